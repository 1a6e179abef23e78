import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, refuse } from "@/modules/platform/result";
import type { Actor, Editor } from "@/modules/staff/staff";
import { swapJob } from "@/modules/swaps/swap";
import { slugAtPublication } from "../address";
import { articleSubject } from "../article";
import { bodySchema } from "../body";
import { callOffSeen } from "../public-row";
import type { WordsToPublish } from "../ready";
import type { ArticleRefusal } from "../refusal";
import { keepRevision } from "../revision";
import { isAhead, type SeenSchedule } from "../schedule";
import { changing, checkReady, type Outcome } from "./changing";
import { makePublic } from "./publish";

type Plan = {
  publishAt: Date;
  /** Of an update to a live story: whether readers are told that it changed. */
  isSubstantial: boolean;
  /** Where the front page shows it from that minute on; null = nowhere in particular. */
  frontPlace: string | null;
  /** What the editor saw waiting, and replaces. */
  seen: SeenSchedule;
};

/**
 * Has words go out at their minute: the first publication of a story, or an update to a live one, whose text stays up until
 * then. The words are kept as they are now; what is written afterwards does not go out with them.
 */
export async function scheduleWords(
  editor: Editor,
  articleId: string,
  words: WordsToPublish,
  plan: Plan,
  now: Date,
): Outcome<{ scheduleId: string }> {
  const { publishAt, isSubstantial, frontPlace, seen } = plan;
  if (!isAhead(publishAt, now)) return refuse("time-has-passed");

  return changing(articleId, async (transaction, article) => {
    const ready = await checkReady(transaction, articleId, words, now);
    if (!ready.ok) return ready;
    if (!(await callOffSeen(transaction, articleId, seen, now))) return refuse("schedule-changed");

    const { id: revisionId } = await keepRevision(transaction, articleId, words, { by: editor, kind: "published" });
    const slug = await slugAtPublication(transaction, article, words.headline);
    await transaction.article.update({ where: { id: articleId }, data: { slug, stage: "ready", dueAt: publishAt } });
    const { id: scheduleId } = await transaction.schedule.create({
      data: {
        ...{ articleId, revisionId, publishAt, isSubstantial, frontPlace, createdAt: now },
        ...{ scheduledBy: editor.name, personId: editor.personId },
      },
      select: { id: true },
    });
    await log(transaction, { by: editor, action: "scheduled", articleId, publishAt }, now);
    return ok({ scheduleId });
  });
}

/** Gives the schedule that the editor saw another minute; its words stay. */
export async function moveSchedule(
  editor: Editor,
  { articleId, seen, publishAt }: { articleId: string; seen: { id: string; publishAt: Date }; publishAt: Date },
  now: Date,
): Outcome {
  if (!isAhead(publishAt, now)) return refuse("time-has-passed");

  return changing(articleId, async (transaction) => {
    const { count } = await transaction.schedule.updateMany({
      where: { id: seen.id, articleId, state: "waiting", publishAt: seen.publishAt },
      data: { publishAt },
    });
    if (count === 0) return refuse("schedule-changed");

    await transaction.article.update({ where: { id: articleId }, data: { dueAt: publishAt } });
    await log(transaction, { by: editor, action: "moved the schedule of", articleId, publishAt }, now);
    return ok(undefined);
  });
}

/** Nothing goes out by itself any more. */
export async function callOffSchedule(
  editor: Editor,
  articleId: string,
  seen: { id: string; publishAt: Date },
  now: Date,
): Outcome {
  return changing(articleId, async (transaction) => {
    if (!(await callOffSeen(transaction, articleId, seen, now))) return refuse("schedule-changed");
    await log(transaction, { by: editor, action: "called off the schedule of", articleId, publishAt: null }, now);
    return ok(undefined);
  });
}

/**
 * Publishes what is due, oldest first. Any number of workers may do so at once and be killed at any point: a schedule and the
 * publication it makes are one transaction. What cannot be published is marked as failed, and its story is not touched.
 * @returns ids of the schedules settled
 */
export async function meetDueSchedules(
  editor: Editor,
  now: Date,
  onTrouble: (message: string, error: unknown) => void,
): Promise<string[]> {
  const settled: string[] = [];
  for await (const { id, articleId } of dueSchedules(now)) {
    try {
      await meet(editor, articleId, id, now);
      settled.push(id);
    } catch (error) {
      onTrouble(`The schedule ${id} could not be met yet`, error); // tried again at the next turn; the others go on
    }
  }
  return settled;
}

const MOST_AT_ONCE = 50;

/** A page at a time, each beginning after the one before: schedules that cannot be met yet do not stand in the way of others. */
async function* dueSchedules(now: Date): AsyncGenerator<{ id: string; articleId: string }> {
  let after: { publishAt: Date; id: string } | null = null;
  for (;;) {
    const page: { publishAt: Date; id: string; articleId: string }[] = await db().schedule.findMany({
      where: { state: "waiting", publishAt: { lte: now }, ...(after && isAfter(after)) },
      orderBy: [{ publishAt: "asc" }, { id: "asc" }],
      take: MOST_AT_ONCE,
      select: { id: true, articleId: true, publishAt: true },
    });
    yield* page;
    if (page.length < MOST_AT_ONCE) return;
    after = page.at(-1) ?? null;
  }
}

const isAfter = ({ publishAt, id }: { publishAt: Date; id: string }) => ({
  OR: [{ publishAt: { gt: publishAt } }, { publishAt, id: { gt: id } }],
});

/** The story's row is locked meanwhile: no other worker, and nobody who calls off, is between these lines. */
async function meet(editor: Editor, articleId: string, scheduleId: string, now: Date): Promise<void> {
  const outcome = await changing(articleId, async (transaction, article) => {
    const schedule = await transaction.schedule.findFirst({
      where: { id: scheduleId, state: "waiting", publishAt: { lte: now } },
      include: { revision: true },
    });
    if (!schedule) return ok(undefined); // another worker was faster, or somebody called it off or moved it

    const words = readWords(schedule.revision);
    if (!words) return refuse("words-invalid");
    const ready = await checkReady(transaction, articleId, words, now);
    if (!ready.ok) return ready;

    await transaction.schedule.update({ where: { id: scheduleId }, data: { state: "met", settledAt: now } });
    if (schedule.frontPlace) await askForPlace(transaction, { ...schedule, place: schedule.frontPlace }, now);
    await wakeSwaps(transaction, articleId, now);
    await makePublic(transaction, { editor, article, words, isSubstantial: schedule.isSubstantial }, now);
    return ok(undefined);
  });
  if (!outcome.ok) await giveUp(editor, { articleId, scheduleId, problem: outcome.failure }, now);
}

/** A swap whose minute has come: the front page's own way to change by itself. */
async function askForPlace(
  transaction: Transaction,
  { articleId, place, scheduledBy }: { articleId: string; place: string; scheduledBy: string },
  now: Date,
): Promise<void> {
  await transaction.frontSwap.create({
    data: { articleId, place, at: now, plannedBy: scheduledBy, plannedAt: now },
    select: { id: true },
  });
}

/** Swaps whose minute has come wait until it is decided whether their story goes out: it is now. */
async function wakeSwaps(transaction: Transaction, articleId: string, now: Date): Promise<void> {
  const waiting = await transaction.frontSwap.findMany({
    where: { articleId, state: "waiting", at: { lte: now } },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  for (const { id } of waiting) await enqueue(transaction, swapJob(id, now));
}

/** null for words that today's readers' pages cannot show: an upgrade may have narrowed the schema. */
function readWords(revision: { id: string; headline: string; standfirst: string; body: unknown }) {
  const body = bodySchema.safeParse(revision.body);
  return body.success ? { ...revision, body: body.data } : null;
}

type Failed = { articleId: string; scheduleId: string; problem: ArticleRefusal };

/** Said where everybody looks (the story, the list) and in the log. The story stays as it was. */
async function giveUp(editor: Editor, { articleId, scheduleId, problem }: Failed, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.schedule.updateMany({
      where: { id: scheduleId, state: "waiting" },
      data: { state: "failed", problem, settledAt: now },
    });
    if (count === 0) return;
    await wakeSwaps(transaction, articleId, now);
    const record = { by: editor, action: "could not meet the schedule of", subject: articleSubject(articleId) };
    await audit(transaction, { ...record, details: { problem } }, now);
  });
}

type Logged = { by: Actor; action: string; articleId: string; publishAt: Date | null };

const log = (transaction: Transaction, { by, action, articleId, publishAt }: Logged, now: Date) =>
  audit(
    transaction,
    {
      ...{ by, action, subject: articleSubject(articleId) },
      details: publishAt ? { publishAt: publishAt.toISOString() } : {},
    },
    now,
  );
