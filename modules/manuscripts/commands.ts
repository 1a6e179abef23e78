import "server-only";
import { documentOf, type Manuscript, manuscriptOf } from "@/modules/articles/manuscript";
import { isSameWords, keepRevision, newestRevision } from "@/modules/articles/revision";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Actor, Editor, StoryWriter } from "@/modules/staff/staff";
import { changeTo, seedOf, type Title, tidied, workingDocumentOf } from "./manuscript-document";
import { readManuscript, readManuscriptIn, readSavedWords, type StoredManuscript } from "./queries";

/** What one person typed in a fraction of a second. */
export type NewUpdate = { update: Uint8Array<ArrayBuffer>; by: StoryWriter };

/** The shared document of a story, made from its saved words by whoever comes first. Null where there is no such story. */
export async function openManuscript(articleId: string): Promise<StoredManuscript | null> {
  const stored = await readManuscript(articleId);
  if (stored) return stored;

  const words = await readSavedWords(articleId);
  if (!words) return null;
  // Two who open it at once: one row, one seed.
  await db().manuscript.createMany({ data: [{ articleId, state: seedOf(documentOf(words)) }], skipDuplicates: true });
  return readManuscript(articleId);
}

/**
 * Adds changes to a story. Adding one twice does no harm: it is the same change.
 * @returns ids of the story's last change before and after. Whoever knew the first one has seen all there is
 * @throws where nobody has opened the story
 */
export async function appendUpdates(articleId: string, updates: NewUpdate[], now: Date) {
  return db().$transaction((transaction) => appendIn(transaction, articleId, updates.map(rowOf), now));
}

const rowOf = ({ update, by }: NewUpdate) => ({ update, personId: by.personId });

/** What lists at the desk call a story that readers have never seen. */
export async function nameStory(articleId: string, title: Title): Promise<void> {
  await db().article.updateMany({ where: { id: articleId, publishedAt: null, withdrawnAt: null }, data: title });
}

const WORK_BETWEEN_REVISIONS_IN_MILLISECONDS = 10 * 60_000;

/** Keeps a revision of every story that was worked at for ten minutes. Any number of workers may do this at once. */
export async function keepWork(now: Date): Promise<void> {
  const begunBefore = new Date(now.getTime() - WORK_BETWEEN_REVISIONS_IN_MILLISECONDS);
  const due = await db().manuscriptUpdate.groupBy({ by: ["articleId"], where: { at: { lte: begunBefore } } });
  for (const { articleId } of due) await compact(articleId);
}

/**
 * Keeps a revision of a story in work, and puts all its changes into its state. Whoever adds one meanwhile waits, and finds a row
 * of their own.
 */
export async function compact(articleId: string): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
    await lockManuscript(transaction, articleId);
    const stored = await readManuscriptIn(transaction, articleId);
    if (!stored) return;
    await keepRevisionOfWork(transaction, articleId, stored);

    const state = tidied(stored.state);
    await transaction.manuscript.update({ where: { articleId }, data: { state }, select: { articleId: true } });
    await transaction.manuscriptUpdate.deleteMany({ where: { articleId, id: { lte: stored.newestUpdateId } } });
  });
}

/** Only if the words are others than those of the newest revision. */
async function keepRevisionOfWork(transaction: Transaction, articleId: string, { state }: StoredManuscript) {
  const words = manuscriptOf(workingDocumentOf(state));
  const writers = await listWriters(transaction, articleId);
  const [latest] = writers;
  if (!words || !latest) return;

  const last = await newestRevision(transaction, articleId);
  if (last && isSameWords(last, words)) return;

  const by = { personId: latest.id, name: writers.map(({ name }) => name).join(", ") };
  await keepRevision(transaction, articleId, words, { by, kind: "work" });
}

/** Who wrote since the last compaction, whoever wrote last first. */
const listWriters = (transaction: Transaction, articleId: string) =>
  transaction.$queryRaw<{ id: string; name: string }[]>`
    SELECT "Person"."id", "Person"."name" FROM "Person" JOIN "ManuscriptUpdate" ON "personId" = "Person"."id"
    WHERE "articleId" = ${articleId}::uuid GROUP BY 1, 2 ORDER BY max("ManuscriptUpdate"."id") DESC`;

/**
 * Makes a story say this again. It is one more change of the shared document: who has it open sees it happen, and what they
 * typed meanwhile stays.
 */
export async function restoreWords(
  by: StoryWriter | Editor,
  articleId: string,
  words: Manuscript,
  now: Date,
): Promise<Result<undefined, "story-absent">> {
  if (!(await openManuscript(articleId))) return refuse("story-absent");

  return db().$transaction(async (transaction) => {
    await lockManuscript(transaction, articleId);
    const stored = await readManuscriptIn(transaction, articleId);
    if (!stored) return refuse("story-absent");

    const update = changeTo(stored.state, documentOf(words));
    await appendIn(transaction, articleId, [{ update, personId: by.personId }], now);
    await audit(transaction, { by: actorOf(by), action: "restored words", subject: `article:${articleId}` }, now);
    return ok(undefined);
  });
}

const actorOf = ({ personId, name }: Actor): Actor => ({ personId, name });

/** In any transaction that locked nothing of this story before. */
async function appendIn(
  transaction: Transaction,
  articleId: string,
  rows: { update: Uint8Array<ArrayBuffer>; personId: string | null }[],
  now: Date,
) {
  // Locked first, numbered then: the ids of one story's changes grow in the order in which they are committed.
  const previousId = await lockManuscript(transaction, articleId);
  const added = await transaction.manuscriptUpdate.createManyAndReturn({
    data: rows.map((row) => ({ ...row, articleId, at: now })),
    select: { id: true },
  });
  const newestId = added.at(-1)?.id ?? previousId;
  await transaction.manuscript.update({
    where: { articleId },
    data: { newestUpdateId: newestId, changedAt: now },
    select: { articleId: true },
  });
  return { previousId, newestId };
}

/** @returns the id of the story's last change */
async function lockManuscript(transaction: Transaction, articleId: string): Promise<bigint> {
  const [manuscript] = await transaction.$queryRaw<{ newestUpdateId: bigint }[]>`
    SELECT "newestUpdateId" FROM "Manuscript" WHERE "articleId" = ${articleId}::uuid FOR NO KEY UPDATE`;
  if (!manuscript) throw new Error(`Nobody has opened the story ${articleId} yet`);
  return manuscript.newestUpdateId;
}
