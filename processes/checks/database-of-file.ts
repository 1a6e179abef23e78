import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/modules/platform/db";
import { closeQueue } from "@/modules/platform/queue";
import { runSql, siblingUrl } from "../database/server.ts";

// Before each file of tests: a database and a data folder of its own, and the environment that leads to them.
const template = inject("templateUrl");
const serverUrl = siblingUrl(template, "postgres");
const name = `masthead_file_${crypto.randomUUID().replaceAll("-", "")}`;
const folder = mkdtempSync(path.join(tmpdir(), "masthead-file-"));

await runSql(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${new URL(template).pathname.slice(1)}"`);
Object.assign(process.env, {
  DATABASE_URL: siblingUrl(template, name),
  DATA_DIR: folder,
  SITE_URL: "http://localhost:3000",
  PORT: "3000",
  AUTH_SECRET: "only-for-tests-0123456789abcdef-0123456789",
});

afterAll(async () => {
  await closeQueue();
  await closeDatabase();
  await runSql(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  rmSync(folder, { recursive: true, force: true });
});
