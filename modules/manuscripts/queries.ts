import "server-only";
import { emptyBody } from "@/modules/articles/body";
import { documentOf, keptBody, type Manuscript } from "@/modules/articles/manuscript";
import { db, type Transaction } from "@/modules/platform/db";
import { verdictOf } from "@/modules/staff/permissions";
import { idleSince } from "@/modules/staff/session-length";
import type { Actor, StoryWriter } from "@/modules/staff/staff";
import { stateAfter, type WorkingNode, workingDocumentOf } from "./manuscript-document";

/** What the database holds of a story in work. newestUpdateId: the last change that is in state. */
export type StoredManuscript = { state: Uint8Array<ArrayBuffer>; newestUpdateId: bigint; changedAt: Date };

/**
 * The working document of a story as it stands in the database: what its writers see as "saved" is in it. For `manuscriptOf`.
 * Null where there is no such story.
 */
export async function readManuscriptJson(articleId: string): Promise<WorkingNode | null> {
  const stored = await readManuscript(articleId);
  if (stored) return workingDocumentOf(stored.state);

  const words = await readSavedWords(articleId);
  return words && documentOf(words);
}

/** null where nobody has opened the story for writing yet. */
export function readManuscript(articleId: string): Promise<StoredManuscript | null> {
  // One view of both tables: between two, a compaction could move changes from one to the other.
  return db().$transaction((transaction) => readManuscriptIn(transaction, articleId), {
    isolationLevel: "RepeatableRead",
  });
}

/** For a transaction that sees the story's row and its updates as of one moment: it has locked the row, or is a repeatable read. */
export async function readManuscriptIn(transaction: Transaction, articleId: string): Promise<StoredManuscript | null> {
  const manuscript = await transaction.manuscript.findUnique({
    where: { articleId },
    // The updates of some ten minutes: then they are compacted.
    select: {
      ...{ state: true, newestUpdateId: true, changedAt: true },
      updates: { orderBy: { id: "asc" }, select: { update: true } },
    },
    relationLoadStrategy: "query",
  });
  if (!manuscript) return null;
  const { state, updates, ...rest } = manuscript;
  return {
    state: stateAfter(
      state,
      updates.map(({ update }) => update),
    ),
    ...rest,
  };
}

/** The last change of each of these stories, to see whether anybody else wrote meanwhile. */
export async function readNewestUpdateIds(articleIds: string[]): Promise<Map<string, bigint>> {
  const rows = await db().manuscript.findMany({
    where: { articleId: { in: articleIds } },
    select: { articleId: true, newestUpdateId: true },
  });
  return new Map(rows.map((row) => [row.articleId, row.newestUpdateId]));
}

/** The words of the newest revision; of a story without one, its headline. Null where there is no such story. */
export async function readSavedWords(articleId: string): Promise<Manuscript | null> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      headline: true,
      standfirst: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { headline: true, standfirst: true, body: true },
      },
    },
  });
  if (!article) return null;
  const [revision] = article.revisions;
  if (!revision) return { headline: article.headline, standfirst: article.standfirst, body: emptyBody };
  return { ...revision, body: keptBody(revision.body) };
}

/** A place at the live line: one session in one story. */
export type Seat = { sessionId: string; articleId: string };
/** writer: null for who may only read. */
export type LiveRight = { person: Actor & { personId: string }; writer: StoryWriter | null };

/** What each of these may do now, in their order; null for whoever has to leave: signed out, idle too long, deactivated, not theirs to see. */
export async function readLiveRights(seats: Seat[], now: Date): Promise<(LiveRight | null)[]> {
  const sessions = await db().staffSession.findMany({
    where: {
      id: { in: seats.map(({ sessionId }) => sessionId) },
      ...{ revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince(now) } },
      person: { deactivatedAt: null },
    },
    select: { id: true, person: { select: { id: true, name: true, role: true } } },
  });
  const articles = await db().article.findMany({
    where: { id: { in: seats.map(({ articleId }) => articleId) } },
    select: {
      ...{ id: true, stage: true, publishedAt: true, withdrawnAt: true },
      writers: {
        where: { personId: { in: sessions.map(({ person }) => person.id) } },
        select: { personId: true },
      },
    },
  });

  return seats.map(({ sessionId, articleId }) => {
    const person = sessions.find(({ id }) => id === sessionId)?.person;
    const article = articles.find(({ id }) => id === articleId);
    if (!person || !article) return null;

    const isWriter = article.writers.some(({ personId }) => personId === person.id);
    const isOut = article.publishedAt !== null || article.withdrawnAt !== null;
    const standing = { isWriter, stage: article.stage, isOut };
    if (verdictOf("story-reader", person.role, standing) === "hidden") return null;

    const actor = { personId: person.id, name: person.name };
    const mayWrite = verdictOf("story-writer", person.role, standing) === "granted";
    // The verdict is what the type says: this is `permit` for a line that stays open longer than a request.
    return { person: actor, writer: mayWrite ? ({ ...actor, articleId } as StoryWriter) : null };
  });
}
