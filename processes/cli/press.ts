import type { Command } from "commander";
import { articlePath } from "@/modules/articles/article";
import { publishArticle, withdrawArticle } from "@/modules/articles/commands";
import type { ArticleRefusal } from "@/modules/articles/refusal";
import { closeDatabase, db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { closeQueue } from "@/modules/platform/queue";
import type { Result } from "@/modules/platform/result";
import { printKindOf, readCalledPath } from "@/modules/snapshots/address";
import { startReprint } from "@/modules/snapshots/commands";
import { printPath } from "@/modules/snapshots/print";
import { webUrlOf } from "../web-url";

/** `masthead press`, `publish`, `withdraw`: what an operator does to printed pages while there is no desk. */
export function register(program: Command): void {
  program
    .command("press")
    .description("print pages anew: those named, or with --all every one, in the background")
    .argument("[path...]", "addresses, like /articles/ice-on-the-river")
    .option("--all", "have the worker print everything anew")
    .action((paths: string[], options: { all?: boolean }) => closingAfter(() => press(paths, options.all === true)));

  program
    .command("publish")
    .description("publish the newest words of a story at once")
    .argument("<slug>")
    .action((slug: string) => closingAfter(() => change(slug, "is published", publishArticle)));

  program
    .command("withdraw")
    .description("take a story from readers at once: its address answers 410")
    .argument("<slug>")
    .action((slug: string) => closingAfter(() => change(slug, "is withdrawn", withdrawArticle)));
}

async function press(paths: string[], isAll: boolean): Promise<void> {
  if (isAll) {
    await startReprint("command", new Date());
    return say("The worker prints everything anew, newest stories first. Pages stay readable meanwhile.");
  }
  if (paths.length === 0) return refuse("Name the addresses to print, or say --all.");

  const settings = { webUrl: webUrlOf(env()), secret: env().AUTH_SECRET, clock: () => new Date() };
  for (const given of paths) {
    const called = readCalledPath(given);
    if (called.is === "malformed" || printKindOf(called.path) === null) refuse(`${given}: is never printed`);
    else say(`${called.path}: ${await printPath(called.path, settings)}`);
  }
}

const sentences: Record<ArticleRefusal, string> = {
  "article-absent": "There is no such story.",
  "nothing-to-publish": "It has no saved words to publish.",
  "already-public": "Its newest words are public already.",
  "already-withdrawn": "It is withdrawn already.",
  "not-public": "It was never published.",
  "time-has-passed": "The time to publish at has passed.",
  "slug-taken": "Another story has that address.",
  "text-missing": "The text is missing.",
};

async function change(
  slug: string,
  done: string,
  command: (articleId: string, now: Date) => Promise<Result<undefined, ArticleRefusal>>,
): Promise<void> {
  const article = await db().article.findUnique({ where: { slug }, select: { id: true } });
  if (!article) return refuse(sentences["article-absent"]);

  const outcome = await command(article.id, new Date());
  if (!outcome.ok) return refuse(sentences[outcome.failure]);
  say(`${articlePath(slug)} ${done}.`);
}

async function closingAfter(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await closeQueue();
    await closeDatabase();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
