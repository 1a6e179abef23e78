import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { runPrisma } from "./prisma.ts";
import { runSql } from "./server.ts";

const FOLDER = "prisma/migrations";

/** A line of Prisma's own record of what it has done to a database. */
type Applied = { migration_name: string; finished_at: Date | null; rolled_back_at: Date | null; logs: string | null };

/** Brings the database to the newest migration. @throws with Prisma's words when one fails */
export async function migrate(databaseUrl: string): Promise<void> {
  for (const name of interrupted(await readApplied(databaseUrl))) {
    await runPrisma(["migrate", "resolve", "--rolled-back", name], databaseUrl);
  }
  await runPrisma(["migrate", "deploy"], databaseUrl);
}

/** Whether there is anything to do; asking Prisma itself takes a second longer. */
export async function needsMigration(databaseUrl: string): Promise<boolean> {
  return pending(listMigrations(), await readApplied(databaseUrl)).length > 0;
}

/** @param names of all migrations  @returns those that have not been applied wholly */
export function pending(names: string[], applied: Applied[]): string[] {
  const done = new Set(
    applied.filter((row) => row.finished_at && !row.rolled_back_at).map((row) => row.migration_name),
  );
  return names.filter((name) => !done.has(name));
}

/**
 * Begun, neither finished nor failed: the process was killed. PostgreSQL has undone it, as a migration is one transaction
 * (migration-adapter.ts), so it can be applied again. One that failed has left its reason in the logs, and a person must look.
 */
export function interrupted(applied: Applied[]): string[] {
  return applied.filter((row) => !row.finished_at && !row.rolled_back_at && !row.logs).map((row) => row.migration_name);
}

const listMigrations = () => readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, "migration.sql")));

async function readApplied(databaseUrl: string): Promise<Applied[]> {
  const record = await runSql<{ found: string | null }>(
    databaseUrl,
    `SELECT to_regclass('_prisma_migrations') AS found`,
  );
  if (!record[0]?.found) return [];
  return runSql<Applied>(
    databaseUrl,
    "SELECT migration_name, finished_at, rolled_back_at, logs FROM _prisma_migrations",
  );
}
