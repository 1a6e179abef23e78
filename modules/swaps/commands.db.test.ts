import { beforeEach, expect, test } from "vitest";
import { withdrawArticle } from "@/modules/articles/commands/public-story";
import { callOffSchedule, meetDueSchedules, scheduleWords } from "@/modules/articles/commands/schedule";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { makeStory } from "@/modules/picks/story.fixture";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { callOffSwap, dismissRefusal, moveSwap, planSwap, swapDue, swapMissed } from "./commands";
import { listSwaps } from "./queries";

const NOW = new Date("2026-11-23T12:02:00Z");
const AT_SIX = new Date("2026-11-23T16:00:00Z");
const A_MOMENT_LATER = new Date("2026-11-23T16:00:00.300Z");
const LATER = new Date("2026-11-23T17:00:00Z");
const ruta = byTheClock("Ruta Amsel");
const clock = byTheClock("the clock");

beforeEach(async () => {
  await db().frontSlot.deleteMany({});
  await db().frontSwap.deleteMany({});
  await db().frontDraft.deleteMany({});
});

const story = (fields: { publishedAt?: Date; stage?: "ready" } = { publishedAt: NOW }) =>
  makeStory(db(), { headline: "A winter without the ferry", ...fields });

async function plan(articleId: string, place = "slot-2"): Promise<string> {
  const planned = await planSwap(ruta, { articleId, place, at: AT_SIX }, NOW);
  if (!planned.ok) throw new Error(planned.failure);
  return planned.value.swapId;
}

const slot2 = async () => (await db().frontSlot.findUnique({ where: { place: "slot-2" } }))?.articleId;

test("at its minute the story takes the place, once, however many workers are woken", async () => {
  const [former, next] = [await story(), await story()];
  await db().frontSlot.create({ data: { place: "slot-2", articleId: former, placedBy: "Ann", placedAt: NOW } });
  const swapId = await plan(next);
  expect(await swapDue(clock, swapId, NOW)).toBeNull();
  expect(await slot2()).toBe(former);

  const outcomes = await Promise.all(Array.from({ length: 8 }, () => swapDue(clock, swapId, AT_SIX)));
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(await slot2()).toBe(next);
  expect(
    await db().auditEntry.count({ where: { subject: `swap:${swapId}`, action: "swapped on the front page" } }),
  ).toBe(1);
});

test("after the worker was down it is done at once", async () => {
  const next = await story();
  await plan(next);
  await swapMissed(clock, LATER);
  await swapMissed(clock, LATER);
  expect(await slot2()).toBe(next);
});

test("what was moved on the draft meanwhile stays, with the swapped story in its place", async () => {
  const next = await story();
  const swapId = await plan(next);
  await swapDue(clock, swapId, AT_SIX);
  const draft = await db().frontDraft.findUniqueOrThrow({ where: { id: "draft" } });
  expect(draft.board).toMatchObject({ places: { "slot-2": { articleId: next } } });
});

test("a story that is not public at the minute changes nothing, and the board says so until somebody has seen it", async () => {
  const former = await story();
  await db().frontSlot.create({ data: { place: "slot-2", articleId: former, placedBy: "Ann", placedAt: NOW } });
  const swapId = await plan(await story({ stage: "ready" }));
  expect(await swapDue(clock, swapId, AT_SIX)).toBe("refused");

  expect(await slot2()).toBe(former);
  expect(await listSwaps()).toMatchObject([{ id: swapId, state: "refused" }]);
  expect(await dismissRefusal(ruta, swapId, LATER)).toMatchObject({ ok: true });
  expect(await listSwaps()).toEqual([]);
});

async function scheduled(publishAt: Date) {
  const articleId = await readyDraft();
  const asked = { publishAt, isSubstantial: true, frontPlace: null, seen: null };
  const outcome = await scheduleWords(ruta, articleId, wordsOf("It froze."), asked, NOW);
  if (!outcome.ok) throw new Error(outcome.failure);
  return { articleId, seen: { id: outcome.value.scheduleId, publishAt } };
}

const publishDueAt = (now: Date) =>
  meetDueSchedules(clock, now, (message, error) => expect.fail(`${message}: ${String(error)}`));

const wakingJobs = (swapId: string, before: Date) =>
  db().$queryRaw<unknown[]>`
    SELECT 1 FROM jobs.job
    WHERE name = 'swap-front' AND data->>'swapId' = ${swapId} AND start_after <= ${before} AND state = 'created'`;

test("a story that goes out at the very minute of its swap takes the place, whichever of the two is woken first", async () => {
  const { articleId } = await scheduled(AT_SIX);
  const swapId = await plan(articleId);
  expect(await swapDue(clock, swapId, AT_SIX)).toBeNull();
  expect(await listSwaps()).toMatchObject([{ id: swapId, state: "waiting" }]);

  await publishDueAt(A_MOMENT_LATER);
  expect(await wakingJobs(swapId, A_MOMENT_LATER)).toHaveLength(2);
  expect(await swapDue(clock, swapId, A_MOMENT_LATER)).toBe("done");
  expect(await slot2()).toBe(articleId);

  const other = await scheduled(AT_SIX);
  const otherSwap = await plan(other.articleId);
  await publishDueAt(AT_SIX);
  expect(await swapDue(clock, otherSwap, AT_SIX)).toBe("done");
  expect(await slot2()).toBe(other.articleId);
});

test("after the worker was down a swap waits for its story, which is published then", async () => {
  const { articleId } = await scheduled(AT_SIX);
  await plan(articleId);
  await swapMissed(clock, LATER);
  expect(await slot2()).toBeUndefined();

  await Promise.all([publishDueAt(LATER), swapMissed(clock, LATER)]);
  await swapMissed(clock, LATER);
  expect(await slot2()).toBe(articleId);
});

test("a swap does not wait for a story whose schedule failed, was called off, or is for later", async () => {
  const failing = await scheduled(AT_SIX);
  await db().articleAuthor.deleteMany({ where: { articleId: failing.articleId } });
  const failed = await plan(failing.articleId);
  expect(await swapDue(clock, failed, AT_SIX)).toBeNull();
  await publishDueAt(A_MOMENT_LATER);
  expect(await wakingJobs(failed, A_MOMENT_LATER)).toHaveLength(2);
  expect(await swapDue(clock, failed, A_MOMENT_LATER)).toBe("refused");

  const calledOff = await scheduled(AT_SIX);
  const swapId = await plan(calledOff.articleId);
  await callOffSchedule(ruta, calledOff.articleId, calledOff.seen, NOW);
  expect(await swapDue(clock, swapId, AT_SIX)).toBe("refused");

  const later = await scheduled(LATER);
  expect(await swapDue(clock, await plan(later.articleId), AT_SIX)).toBe("refused");
});

test("a pick is swapped at its minute too: who stood there leaves, or takes the place of who came", async () => {
  await db().pick.deleteMany({});
  const [first, second, third, next] = await Promise.all([story(), story(), story(), story()]);
  const picks = [first, second, third].map((articleId, index) => ({
    ...{ articleId, position: index + 1, pickedBy: "Ann", pickedAt: NOW },
  }));
  await db().pick.createMany({ data: picks });
  const picked = async () =>
    (await db().pick.findMany({ orderBy: { position: "asc" } })).map(({ articleId }) => articleId);

  expect(await swapDue(clock, await plan(next, "pick-2"), AT_SIX)).toBe("done");
  expect(await picked()).toEqual([first, next, third]);
  expect(await swapDue(clock, await plan(third, "pick-1"), AT_SIX)).toBe("done");
  expect(await picked()).toEqual([third, next, first]);
  expect(await swapDue(clock, await plan(second, "pick-5"), AT_SIX)).toBe("done");
  expect(await picked()).toEqual([third, next, first, second]);
});

test("a moved time counts, the earlier one does not", async () => {
  const next = await story();
  const swapId = await plan(next);
  await moveSwap(ruta, { swapId, at: LATER }, NOW);
  expect(await swapDue(clock, swapId, AT_SIX)).toBeNull();
  expect(await swapDue(clock, swapId, LATER)).toBe("done");
  expect(await moveSwap(ruta, { swapId, at: LATER }, NOW)).toEqual({ ok: false, failure: "swap-settled" });
});

test("called off at the very minute, either the swap or the calling off counts", async () => {
  const next = await story();
  const swapId = await plan(next);
  const [outcome, calledOff] = await Promise.all([swapDue(clock, swapId, AT_SIX), callOffSwap(ruta, swapId, AT_SIX)]);
  expect(outcome === "done").toBe(!calledOff.ok);
  expect(await slot2()).toBe(calledOff.ok ? undefined : next);
});

test("a story is withdrawn in the very moment another one takes its place, and neither waits for the other for ever", async () => {
  const withdraw = (id: string) => withdrawArticle(ruta, id, { schedule: null }, AT_SIX);
  for (let round = 0; round < 12; round++) {
    const [former, next] = [await story(), await story()];
    await db().frontSlot.deleteMany({});
    await db().frontSlot.create({ data: { place: "slot-2", articleId: former, placedBy: "Ann", placedAt: NOW } });
    const swapId = await plan(next);
    const outcomes = await Promise.all([swapDue(clock, swapId, AT_SIX), withdraw(former)]);
    expect(outcomes).toEqual(["done", { ok: true, value: undefined }]);
    expect(await slot2()).toBe(next);
  }
});

test("no swap is planned into the past, for a draft, or for a section that is not there", async () => {
  const refusalOf = async (articleId: string, place: string, at: Date) => planSwap(ruta, { articleId, place, at }, NOW);
  expect(await refusalOf(await story(), "slot-1", NOW)).toMatchObject({ failure: "time-has-passed" });
  expect(await refusalOf(await story({}), "slot-1", AT_SIX)).toMatchObject({ failure: "story-cannot-stand" });
  expect(await refusalOf(await story(), "section:nowhere", AT_SIX)).toMatchObject({ failure: "place-absent" });
});
