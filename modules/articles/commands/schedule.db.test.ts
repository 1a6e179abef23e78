import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { SeenSchedule } from "../schedule";
import { withdrawArticle } from "./public-story";
import { publishWords } from "./publish";
import { callOffSchedule, meetDueSchedules, moveSchedule, scheduleWords } from "./schedule";
import { readyDraft, wordsOf } from "./story.fixture";

const NOW = new Date("2026-11-23T09:00:00Z");
const MINUTE = new Date("2026-11-23T16:00:00Z");
const AFTER = new Date("2026-11-23T16:00:03Z");
const editor = byTheClock("Ruta");
const clock = byTheClock("the clock");
const first = { publishAt: MINUTE, isSubstantial: true, frontPlace: null as string | null, seen: null as SeenSchedule };

const read = (id: string) =>
  db().article.findUniqueOrThrow({
    where: { id },
    include: { publicRevision: true, schedules: { orderBy: { createdAt: "asc" } }, searchText: true },
  });
const meetAt = (now: Date) =>
  meetDueSchedules(clock, now, (message, error) => expect.fail(`${message}: ${String(error)}`));
const actionsOf = async (id: string) =>
  (await db().auditEntry.findMany({ where: { subject: `article:${id}` }, orderBy: { number: "asc" } })).map(
    ({ actor, action }) => `${actor} ${action}`,
  );

async function scheduled(plan = first) {
  const articleId = await readyDraft();
  const outcome = await scheduleWords(editor, articleId, wordsOf("It froze."), plan, NOW);
  if (!outcome.ok) throw new Error(outcome.failure);
  return { articleId, seen: { id: outcome.value.scheduleId, publishAt: plan.publishAt } };
}

async function live(): Promise<string> {
  const articleId = await readyDraft();
  await publishWords(editor, articleId, wordsOf("It froze."), { isSubstantial: true, seen: null }, NOW);
  return articleId;
}

test("a scheduled story is a draft until its minute, and public from then on", async () => {
  const { articleId } = await scheduled();
  await meetAt(new Date(MINUTE.getTime() - 1));
  expect(await read(articleId)).toMatchObject({ publishedAt: null, searchText: null, stage: "ready", dueAt: MINUTE });

  await meetAt(AFTER);
  expect(await read(articleId)).toMatchObject({ publishedAt: AFTER, schedules: [{ state: "met", settledAt: AFTER }] });
  expect(await actionsOf(articleId)).toEqual(["Ruta scheduled", "the clock published"]);
});

test("what two workers find due at once is published once", async () => {
  const { articleId } = await scheduled();
  await Promise.all([meetAt(AFTER), meetAt(AFTER), meetAt(AFTER)]);

  expect(await actionsOf(articleId)).toEqual(["Ruta scheduled", "the clock published"]);
  expect(await db().revision.count({ where: { articleId } })).toBe(1);
});

test("a scheduled update leaves the live words up until its minute", async () => {
  const articleId = await live();
  await scheduleWords(editor, articleId, wordsOf("It thawed.", "Thaw"), first, NOW);
  expect(await read(articleId)).toMatchObject({ headline: "Ice on the river", revisedAt: null });

  await meetAt(AFTER);
  expect(await read(articleId)).toMatchObject({ headline: "Thaw", publishedAt: NOW, revisedAt: AFTER });
});

test("a small scheduled update tells readers nothing of a change", async () => {
  const articleId = await live();
  await scheduleWords(editor, articleId, wordsOf("It  froze.", "Ice"), { ...first, isSubstantial: false }, NOW);
  await meetAt(AFTER);

  expect(await read(articleId)).toMatchObject({ headline: "Ice", revisedAt: null });
});

test("a schedule that cannot be met says so and changes nothing", async () => {
  const { articleId } = await scheduled();
  await db().articleAuthor.deleteMany({ where: { articleId } });
  const before = await read(articleId);
  await meetAt(AFTER);

  const after = await read(articleId);
  expect(after.schedules).toMatchObject([{ state: "failed", problem: "not-ready", settledAt: AFTER }]);
  expect({ ...after, schedules: [] }).toEqual({ ...before, schedules: [] });
  expect(await actionsOf(articleId)).toEqual(["Ruta scheduled", "the clock could not meet the schedule of"]);
  expect(await db().searchText.count({ where: { articleId } })).toBe(0);
});

test("words that no page can show any more fail their schedule, and the others go out", async () => {
  const broken = await scheduled();
  const whole = await scheduled();
  await db().revision.updateMany({
    where: { articleId: broken.articleId },
    data: { body: { type: "doc", content: 7 } },
  });
  await meetAt(AFTER);

  expect((await read(broken.articleId)).schedules).toMatchObject([{ state: "failed", problem: "words-invalid" }]);
  expect((await read(whole.articleId)).publishedAt).toEqual(AFTER);
});

test("a story scheduled for a place on the front page asks for it when it is public", async () => {
  const { articleId } = await scheduled({ ...first, frontPlace: "slot-2" });
  await meetAt(AFTER);
  expect(await db().frontSwap.findMany({ where: { articleId } })).toMatchObject([
    { place: "slot-2", at: AFTER, state: "waiting", plannedBy: "Ruta" },
  ]);
});

test("a withdrawn story's update is called off with it", async () => {
  const articleId = await live();
  await scheduleWords(editor, articleId, wordsOf("It thawed."), first, NOW);
  await withdrawArticle(editor, articleId, { schedule: "whatever" }, NOW);
  await meetAt(AFTER);

  expect(await read(articleId)).toMatchObject({ withdrawnAt: NOW, schedules: [{ state: "calledOff" }] });
});

test("what is published by hand does not go out again at its minute", async () => {
  const { articleId, seen } = await scheduled();
  await publishWords(editor, articleId, wordsOf("It froze at once."), { isSubstantial: true, seen }, NOW);
  await meetAt(AFTER);

  expect(await read(articleId)).toMatchObject({ publishedAt: NOW, schedules: [{ state: "calledOff" }] });
});

test("nobody publishes or withdraws over a schedule they did not see, nor withdraws words that were put right", async () => {
  const articleId = await live();
  const publish = (seen: SeenSchedule) =>
    publishWords(editor, articleId, wordsOf("It thawed at once."), { isSubstantial: true, seen }, NOW);
  const plan = await scheduleWords(editor, articleId, wordsOf("It thawed."), first, NOW);
  if (!plan.ok) throw new Error(plan.failure);
  const waiting = { id: plan.value.scheduleId, publishAt: MINUTE };
  const { publicRevisionId } = await read(articleId);

  expect(await publish(null)).toEqual({ ok: false, failure: "schedule-changed" });
  expect(await publish({ ...waiting, publishAt: AFTER })).toEqual({ ok: false, failure: "schedule-changed" });
  expect(await withdrawArticle(editor, articleId, { schedule: null }, NOW)).toEqual({
    ...{ ok: false, failure: "schedule-changed" },
  });
  expect(await read(articleId)).toMatchObject({
    withdrawnAt: null,
    publicRevisionId,
    schedules: [{ state: "waiting" }],
  });

  expect(await publish(waiting)).toMatchObject({ ok: true });
  const late = { schedule: null, revisionId: publicRevisionId };
  expect(await withdrawArticle(editor, articleId, late, NOW)).toEqual({ ok: false, failure: "words-changed" });
  const seen = { schedule: null, revisionId: (await read(articleId)).publicRevisionId };
  expect(await withdrawArticle(editor, articleId, seen, NOW)).toMatchObject({ ok: true });
});

test("a schedule is moved or called off by who has seen it; of two at once, one is", async () => {
  const { articleId, seen } = await scheduled();
  const later = new Date("2026-11-23T18:00:00Z");
  const move = (publishAt: Date) => moveSchedule(editor, { articleId, seen, publishAt }, NOW);
  expect(await move(later)).toMatchObject({ ok: true });
  expect(await move(AFTER)).toEqual({ ok: false, failure: "schedule-changed" });
  await meetAt(AFTER);
  expect((await read(articleId)).publishedAt).toBeNull();

  const outcomes = await Promise.all([
    callOffSchedule(editor, articleId, { ...seen, publishAt: later }, AFTER),
    callOffSchedule(editor, articleId, { ...seen, publishAt: later }, AFTER),
  ]);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: "schedule-changed" }]);
  await meetAt(later);
  expect((await read(articleId)).publishedAt).toBeNull();
});

test("a story has one schedule: who did not see it does not replace it", async () => {
  const { articleId, seen } = await scheduled();
  const again = (replaced: SeenSchedule) =>
    scheduleWords(editor, articleId, wordsOf("Newer."), { ...first, seen: replaced }, NOW);
  expect(await again(null)).toEqual({ ok: false, failure: "schedule-changed" });
  expect(await again({ ...seen, publishAt: AFTER })).toEqual({ ok: false, failure: "schedule-changed" });
  expect(await again(seen)).toMatchObject({ ok: true });
  expect((await read(articleId)).schedules.map(({ state }) => state)).toEqual(["calledOff", "waiting"]);
});

test("a withdrawn story comes back at its minute, where somebody scheduled it since", async () => {
  const articleId = await live();
  await withdrawArticle(editor, articleId, { schedule: null }, NOW);
  expect(await scheduleWords(editor, articleId, wordsOf("It is true after all."), first, NOW)).toMatchObject({
    ok: true,
  });
  expect(await read(articleId)).toMatchObject({ withdrawnAt: NOW });
  await meetAt(AFTER);

  expect(await read(articleId)).toMatchObject({ withdrawnAt: null, schedules: [{ state: "met" }] });
});

test("fifty schedules that cannot be met yet do not keep the others waiting", async () => {
  const stuck = await Promise.all(Array.from({ length: 51 }, () => scheduled()));
  const last = await scheduled({ ...first, publishAt: AFTER });
  const held = stuck.map(({ articleId }) => articleId);
  await db().$executeRaw`
    CREATE FUNCTION refuse_for_a_while() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$`;
  await db().$executeRaw`
    CREATE TRIGGER stuck BEFORE UPDATE ON "Article" FOR EACH ROW
    WHEN (NEW."publishedAt" IS NOT NULL AND NEW."standfirst" = 'stuck') EXECUTE FUNCTION refuse_for_a_while()`;
  await db().revision.updateMany({ where: { articleId: { in: held } }, data: { standfirst: "stuck" } });

  const troubles: string[] = [];
  await meetDueSchedules(clock, AFTER, (message) => troubles.push(message));
  expect(troubles).toHaveLength(51);
  expect((await read(last.articleId)).publishedAt).toEqual(AFTER);
  await db().$executeRaw`DROP TRIGGER stuck ON "Article"`;
  await meetAt(AFTER);
  expect(await db().schedule.count({ where: { articleId: { in: held }, state: "met" } })).toBe(51);
});

test("nothing is scheduled into the past, nor what is not ready", async () => {
  const articleId = await live();
  const schedule = (words = wordsOf("Later."), publishAt = MINUTE) =>
    scheduleWords(editor, articleId, words, { ...first, publishAt }, NOW);
  expect(await schedule(undefined, NOW)).toEqual({ ok: false, failure: "time-has-passed" });
  expect(await schedule(wordsOf("Later.", " "))).toEqual({ ok: false, failure: "not-ready" });
});
