import "server-only";
import { narrateJob } from "@/modules/narrations/narration";
import { audit } from "@/modules/platform/audit";
import type { Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import { slugAtPublication } from "../address";
import { articleSubject, stateOf } from "../article";
import { bodySchema } from "../body";
import { callOffSeen, firstPublishedAt, type LockedArticle, setPublic, showInLists } from "../public-row";
import type { WordsToPublish } from "../ready";
import { isSameWords, type KeptWords, keepRevision, newestRevision, type Words } from "../revision";
import type { SeenSchedule } from "../schedule";
import { forgetWork } from "../work-text";
import { changing, checkReady, type Outcome } from "./changing";

/** Keeps the words as they are now. Readers see them when they are published. */
export async function saveRevision(
  editor: Editor,
  articleId: string,
  words: Words,
  now: Date,
): Outcome<{ revisionId: string }> {
  return changing(articleId, async (transaction) => {
    const { id: revisionId } = await keepRevision(transaction, articleId, words, { by: editor, kind: "work" });
    await audit(transaction, { by: editor, action: "kept words of", subject: articleSubject(articleId) }, now);
    return ok({ revisionId });
  });
}

/**
 * Makes words public at once, and keeps them, in one: what readers have is always a revision. What the editor saw waiting is
 * called off by it.
 * @param isSubstantial whether readers should know that a public story changed; false for a mended typo
 */
export async function publishWords(
  editor: Editor,
  articleId: string,
  words: WordsToPublish,
  { isSubstantial, seen }: { isSubstantial: boolean; seen: SeenSchedule },
  now: Date,
): Outcome<{ revisionId: string }> {
  return changing(articleId, async (transaction, article) => {
    if (stateOf(article, now) === "published" && (await saysAlready(transaction, article, words))) {
      return refuse("already-public"); // pressed twice, or by two
    }
    const ready = await checkReady(transaction, articleId, words, now);
    if (!ready.ok) return ready;
    if (!(await callOffSeen(transaction, articleId, seen, now))) return refuse("schedule-changed");

    const kept = await keepRevision(transaction, articleId, words, { by: editor, kind: "published" });
    await makePublic(transaction, { editor, article, words: kept, isSubstantial }, now);
    return ok({ revisionId: kept.id });
  });
}

/** Makes the newest kept words of a story public at once: for the operator's command line, where no manuscript is at hand. */
export async function publishArticle(editor: Editor, articleId: string, now: Date, isSubstantial = true): Outcome {
  return changing(articleId, async (transaction, article) => {
    const newest = await newestRevision(transaction, articleId);
    if (!newest) return refuse("nothing-to-publish");
    const isPublic = stateOf(article, now) === "published";
    if (isPublic && article.publicRevisionId === newest.id) return refuse("already-public");

    const words = { ...newest, body: bodySchema.parse(newest.body) };
    await callOffSeen(transaction, articleId, "whatever", now);
    await makePublic(transaction, { editor, article, words, isSubstantial }, now);
    return ok(undefined);
  });
}

/** Brings an imported story whose time was to come into the lists. Done twice it changes nothing more. */
export async function publishDue(editor: Editor, articleId: string, now: Date): Outcome {
  return changing(articleId, async (transaction, article) => {
    if (!article.publishedAt || stateOf(article, now) !== "published") return refuse("not-public");

    await showInLists(transaction, articleId, article.publishedAt);
    await forgetWork(transaction, articleId);
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    await enqueue(transaction, narrateJob(articleId));
    await audit(transaction, { by: editor, action: "published", subject: articleSubject(articleId) }, now);
    return ok(undefined);
  });
}

async function saysAlready(transaction: Transaction, { publicRevisionId }: LockedArticle, words: Words) {
  if (!publicRevisionId) return false;
  const current = await transaction.revision.findUniqueOrThrow({ where: { id: publicRevisionId } });
  return isSameWords(current, words);
}

export type Publishing = { editor: Editor; article: LockedArticle; words: KeptWords; isSubstantial: boolean };

/** Everything that publishing is, on the locked row: address, words, lists, the press's job, the log. */
export async function makePublic(
  transaction: Transaction,
  { editor, article, words, isSubstantial }: Publishing,
  now: Date,
): Promise<void> {
  const isUpdate = stateOf(article, now) === "published";
  const publishedAt = firstPublishedAt(article, now);
  const slug = await slugAtPublication(transaction, article, words.headline);

  if (slug !== article.slug) await transaction.article.update({ where: { id: article.id }, data: { slug } });
  await setPublic(transaction, article.id, words, {
    publishedAt,
    ...(isUpdate && isSubstantial ? { revisedAt: now } : {}),
  });
  await showInLists(transaction, article.id, publishedAt);
  await forgetWork(transaction, article.id);
  const isToldAnew = isUpdate && (await isOtherFace(transaction, article, words));
  await enqueue(transaction, pressJob({ kind: "article", articleId: article.id, ...(isToldAnew && { isToldAnew }) }));
  await enqueue(transaction, narrateJob(article.id));
  const record = { by: editor, action: isUpdate ? "updated" : "published", subject: articleSubject(article.id) };
  await audit(transaction, { ...record, details: { headline: words.headline, isSubstantial } }, now);
}

/** What other pages show of a story: its headline and standfirst. */
async function isOtherFace(transaction: Transaction, { publicRevisionId }: LockedArticle, words: Words) {
  if (!publicRevisionId) return false;
  const before = await transaction.revision.findUniqueOrThrow({
    where: { id: publicRevisionId },
    select: { headline: true, standfirst: true },
  });
  return before.headline !== words.headline || before.standfirst !== words.standfirst;
}
