import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Cluster, startCluster } from "./cluster.ts";
import { runSql } from "./server.ts";

let folder = "";
let cluster: Cluster | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "masthead-cluster-"));
  chmodSync(folder, 0o755); // PostgreSQL may run as somebody else
});

afterEach(async () => {
  await cluster?.stop();
  cluster?.removeFiles();
  rmSync(folder, { recursive: true, force: true });
});

const start = (port?: number) => startCluster({ dataDirectory: folder, password: "a secret", ...(port && { port }) });

test("what was written is there after the database was killed", async () => {
  cluster = await start();
  await runSql(cluster.url, "CREATE TABLE kept AS SELECT 'a word' AS text");
  process.kill(cluster.pid, "SIGKILL");
  await cluster.ended;

  cluster = await start(cluster.port);
  expect(await runSql(cluster.url, "SELECT text FROM kept")).toEqual([{ text: "a word" }]);
});

test("a database that a killed start has left running is ended, and started again", async () => {
  const orphan = await start();
  cluster = await start(orphan.port);
  await orphan.ended;

  expect(cluster.pid).not.toBe(orphan.pid);
  expect(await runSql(cluster.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a stranger who has the number of a killed database is left alone", async () => {
  cluster = await start();
  await cluster.stop();
  writeFileSync(path.join(folder, "postgres", "postmaster.pid"), `${process.pid}\n/elsewhere\n0\n5432\n`);

  cluster = await start();
  expect(await runSql(cluster.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a port that is taken is left to who has it", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
  });

  cluster = await start(port);
  expect(cluster.port).not.toBe(port);
  other.close();
});

test("a wrong password is refused, from this machine too", async () => {
  cluster = await start();
  await expect(runSql(cluster.url.replace("a%20secret", "guessed"), "SELECT 1")).rejects.toThrow("password");
});
