import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { loadDemo } from "@/prisma/demo/load";
import { migrate } from "../database/migrations";
import { makeBackup, restoreBackup } from "./backup";
import { rowsFile } from "./manifest";

const NOW = new Date("2026-11-24T03:10:00Z");
const outside = () => mkdtemp(path.join(tmpdir(), "masthead-backup-"));
const here = () => ({ databaseUrl: env().DATABASE_URL, dataDirectory: env().DATA_DIR });
const folders: string[] = [];
const databases: string[] = [];

async function folder(): Promise<string> {
  const made = await outside();
  folders.push(made);
  return made;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another database of the same server, migrated and without a row. */
async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  await ask(env().DATABASE_URL, `CREATE DATABASE ${name}`);
  databases.push(name);
  const url = new URL(env().DATABASE_URL);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

/** Every table with what is in all of its rows, generated columns too. */
async function everythingIn(url: string) {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
     AND relname <> '_prisma_migrations' ORDER BY 1`,
  );
  const sums = tables.map(({ name }) =>
    ask<{ rows: number; sum: string }>(
      url,
      `SELECT count(*)::int AS rows, md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
    ).then(([row]) => [name, row] as const),
  );
  return Object.fromEntries(await Promise.all(sums));
}

beforeAll(async () => {
  await loadDemo(NOW, () => {});
  const person = await db().person.create({
    data: { email: `${randomUUID()}@daymark.example`, name: "Ruta", role: "admin" },
  });
  const article = await db().article.findFirstOrThrow({ select: { id: true } });
  const bytes = new Uint8Array([0, 1, 92, 120, 255]);
  await db().manuscript.create({
    data: {
      ...{ articleId: article.id, state: bytes },
      updates: { create: { update: bytes, personId: person.id, at: new Date("2026-11-24T03:09:59.987Z") } },
    },
  });
  for (const action of ["one", "two"]) {
    await db().$transaction((transaction) =>
      audit(transaction, { by: { personId: person.id, name: "Ruta" }, action, subject: "backup" }, NOW),
    );
  }
}, 240_000);

afterAll(async () => {
  for (const made of folders) await rm(made, { recursive: true, force: true });
  for (const name of databases) await ask(env().DATABASE_URL, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

test("what was saved comes back whole: every row, every file, and what comes next follows on", async () => {
  const { folder: saved, manifest } = await makeBackup(here(), await folder(), NOW);
  const there = { databaseUrl: await emptyDatabase(), dataDirectory: await folder() };
  await restoreBackup(there, saved);

  expect(await everythingIn(there.databaseUrl)).toEqual(await everythingIn(here().databaseUrl));
  const image = await db().image.findFirstOrThrow({ select: { originalPath: true } });
  const original = (data: string) => readFile(path.join(data, "originals", image.originalPath));
  expect(await original(there.dataDirectory)).toEqual(await original(here().dataDirectory));
  expect(manifest.files.count).toBeGreaterThan(0);
  expect((await stat(saved)).mode & 0o077).toBe(0);

  const [next] = await ask<{ id: string }>(
    there.databaseUrl,
    `INSERT INTO "ManuscriptUpdate" ("articleId", update, at) SELECT "articleId", '', now() FROM "Manuscript" LIMIT 1 RETURNING id`,
  );
  const [{ most = "" } = {}] = await ask<{ most: string }>(
    here().databaseUrl,
    `SELECT max(id) AS most FROM "ManuscriptUpdate"`,
  );
  expect(BigInt(next?.id ?? 0)).toBeGreaterThan(BigInt(most));
}, 240_000);

test("a backup of one moment holds no half of what was written meanwhile", async () => {
  const names = ["left", "right"].map((side) => `${side}-${randomUUID()}`);
  let isDone = false;
  const writing = (async () => {
    for (let count = 0; !isDone; count += 1) {
      const value = { count };
      await db().$transaction(
        names.map((key) => db().setting.upsert({ where: { key }, create: { key, value }, update: { value } })),
      );
    }
  })();
  const { folder: saved } = await makeBackup(here(), await folder(), NOW);
  isDone = true;
  await writing;

  const url = await emptyDatabase();
  await restoreBackup({ databaseUrl: url, dataDirectory: await folder() }, saved);
  const [row] = await ask<{ counts: string }>(
    url,
    `SELECT count(DISTINCT value->>'count') AS counts FROM "Setting" WHERE key IN ('${names.join("', '")}')`,
  );
  expect(Number(row?.counts)).toBeLessThanOrEqual(1);
}, 240_000);

test("a database in use is not restored over, and a damaged backup changes nothing", async () => {
  const { folder: saved } = await makeBackup(here(), await folder(), NOW);
  await expect(restoreBackup(here(), saved)).rejects.toThrow("There are people or stories");

  await appendFile(rowsFile(saved, "Article"), "x");
  const url = await emptyDatabase();
  const before = await everythingIn(url);
  await expect(restoreBackup({ databaseUrl: url, dataDirectory: await folder() }, saved)).rejects.toThrow("damaged");
  expect(await everythingIn(url)).toEqual(before);
}, 240_000);
