import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { step } from "../bootstrap/progress.mjs";
import { runQuietly } from "../bootstrap/run.mjs";
import { runSql } from "../database/server.ts";

/** Whether the sample newspaper should be loaded: on the first run, and after a first run that was cut off in the middle. */
export async function wantsSample(databaseUrl: string, dataDirectory: string): Promise<boolean> {
  if (existsSync(markIn(dataDirectory))) return false; // loaded once; its owner may have taken it away since
  const [row] = await runSql<{ found: boolean }>(
    databaseUrl,
    `SELECT EXISTS (SELECT 1 FROM "Article" WHERE source IS DISTINCT FROM 'demo') AS found`,
  );
  return row?.found === false;
}

export async function loadSample(environment: NodeJS.ProcessEnv, dataDirectory: string): Promise<void> {
  const load = () => runQuietly(process.execPath, [".build/processes/masthead.mjs", "demo"], { env: environment });
  await step("Loading the sample newspaper", load);
  writeFileSync(markIn(dataDirectory), `${new Date().toISOString()}\n`);
}

const markIn = (dataDirectory: string) => path.join(dataDirectory, "sample-loaded");
