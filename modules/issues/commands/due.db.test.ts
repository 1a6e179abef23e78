import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { callOffSchedule, meetDueSchedules, moveSchedule, scheduleWords } from "@/modules/articles/commands/schedule";
import { readyDraft, wordsOf } from "@/modules/articles/commands/story.fixture";
import { urlHashOf } from "@/modules/links/link";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { issueSaying, storyBlock } from "../issue.fixture";
import { issueSheet } from "../sheet";
import { saveIssue } from "./compose";
import { freezeDueIssues } from "./due";
import { actionsOn, issueOf, measure, NOW, newsletterWith, readIssue, ruta, SIX } from "./newsroom.fixture";
import { scheduleIssue } from "./schedule";

const clock = byTheClock("the clock");
const AT_SIX = new Date("2026-11-23T16:00:01Z");
const HALF_PAST = new Date("2026-11-23T16:30:00Z");
const NIGHT = new Date("2026-11-23T21:00:00Z");

const freezeAt = (now: Date, measuring = measure) =>
  freezeDueIssues(clock, measuring, now, (message, error) => expect.fail(`${message}: ${String(error)}`));

async function scheduledIssue(words = issueSaying("Good evening.")) {
  const newsletterId = await newsletterWith(3);
  const seen = await issueOf(newsletterId, words);
  const outcome = await scheduleIssue(ruta, seen, { sendAt: SIX, typedCount: 3 }, measure, NOW);
  if (!outcome.ok) throw new Error(outcome.failure.reason);
  return { newsletterId, issueId: seen.issueId };
}

/** An issue with a story that is to be live at six, as the issue is. */
async function issueWithStory() {
  const articleId = await readyDraft();
  const plan = { publishAt: SIX, isSubstantial: true, frontPlace: null, seen: null };
  const planned = await scheduleWords(ruta, articleId, wordsOf("It froze."), plan, NOW);
  if (!planned.ok) throw new Error(planned.failure);
  const issue = await scheduledIssue(issueSaying("", { blocks: [storyBlock(articleId)] }));
  return { ...issue, articleId, scheduleId: planned.value.scheduleId };
}
const publishAt = (now: Date) => meetDueSchedules(clock, now, (message) => expect.fail(message));

test("at its minute an issue gets the sheet that every reader's letter is drawn from", async () => {
  const { issueId } = await scheduledIssue();
  expect(await freezeAt(NOW)).not.toContain(issueId);
  expect((await readIssue(issueId)).sheet).toBeNull();

  expect(await freezeAt(AT_SIX)).toContain(issueId);
  const sheet = issueSheet.parse((await readIssue(issueId)).sheet);
  expect(sheet).toMatchObject({ number: 1, slug: "1-eleven-people-who-waited", blocks: [{ kind: "text" }] });
});

test("words that are saved after its sheet was made are in the next one", async () => {
  const { issueId } = await scheduledIssue();
  await freezeAt(AT_SIX);
  await saveIssue(ruta, { issueId, version: 2 }, issueSaying("Better."), AT_SIX);
  expect((await readIssue(issueId)).sheet).toBeNull();
  expect(await freezeAt(AT_SIX)).toContain(issueId);
  expect(JSON.stringify((await readIssue(issueId)).sheet)).toContain("Better.");
});

test("an issue goes out with the story that is live at its minute", async () => {
  const { issueId } = await issueWithStory();
  expect(await freezeAt(AT_SIX)).not.toContain(issueId); // the story's clock is at it
  expect((await readIssue(issueId)).problem).toBe("");

  await publishAt(AT_SIX);
  expect(await freezeAt(AT_SIX)).toContain(issueId);
  expect((await readIssue(issueId)).sheet).toMatchObject({ blocks: [{ headline: "Ice on the river" }] });
});

test("an issue whose story is held back waits, says so once, and goes when the story does", async () => {
  const { issueId, articleId, scheduleId } = await issueWithStory();
  await moveSchedule(ruta, { articleId, seen: { id: scheduleId, publishAt: SIX }, publishAt: HALF_PAST }, NOW);
  await freezeAt(AT_SIX);
  expect(await freezeAt(AT_SIX)).not.toContain(issueId);
  expect(await readIssue(issueId)).toMatchObject({ state: "scheduled", problem: "story-not-live", sheet: null });
  expect((await actionsOn(issueId)).filter((action) => action === "the clock held back")).toHaveLength(1);

  await publishAt(HALF_PAST);
  expect(await freezeAt(HALF_PAST)).toContain(issueId);
  expect((await readIssue(issueId)).problem).toBe("");
});

test("a story that was called off keeps its issue waiting", async () => {
  const { issueId, articleId, scheduleId } = await issueWithStory();
  await callOffSchedule(ruta, articleId, { id: scheduleId, publishAt: SIX }, NOW);
  expect(await freezeAt(AT_SIX)).not.toContain(issueId);
  expect((await readIssue(issueId)).problem).toBe("story-not-live");
});

test("what is more than an hour late is asked about, and sent when somebody says so", async () => {
  const { issueId } = await scheduledIssue();
  expect(await freezeAt(NIGHT)).not.toContain(issueId);
  expect((await readIssue(issueId)).problem).toBe("late");
  expect(await freezeAt(NIGHT)).not.toContain(issueId);

  const plan = { sendAt: null, typedCount: 3 };
  expect(await scheduleIssue(ruta, { issueId, version: 2 }, plan, measure, NIGHT)).toMatchObject({ ok: true });
  expect(await freezeAt(NIGHT)).toContain(issueId);
});

test("what became unfit to be sent waits for somebody", async () => {
  const { issueId } = await scheduledIssue();
  const tooLong = async () => ({ htmlBytes: 120_000, hasUnsubscribeLink: true });
  expect(await freezeAt(AT_SIX, tooLong)).not.toContain(issueId);
  expect((await readIssue(issueId)).problem).toBe("not-ready");
});

test("a link that died since it was scheduled is no reason for silence", async () => {
  const url = `https://city.example/${randomUUID()}`;
  const link = { type: "text" as const, text: "the plan", marks: [{ type: "link" as const, attrs: { href: url } }] };
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [link] }] };
  const { issueId } = await scheduledIssue(issueSaying("", { blocks: [{ kind: "text", id: randomUUID(), body }] }));
  await db().linkCheck.create({
    data: { urlHash: urlHashOf(url), url, status: 404, problem: "not-found", checkedAt: NOW },
  });
  expect(await freezeAt(AT_SIX)).toContain(issueId);
});

test("an issue that everybody left meanwhile is not sent to nobody", async () => {
  const { newsletterId, issueId } = await scheduledIssue();
  await db().subscription.updateMany({ where: { newsletterId }, data: { endedAt: NOW } });
  expect(await freezeAt(AT_SIX)).not.toContain(issueId);
  expect((await readIssue(issueId)).problem).toBe("no-readers");
});

test("an issue whose letter cannot be drawn holds up no other", async () => {
  const [one, other] = [await scheduledIssue(issueSaying("Broken.")), await scheduledIssue()];
  const troubles: string[] = [];
  const frozen = await freezeDueIssues(
    clock,
    (sheet) => (JSON.stringify(sheet).includes("Broken.") ? Promise.reject(new Error("No letter")) : measure(sheet)),
    AT_SIX,
    (message) => troubles.push(message),
  );
  expect(frozen).toContain(other.issueId);
  expect(frozen).not.toContain(one.issueId);
  expect(troubles).toEqual([expect.stringContaining(one.issueId)]);
});
