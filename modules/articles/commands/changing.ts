import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { ownAddresses } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { originsOf } from "@/modules/staff/relying-party";
import { type LockedArticle, lockArticle } from "../public-row";
import { missingOf, readyList, type WordsToPublish } from "../ready";
import { readPublishingRules, readReadyFacts } from "../ready-facts";
import type { ArticleRefusal } from "../refusal";

export type Outcome<Value = undefined> = Promise<Result<Value, ArticleRefusal>>;

/** One transaction on the locked row of a story. An address that somebody else took in this moment is a refusal. */
export async function changing<Value = undefined>(
  articleId: string,
  work: (transaction: Transaction, article: LockedArticle) => Outcome<Value>,
): Outcome<Value> {
  try {
    return await db().$transaction(async (transaction) => {
      const article = await lockArticle(transaction, articleId);
      return article ? work(transaction, article) : refuse("article-absent");
    });
  } catch (error) {
    if (isTaken(error)) return refuse("slug-taken");
    throw error;
  }
}

/** Whether these words may go to readers by the rules of the newsroom: decided here, whatever a screen showed before. */
export async function checkReady(
  transaction: Transaction,
  articleId: string,
  words: WordsToPublish,
  now: Date,
): Outcome {
  const facts = await readReadyFacts(transaction, articleId, words, { now, ownOrigins: originsOf(ownAddresses()) });
  const rules = await readPublishingRules(transaction);
  const missing = missingOf(readyList(facts, rules, now));
  if (missing.includes("unfinished")) return refuse("unfinished");
  return missing.length > 0 ? refuse("not-ready") : ok(undefined);
}

const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
