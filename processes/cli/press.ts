import type { Command } from "commander";
import { articlePath } from "@/modules/articles/article";
import { withdrawArticle } from "@/modules/articles/commands/public-story";
import { publishArticle } from "@/modules/articles/commands/publish";
import type { ArticleRefusal } from "@/modules/articles/refusal";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import type { Result } from "@/modules/platform/result";
import { printKindOf, readCalledPath } from "@/modules/snapshots/address";
import { startReprint } from "@/modules/snapshots/commands";
import { printPath } from "@/modules/snapshots/print";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Editor } from "@/modules/staff/staff";
import { webUrlOf } from "../web-url";
import { closingAfter, refuse, say } from "./terminal.ts";

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
    .action((slug: string) => closingAfter(() => change(slug, "is withdrawn", withdraw)));
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

const withdraw = (editor: Editor, articleId: string, now: Date) =>
  withdrawArticle(editor, articleId, { schedule: "whatever" }, now);

const sentences: Record<ArticleRefusal, string> = {
  "article-absent": "There is no such story.",
  "nothing-to-publish": "It has no saved words to publish.",
  "already-public": "Its newest words are public already.",
  "already-withdrawn": "It is withdrawn already.",
  "not-public": "It was never published.",
  "time-has-passed": "The time to publish at has passed.",
  "slug-taken": "Another story has that address.",
  "text-missing": "The text is missing.",
  "not-ready": "It lacks something that is required: the ready list at the desk says what.",
  unfinished: "Something in its text is half done: finish or remove it at the desk.",
  "words-invalid": "Its words do not fit what pages can show.",
  "schedule-changed": "Its schedule was changed meanwhile.",
  "slug-changed": "Its address was changed meanwhile.",
  "words-changed": "Its words were changed meanwhile.",
};

async function change(
  slug: string,
  done: string,
  command: (editor: Editor, articleId: string, now: Date) => Promise<Result<undefined, ArticleRefusal>>,
): Promise<void> {
  const article = await db().article.findUnique({ where: { slug }, select: { id: true } });
  if (!article) return refuse(sentences["article-absent"]);

  const outcome = await command(byTheClock("the command line"), article.id, new Date());
  if (!outcome.ok) return refuse(sentences[outcome.failure]);
  say(`${articlePath(slug)} ${done}.`);
}
