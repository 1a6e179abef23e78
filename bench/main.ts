import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { assets, bringUpToDate, client, pages, processes } from "../processes/build/parts.ts";
import { startCluster } from "../processes/database/cluster.ts";
import { freePort } from "../processes/database/free-port.ts";
import { runPrisma } from "../processes/database/prisma.ts";
import { runSql, siblingUrl } from "../processes/database/server.ts";
import { runChild } from "./child.ts";

/** `npm run bench [NAME…]`: each measurement on a database and a data folder of its own. See README.md. */
const all = readdirSync("bench").flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(", ")}. There are: ${all.join(", ")}.`);
  process.exit(1);
}

for (const part of [client, assets, processes, pages]) await bringUpToDate(part);
const folder = mkdtempSync(path.join(tmpdir(), "masthead-bench-"));
const server = await openServer();
try {
  for (const name of wanted.length > 0 ? wanted : all) await measure(name);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string): Promise<void> {
  console.log(`\n${name}`);
  const databaseUrl = siblingUrl(server.url, `masthead_bench_${name.replaceAll("-", "_")}_${process.pid}`);
  const database = new URL(databaseUrl).pathname.slice(1);
  await runSql(siblingUrl(server.url, "postgres"), `CREATE DATABASE "${database}"`);
  try {
    await runPrisma(["migrate", "deploy"], databaseUrl);
    await runChild(process.execPath, ["--expose-gc", await bundle(name)], await environmentOf(name, databaseUrl)).ended;
  } finally {
    await runSql(siblingUrl(server.url, "postgres"), `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
  }
}

async function environmentOf(name: string, databaseUrl: string): Promise<Record<string, string>> {
  const port = String(await freePort());
  return {
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(folder, name),
    AUTH_SECRET: "only-for-measuring-0123456789abcdef",
    HOST: "127.0.0.1",
    PORT: port,
    SITE_URL: `http://127.0.0.1:${port}`,
  };
}

async function bundle(name: string): Promise<string> {
  const outfile = `.build/bench/${name}.mjs`;
  await build({
    entryPoints: [`bench/${name}.bench.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    alias: { "server-only": "./processes/build/nothing.ts" },
    logLevel: "warning",
  });
  return outfile;
}

/** A server that is there (BENCH_DATABASE_URL), or one of our own with the settings the paper runs with. */
async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };

  const settings = { shared_preload_libraries: "pg_stat_statements" };
  const dataDirectory = path.join(folder, "database");
  const cluster = await startCluster({ dataDirectory, password: crypto.randomUUID(), settings });
  return {
    url: cluster.url,
    stop: async () => {
      await cluster.stop();
      cluster.removeFiles();
    },
  };
}
