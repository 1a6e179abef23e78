import path from "node:path";
import type { Command } from "commander";
import { noteExport } from "@/modules/operations/commands";
import { closeDatabase } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { writeExport } from "../exports/write";

/** `masthead export`: the newsroom's words, to take along. */
export function register(program: Command): void {
  program
    .command("export")
    .description("write all stories, pages, tags and bylines as one JSON file that Ghost and Masthead can import")
    .argument("<file>", "where it goes, like daymark.json")
    .action(async (file: string) => {
      try {
        await run(path.resolve(file));
      } finally {
        await closeQueue();
        await closeDatabase();
      }
    });
}

async function run(file: string): Promise<void> {
  const now = new Date();
  const written = await writeExport(file, { siteUrl: env().SITE_URL }, now);
  await noteExport(byTheOperator(), written, now);
  process.stdout.write(`${written.stories} stories and ${written.pages} pages are in ${file}.\n`);
  process.stdout.write(`Pictures are in it by their addresses below ${env().SITE_URL}. Nothing of readers is.\n`);
}
