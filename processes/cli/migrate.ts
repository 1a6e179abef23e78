import type { Command } from "commander";
import { env } from "@/modules/platform/env";
import { migrate, needsMigration } from "../database/migrations.ts";

/** `masthead migrate`: for servers, where `npm start` does not do it. */
export function register(program: Command): void {
  program
    .command("migrate")
    .description("bring the database to the newest migration")
    .action(async () => {
      const { DATABASE_URL } = env();
      const isBehind = await needsMigration(DATABASE_URL);
      if (isBehind) await migrate(DATABASE_URL);
      process.stdout.write(isBehind ? "The database is up to date now.\n" : "The database is up to date.\n");
    });
}
