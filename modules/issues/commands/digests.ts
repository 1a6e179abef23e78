import "server-only";
import { randomUUID } from "node:crypto";
import { publicAt } from "@/modules/articles/article";
import { slugOf } from "@/modules/articles/slug";
import { type Digest, digestSchema } from "@/modules/newsletters/digest";
import { dueBefore, lastDue } from "@/modules/newsletters/digest-times";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import type { Editor } from "@/modules/staff/staff";
import { type DigestStory, digestBlocks, digestPreheader, digestSubject } from "../digest-words";
import { readPaperIn } from "../house";
import { issueBlocks, issueSlug, issueSubject, storyIdsOf } from "../issue";

type Trouble = (message: string, error: unknown) => void;

const MOST_NEWSLETTERS = 200;
/** After an outage nothing goes out by itself that should have gone out so long ago: somebody is asked. */
const LATE_AFTER_MILLISECONDS = 60 * 60_000;

/**
 * Composes the digests whose moment has come, each once: an issue that goes out at once, or waits for an editor where the newsletter
 * says so or where it is late. Where there is nothing new, or nobody to read it, none is made. Any number of workers may do so at
 * once, and be killed at any point.
 * @returns ids of the issues composed
 */
export async function composeDueDigests(clock: Editor, now: Date, onTrouble: Trouble): Promise<string[]> {
  const newsletters = await db().newsletter.findMany({
    where: { digest: { not: Prisma.DbNull }, retiredAt: null },
    orderBy: { id: "asc" },
    take: MOST_NEWSLETTERS,
    select: { id: true, slug: true, language: true, digest: true, digestedAt: true },
  });
  const { timeZone } = await db().$transaction(readPaperIn);

  const composed: string[] = [];
  for (const newsletter of newsletters) {
    try {
      const issueId = await composeIfDue(clock, { ...newsletter, timeZone }, now);
      if (issueId) composed.push(issueId);
    } catch (error) {
      onTrouble(`The digest of ${newsletter.slug} could not be composed yet`, error); // tried again at the next turn
    }
  }
  return composed;
}

type Row = { id: string; language: string; digest: unknown; digestedAt: Date | null; timeZone: string };
/** since: what is newer is new. */
type Due = { newsletterId: string; digest: Digest; due: Date; since: Date; language: string; timeZone: string };

async function composeIfDue(clock: Editor, row: Row, now: Date): Promise<string | null> {
  const { id: newsletterId, language, digestedAt, timeZone } = row;
  const digest = digestSchema.parse(row.digest);
  const due = digestedAt ? lastDue(digest, timeZone, now) : now; // from when on it counts, nobody has said: from now
  if (digestedAt && due <= digestedAt) return null;

  return db().$transaction(async (transaction) => {
    if (!(await claim(transaction, newsletterId, { digestedAt, due })) || !digestedAt) return null;

    const since = await readSince(transaction, { newsletterId, digest, digestedAt, timeZone });
    const dueNow = { newsletterId, digest, due, since, language, timeZone };
    const stories = await listStories(transaction, dueNow, now);
    if (stories.length === 0 || !(await hasReaders(transaction, newsletterId))) return null;

    await callOffUntouched(transaction, newsletterId, now);
    return compose(transaction, clock, dueNow, stories, now);
  });
}

/** Of two workers at the same moment one goes on. */
async function claim(transaction: Transaction, id: string, moment: { digestedAt: Date | null; due: Date }) {
  const { digestedAt, due } = moment;
  const { count } = await transaction.newsletter.updateMany({ where: { id, digestedAt }, data: { digestedAt: due } });
  return count === 1;
}

type Beginning = { newsletterId: string; digest: Digest; digestedAt: Date; timeZone: string };

/** The moment of the last digest that readers got. What stood in one that an editor turned down is still new to them. */
async function readSince(transaction: Transaction, { newsletterId, digest, digestedAt, timeZone }: Beginning) {
  const digests = { newsletterId, dueAt: { not: null } };
  const select = { dueAt: true } as const;
  const sent = { ...digests, startedAt: { not: null } };
  const last = await transaction.issue.findFirst({ where: sent, orderBy: { dueAt: "desc" }, select });
  if (last?.dueAt) return last.dueAt;

  const first = await transaction.issue.findFirst({ where: digests, orderBy: { dueAt: "asc" }, select });
  return first?.dueAt ? dueBefore(digest, timeZone, first.dueAt) : digestedAt;
}

async function listStories(transaction: Transaction, dueNow: Due, now: Date): Promise<DigestStory[]> {
  const { digest, due, since, language } = dueNow;
  if (digest.source.kind === "picks") return listNewPicks(transaction, dueNow, now);

  return transaction.article.findMany({
    where: {
      AND: [{ language, ...publicAt(now) }, { publishedAt: { gt: since, lte: due } }, underTag(digest)],
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: digest.mostStories,
    select: { id: true, headline: true },
  });
}

const underTag = ({ source }: Digest): Prisma.ArticleWhereInput =>
  source.kind === "tag" ? { tags: { some: { tag: { slug: source.slug } } } } : {};

/** In the editors' order, without those that the last digest had: a pick may stand for days. */
async function listNewPicks(transaction: Transaction, { newsletterId, digest, language }: Due, now: Date) {
  const last = await transaction.issue.findFirst({
    where: { newsletterId, dueAt: { not: null }, startedAt: { not: null } },
    orderBy: { dueAt: "desc" },
    select: { blocks: true },
  });
  const known = last ? storyIdsOf(issueBlocks.parse(last.blocks)) : [];
  const picks = await transaction.pick.findMany({
    where: { articleId: { notIn: known }, article: { language, ...publicAt(now) } },
    orderBy: { position: "asc" },
    take: digest.mostStories,
    select: { article: { select: { id: true, headline: true } } },
  });
  return picks.map(({ article }) => article);
}

async function hasReaders(transaction: Transaction, newsletterId: string): Promise<boolean> {
  const where = { newsletterId, confirmedAt: { not: null }, endedAt: null, readerId: { not: null } };
  return (await transaction.subscription.findFirst({ where, select: { id: true } })) !== null;
}

/** A digest that still waits and that nobody has put a hand to is overtaken: its stories stand in the new one. */
async function callOffUntouched(transaction: Transaction, newsletterId: string, now: Date): Promise<void> {
  await transaction.issue.updateMany({
    where: { newsletterId, dueAt: { not: null }, startedAt: null, version: 0, state: { in: ["draft", "scheduled"] } },
    data: { state: "cancelled", problem: "", number: null, slug: null, changedAt: now },
  });
}

async function compose(transaction: Transaction, clock: Editor, dueNow: Due, stories: DigestStory[], now: Date) {
  const { newsletterId, digest, due } = dueNow;
  const subject = digestSubject(digest.subject, { ...dueNow, stories });
  const { id } = await transaction.issue.create({
    data: {
      ...{ newsletterId, subject, preheader: digestPreheader(stories, subject), isDigest: true, dueAt: due },
      blocks: digestBlocks(stories, randomUUID),
      ...(await standingOf(transaction, dueNow, subject, now)),
      ...{ createdBy: clock.name, personId: clock.personId, createdAt: now, changedAt: now },
    },
    select: { id: true },
  });
  const details = { due: due.toISOString(), stories: stories.length };
  await audit(transaction, { by: clock, action: "composed the digest", subject: issueSubject(id), details }, now);
  return id;
}

/** Whether it goes out by itself; where it does not, its problem says what it waits for. */
async function standingOf(transaction: Transaction, { newsletterId, digest, due }: Due, subject: string, now: Date) {
  if (digest.isHeld) return { state: "draft", problem: "held" } as const;
  const isLate = now.getTime() - due.getTime() > LATE_AFTER_MILLISECONDS;
  const address = await nextAddress(transaction, newsletterId, subject);
  return { state: "scheduled", sendAt: due, problem: isLate ? "late" : "", ...address } as const;
}

/** One newsletter's issues get theirs one after the other. */
async function nextAddress(transaction: Transaction, newsletterId: string, subject: string) {
  await transaction.$queryRaw`SELECT 1 FROM "Newsletter" WHERE "id" = ${newsletterId}::uuid FOR UPDATE`;
  const { _max: last } = await transaction.issue.aggregate({ where: { newsletterId }, _max: { number: true } });
  const number = (last.number ?? 0) + 1;
  return { number, slug: issueSlug(number, slugOf(subject, "")) };
}
