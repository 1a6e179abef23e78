import "server-only";
import { publicAt } from "@/modules/articles/article";
import { placeName, replaced } from "@/modules/picks/board";
import { type Draft, holdDraft, noteLive, saveMove } from "@/modules/picks/draft";
import { isPlace, listWhoMayStand, readLiveBoard, writeLiveBoard } from "@/modules/picks/standing";
import { shortened } from "@/modules/picks/words";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import { type SwapInput, type SwapRefusal, swapJob } from "./swap";

type Outcome<Value = undefined> = Promise<Result<Value, SwapRefusal>>;

/**
 * Has a story take a place by itself. It must be public at that minute, or go out at it, else nothing is changed and the board
 * says so.
 */
export async function planSwap(editor: Editor, input: SwapInput, now: Date): Outcome<{ swapId: string }> {
  if (input.at <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    if (!(await listWhoMayStand(transaction, [input.articleId])).has(input.articleId))
      return refuse("story-cannot-stand");
    if (!(await isPlace(transaction, input.place))) return refuse("place-absent");

    const data = { ...input, plannedBy: editor.name, plannedAt: now };
    const { id } = await transaction.frontSwap.create({ data, select: { id: true } });
    await enqueue(transaction, swapJob(id, input.at));
    await note(transaction, editor, "planned a swap on the front page", id, now);
    return ok({ swapId: id });
  });
}

export async function moveSwap(editor: Editor, { swapId, at }: { swapId: string; at: Date }, now: Date): Outcome {
  if (at <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    const { count } = await transaction.frontSwap.updateMany({ where: { id: swapId, state: "waiting" }, data: { at } });
    if (count === 0) return refuse("swap-settled");
    await enqueue(transaction, swapJob(swapId, at));
    await note(transaction, editor, "moved the time of a swap", swapId, now);
    return ok(undefined);
  });
}

export async function callOffSwap(editor: Editor, swapId: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    if (!(await settle(transaction, swapId, "called-off", now))) return refuse("swap-settled");
    await note(transaction, editor, "called a swap off", swapId, now);
    return ok(undefined);
  });
}

/** An editor has read that a swap was refused: the board need not say it any longer. */
export async function dismissRefusal(editor: Editor, swapId: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.frontSwap.updateMany({
      where: { id: swapId, state: "refused", seenAt: null },
      data: { seenAt: now },
    });
    if (count === 0) return refuse("swap-settled");
    await note(transaction, editor, "saw that a swap was refused", swapId, now);
    return ok(undefined);
  });
}

/**
 * Does a swap whose minute has come, on the live page and on the draft alike. However often it is called, it is done once. One
 * whose story is to be published first waits for that: the publication wakes it, and so does its failure.
 * @returns what became of it; null where there was nothing to do yet
 */
export async function swapDue(by: Editor, swapId: string, now: Date): Promise<"done" | "refused" | null> {
  return db().$transaction(async (transaction) => {
    const draft = await holdDraft(transaction, by, now);
    const swap = await transaction.frontSwap.findFirst({
      where: { id: swapId, state: "waiting", at: { lte: now } },
      select: { id: true, articleId: true, place: true, article: { select: { headline: true } } },
    });
    if (!swap || (await isAboutToGoOut(transaction, swap.articleId, now))) return null;

    const outcome = (await isPublicStory(transaction, swap.articleId, now)) ? "done" : "refused";
    if (!(await settle(transaction, swapId, outcome, now))) return null;
    if (outcome === "done") await swapNow(transaction, draft, swap, by, now);
    await note(transaction, by, OUTCOMES[outcome], swapId, now);
    return outcome;
  });
}

/** Swaps whose minute passed while no worker ran, or whose job was lost. */
export async function swapMissed(by: Editor, now: Date): Promise<void> {
  const missed = await db().frontSwap.findMany({
    where: { state: "waiting", at: { lte: now } },
    orderBy: { at: "asc" },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  for (const { id } of missed) await swapDue(by, id, now);
}

const MOST_AT_ONCE = 100;

const OUTCOMES = {
  done: "swapped on the front page",
  refused: "refused a swap: its story is not public",
} as const;

type DueSwap = { articleId: string; place: string; article: { headline: string } };

async function swapNow(transaction: Transaction, draft: Draft, swap: DueSwap, by: Editor, now: Date): Promise<void> {
  const { articleId, place } = swap;
  await writeLiveBoard(transaction, replaced(await readLiveBoard(transaction), articleId, place), by.name, now);
  await noteLive(transaction, by, now);
  await enqueue(transaction, pressJob({ kind: "front" }));

  const what = `“${shortened(swap.article.headline)}” to ${placeName(place)}, as planned`;
  await saveMove(transaction, draft, { next: replaced(draft.board, articleId, place), what, by, now });
}

/**
 * Whether the schedule clock has yet to publish it, or to say why it cannot: both look at the same minute, each in its own time.
 * Asked before whether it is public, so that a publication in between is not missed.
 */
async function isAboutToGoOut(transaction: Transaction, articleId: string, now: Date): Promise<boolean> {
  if ((await transaction.article.count({ where: { id: articleId, ...publicAt(now) } })) === 1) return false;
  return (await transaction.schedule.count({ where: { articleId, state: "waiting", publishAt: { lte: now } } })) === 1;
}

/** Held until the transaction ends: it cannot be withdrawn while it takes its place. */
async function isPublicStory(transaction: Transaction, articleId: string, now: Date): Promise<boolean> {
  await listWhoMayStand(transaction, [articleId]);
  return (await transaction.article.count({ where: { id: articleId, ...publicAt(now) } })) === 1;
}

/** Of several who settle one swap, one does. */
async function settle(transaction: Transaction, swapId: string, state: "done" | "refused" | "called-off", now: Date) {
  const { count } = await transaction.frontSwap.updateMany({
    where: { id: swapId, state: "waiting" },
    data: { state, settledAt: now },
  });
  return count === 1;
}

async function note(transaction: Transaction, by: Editor, action: string, swapId: string, now: Date): Promise<void> {
  const swap = await transaction.frontSwap.findUniqueOrThrow({
    where: { id: swapId },
    select: { at: true, place: true, article: { select: { headline: true } } },
  });
  const details = { place: swap.place, at: swap.at.toISOString(), story: swap.article.headline };
  await audit(transaction, { by, action, subject: `swap:${swapId}`, details }, now);
}
