import type { Transaction } from "@/modules/platform/db";
import { bodySchema } from "./body";
import { publicationOf } from "./publication";
import { type KeptWords, newestRevision } from "./revision";
import type { SeenSchedule } from "./schedule";
import { indexWork } from "./work-text";

/** What publishing, scheduling and withdrawing do to the rows that readers' pages are made from. The caller holds the lock. */

export type LockedArticle = {
  id: string;
  slug: string;
  slugFollows: boolean;
  language: string;
  stage: "draft" | "handedIn" | "returned" | "ready";
  version: number;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  publicRevisionId: string | null;
};

/** Two who change one story wait for each other here; what they decide is decided on the row as it then is. */
export async function lockArticle(transaction: Transaction, articleId: string): Promise<LockedArticle | null> {
  const [article] = await transaction.$queryRaw<LockedArticle[]>`
    SELECT "id", "slug", "slugFollows", "language", "stage"::text, "version", "publishedAt", "withdrawnAt", "publicRevisionId"
    FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  return article ?? null;
}

/** A story keeps the time it was first public at; one whose time was still to come is public from now. */
export const firstPublishedAt = (article: { publishedAt: Date | null }, now: Date): Date =>
  article.publishedAt && article.publishedAt < now ? article.publishedAt : now;

/** @param times revisedAt only where readers should know that a public story changed */
export async function setPublic(
  transaction: Transaction,
  articleId: string,
  words: KeptWords,
  times: { publishedAt: Date; revisedAt?: Date },
): Promise<void> {
  const { wordCount } = publicationOf(words.body);
  const { headline, standfirst, id: publicRevisionId } = words;
  await transaction.article.update({
    where: { id: articleId },
    data: { headline, standfirst, wordCount, publicRevisionId, withdrawnAt: null, ...times },
  });
}

export async function showInLists(transaction: Transaction, articleId: string, publishedAt: Date): Promise<void> {
  await transaction.articleTag.updateMany({ where: { articleId }, data: { publishedAt } });
  await transaction.articleAuthor.updateMany({ where: { articleId }, data: { publishedAt } });

  const { language, headline, standfirst, publicRevision } = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { language: true, headline: true, standfirst: true, publicRevision: { select: { body: true } } },
  });
  const { plainText } = publicationOf(bodySchema.parse(publicRevision?.body));
  const text = { language, headline, standfirst, body: plainText, publishedAt };
  await transaction.searchText.upsert({ where: { articleId }, create: { articleId, ...text }, update: text });
}

/** Readers find it no more; the desk does. */
export async function hideFromLists(transaction: Transaction, articleId: string): Promise<void> {
  await transaction.articleTag.updateMany({ where: { articleId }, data: { publishedAt: null } });
  await transaction.articleAuthor.updateMany({ where: { articleId }, data: { publishedAt: null } });
  await transaction.searchText.deleteMany({ where: { articleId } });
  const newest = await newestRevision(transaction, articleId);
  const body = bodySchema.safeParse(newest?.body).data;
  if (newest && body) await indexWork(transaction, articleId, { ...newest, body });
}

/**
 * Calls off what waits to go out, if it is what somebody saw waiting, at the minute they saw.
 * @returns false where it is not: nothing is changed then
 */
export async function callOffSeen(
  transaction: Transaction,
  articleId: string,
  seen: SeenSchedule,
  now: Date,
): Promise<boolean> {
  const waiting = await transaction.schedule.findFirst({
    where: { articleId, state: "waiting" },
    select: { id: true, publishAt: true },
  });
  if (seen !== "whatever" && nameOf(waiting) !== nameOf(seen)) return false;
  if (waiting) {
    await transaction.schedule.update({ where: { id: waiting.id }, data: { state: "calledOff", settledAt: now } });
  }
  return true;
}

const nameOf = (schedule: Exclude<SeenSchedule, "whatever">) =>
  schedule && `${schedule.id} ${schedule.publishAt.toISOString()}`;
