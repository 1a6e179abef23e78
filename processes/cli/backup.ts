import path from "node:path";
import type { Command } from "commander";
import { noteBackup, noteRestore } from "@/modules/operations/commands";
import { env } from "@/modules/platform/env";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { makeBackup, restoreBackup } from "../backup/backup";
import { closingAfter, refuse, say } from "./terminal.ts";

/** `masthead backup`, `masthead restore`: everything that cannot be made again, out and in. */
export function register(program: Command): void {
  program
    .command("backup")
    .description("save everything that cannot be made again: stories, people, settings, orders, pictures")
    .option("--to <folder>", "where the backup's own folder is made (default: backups, beside the other data)")
    .action((options: { to?: string }) => plainly(() => backup(options.to)));

  program
    .command("restore")
    .description("put a backup into a database without people and stories")
    .argument("<folder>", "one that `masthead backup` made")
    .action((folder: string) => plainly(() => restore(folder)));
}

const paper = () => ({ databaseUrl: env().DATABASE_URL, dataDirectory: env().DATA_DIR });

async function backup(to = path.join(env().DATA_DIR, "backups")): Promise<void> {
  const now = new Date();
  const { folder, bytes, manifest } = await makeBackup(paper(), path.resolve(to), now);
  await noteBackup(byTheOperator(), { folder, bytes }, now);

  const rowCount = manifest.tables.reduce((sum, table) => sum + table.rowCount, 0);
  say(
    `${rowCount} rows and ${manifest.files.count} files, ${megabytes(bytes)}, as of ${manifest.madeAt}:\n\n  ${folder}\n`,
  );
  say("It holds readers' addresses. Keep it where only you can read it, on another machine, with your AUTH_SECRET");
  say("(from the environment, or secrets.json beside the data): code apps cannot be checked without it.");
}

async function restore(folder: string): Promise<void> {
  const manifest = await restoreBackup(paper(), path.resolve(folder));
  await noteRestore(byTheOperator(), manifest.madeAt, new Date());
  say(`Everything is as it was at ${manifest.madeAt}. Pages are printed anew by the worker: npm start.`);
}

/** What a backup stumbles over is the disk, the folder or the database: their own words are what helps. */
const plainly = (work: () => Promise<void>) =>
  closingAfter(() => work().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error))));

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
