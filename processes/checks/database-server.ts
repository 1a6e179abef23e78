import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PgBoss } from "pg-boss";
import type { TestProject } from "vitest/node";
import { startCluster } from "../database/cluster.ts";
import { runPrisma } from "../database/prisma.ts";
import { runSql, siblingUrl } from "../database/server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of an empty, migrated database that is copied for each file of tests. */
    templateUrl: string;
  }
}

/** Nothing in a test outlives it: the disk need not be waited for. */
const CARELESS = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "100" };

/** Once before all database tests: a server (TEST_DATABASE_URL, or one of its own) and a template made by the migrations. */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL ? given(process.env.TEST_DATABASE_URL) : await startOwn();
  const template = `masthead_test_${process.pid}_${Date.now().toString(36)}`;
  const templateUrl = siblingUrl(server.url, template);

  await runSql(siblingUrl(server.url, "postgres"), `CREATE DATABASE "${template}"`);
  await runPrisma(["migrate", "deploy"], templateUrl);
  await makeQueue(templateUrl);
  project.provide("templateUrl", templateUrl);

  return async () => {
    await runSql(siblingUrl(server.url, "postgres"), `DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    await server.stop();
  };
}

const given = (url: string) => ({ url, stop: async () => {} });

async function startOwn() {
  const folder = mkdtempSync(path.join(tmpdir(), "masthead-test-"));
  const cluster = await startCluster({ dataDirectory: folder, password: crypto.randomUUID(), settings: CARELESS });
  const stop = async () => {
    await cluster.stop();
    cluster.removeFiles();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: cluster.url, stop };
}

/** The first to use the queue makes its tables, which takes a second: once here instead of in every file. */
async function makeQueue(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: "jobs", schedule: false, supervise: false });
  await boss.start();
  await boss.stop({ graceful: false });
}
