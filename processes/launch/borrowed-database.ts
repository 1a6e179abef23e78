import { realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { step } from "../bootstrap/progress.mjs";
import { clusterUrl } from "../database/cluster.ts";
import { readRunning } from "../database/leftover.ts";
import { migrate, needsMigration } from "../database/migrations.ts";
import { tryDatabase } from "../database/server.ts";
import { startEmbedded } from "./database.ts";
import { pidFile, removePid, takeLock } from "./pid-file.ts";
import type { Settings } from "./settings.ts";

const START_TITLE = "npm start";
const PATIENCE_IN_MS = 60_000;

/**
 * The database for the length of one command: the operator's own, or the one that `npm start` runs, or else the
 * embedded one, started now and stopped when this process exits.
 * @throws while another command has it
 */
export async function borrowDatabase(settings: Settings, title: string): Promise<string> {
  const url = settings.databaseUrl ?? (await findOrStart(settings, title));
  if (await needsMigration(url)) await step("Migrating the database", () => migrate(url));
  return url;
}

async function findOrStart(settings: Settings, title: string): Promise<string> {
  const lock = pidFile(settings.dataDirectory, "owner");
  const holder = takeLock(lock, title);
  if (holder?.title === START_TITLE) return untilReady(settings);
  if (holder) throw new Error(`"${holder.title}" (process ${holder.pid}) is at work here. Try again when it is done.`);

  process.on("exit", () => removePid(lock));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
  const cluster = await startEmbedded(settings);
  process.on("exit", () => process.kill(cluster.pid, "SIGINT")); // it closes within moments, by itself
  return cluster.url;
}

/** A start that has only begun has no database yet. */
async function untilReady({ dataDirectory, databasePassword }: Settings): Promise<string> {
  const deadline = Date.now() + PATIENCE_IN_MS;
  while (Date.now() < deadline) {
    const server = readServer(dataDirectory);
    const url = server && clusterUrl(databasePassword, server.port);
    if (url && (await tryDatabase(url))) return url;
    await sleep(250);
  }
  throw new Error(`"${START_TITLE}" runs here, but its database does not answer.`);
}

function readServer(dataDirectory: string) {
  try {
    return readRunning(realpathSync(path.join(dataDirectory, "postgres")));
  } catch {
    return null; // not made yet
  }
}
