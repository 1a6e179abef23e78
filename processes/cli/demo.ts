import type { Command } from "commander";
import { db } from "@/modules/platform/db";
import { loadDemo } from "@/prisma/demo/load";
import { removeDemo } from "@/prisma/demo/remove";
import { closingAfter, refuse, say } from "./terminal.ts";

/** `masthead demo`: the sample newspaper, in and out. */
export function register(program: Command): void {
  program
    .command("demo")
    .description("load the sample newspaper, The Daymark, into an empty newsroom")
    .option("--force", "load it although there are stories already")
    .option("--remove", "take the sample away again; everything of your own stays")
    .action((options: { force?: boolean; remove?: boolean }) =>
      closingAfter(() => (options.remove ? remove() : load(options.force === true))),
    );
}

async function load(isForced: boolean): Promise<void> {
  if (!isForced && (await hasOwnStories())) {
    return refuse("There are stories here already. To add the sample newspaper all the same: masthead demo --force");
  }

  const report = await loadDemo(new Date(), say);
  const { articles, pages } = report.added;
  say(
    articles + pages === 0 ? "The sample newspaper is here already." : `${articles} stories and ${pages} pages loaded.`,
  );
  for (const { where, what } of report.problems) say(`  ${where}: ${what}`);
}

async function hasOwnStories(): Promise<boolean> {
  const own = { OR: [{ source: null }, { source: { not: "demo" } }] };
  return (await db().article.findFirst({ where: own, select: { id: true } })) !== null;
}

async function remove(): Promise<void> {
  const { removed, kept } = await removeDemo(new Date());
  say(`${removed.articles} stories, ${removed.pages} pages and ${removed.pictures} pictures of the sample are gone.`);
  if (kept.length > 0) say(`Kept, because readers or stories of your own use them: ${kept.join(", ")}.`);
}
