import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { issueSaying, storyBlock } from "../issue.fixture";
import type { IssueWords } from "../keeping";
import { saveIssue } from "./compose";
import {
  actionsOn,
  issueOf,
  marek,
  measure,
  NOW,
  newsletterWith,
  readIssue,
  ruta,
  SIX,
  subscribe,
} from "./newsroom.fixture";
import { sendProof } from "./proof";
import { scheduleIssue, unscheduleIssue } from "./schedule";

const schedule = (
  seen: { issueId: string; version: number },
  plan: { sendAt?: Date | null; typedCount?: number } = {},
) => scheduleIssue(ruta, seen, { sendAt: SIX, typedCount: 3, ...plan }, measure, NOW);

async function ready(words?: IssueWords) {
  const newsletterId = await newsletterWith(3);
  return { newsletterId, seen: await issueOf(newsletterId, words) };
}

test("a scheduled issue has its number, its address and its minute", async () => {
  const { seen } = await ready();
  expect(await schedule(seen)).toEqual({ ok: true, value: { version: 2, sendAt: SIX, number: 1 } });
  expect(await readIssue(seen.issueId)).toMatchObject({
    ...{ state: "scheduled", sendAt: SIX, number: 1, slug: "1-eleven-people-who-waited", version: 2 },
  });
  expect(await actionsOn(seen.issueId)).toEqual(["Ruta created", "Ruta edited", "Ruta scheduled"]);
});

test("an issue sent now is due now", async () => {
  const { seen } = await ready();
  expect(await schedule(seen, { sendAt: null })).toMatchObject({ ok: true, value: { sendAt: NOW } });
  expect(await actionsOn(seen.issueId)).toContain("Ruta sent");
});

test("issues of one newsletter that are scheduled at once are numbered without a gap or a double", async () => {
  const newsletterId = await newsletterWith(3);
  const seen = await Promise.all([1, 2, 3, 4].map(() => issueOf(newsletterId)));
  const outcomes = await Promise.all(seen.map((each) => schedule(each)));
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.number : outcome.failure)).sort()).toEqual([1, 2, 3, 4]);
});

test("an address that an archive brought along is not taken twice", async () => {
  const { newsletterId, seen } = await ready();
  await db().issue.create({
    data: { newsletterId, slug: "1-eleven-people-who-waited", state: "sent", createdBy: "An archive", source: "ghost" },
  });
  expect(await schedule(seen)).toMatchObject({ ok: true });
  expect((await readIssue(seen.issueId)).slug).toMatch(/^1-eleven-people-who-waited-[0-9a-f]{6}$/);
});

test("who typed another number is told how many get it now", async () => {
  const { newsletterId, seen } = await ready();
  for (let count = 0; count < 4; count += 1) await subscribe(newsletterId, {});
  expect(await schedule(seen)).toEqual({ ok: false, failure: { reason: "count-changed", count: 7 } });
  expect(await schedule(seen, { typedCount: 6 })).toMatchObject({ ok: true }); // a reader more or less is the same audience
});

test("an issue that nobody would get is not sent", async () => {
  const seen = await issueOf(await newsletterWith(0));
  expect(await schedule(seen, { typedCount: 0 })).toEqual({ ok: false, failure: { reason: "no-readers" } });
});

test("a minute that has passed is refused", async () => {
  const { seen } = await ready();
  const failure = { reason: "time-has-passed" };
  expect(await schedule(seen, { sendAt: NOW })).toEqual({ ok: false, failure });
});

test("an issue that lacks what it must have is refused, whatever a screen showed before", async () => {
  const unfinished = [
    issueSaying("Hello", { subject: "" }),
    issueSaying("", { blocks: [] }),
    issueSaying("", { blocks: [storyBlock(randomUUID())] }),
  ];
  for (const words of unfinished) {
    const { seen } = await ready(words);
    expect(await schedule(seen)).toEqual({ ok: false, failure: { reason: "not-ready" } });
  }
  const { seen } = await ready();
  const tooLong = async () => ({ htmlBytes: 103 * 1024, hasUnsubscribeLink: true });
  const outcome = await scheduleIssue(ruta, seen, { sendAt: SIX, typedCount: 3 }, tooLong, NOW);
  expect(outcome).toEqual({ ok: false, failure: { reason: "not-ready" } });
});

test("who saw it before a colleague wrote in it is told", async () => {
  const { seen } = await ready();
  await saveIssue(marek, seen, issueSaying("His."), NOW);
  expect(await schedule(seen)).toEqual({ ok: false, failure: { reason: "stale" } });
});

test("of two who schedule it at once one does", async () => {
  const { seen } = await ready();
  const outcomes = await Promise.all([schedule(seen), schedule(seen, { sendAt: null })]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, failure: { reason: "stale" } });
});

test("a scheduled issue is called off, keeps its number, and can be scheduled again", async () => {
  const { newsletterId, seen } = await ready();
  await schedule(seen);
  const scheduled = { ...seen, version: 2 };
  expect(await unscheduleIssue(marek, scheduled, NOW)).toEqual({ ok: true, value: { version: 3 } });
  expect(await readIssue(seen.issueId)).toMatchObject({ state: "draft", sendAt: null, number: 1 });
  expect(await unscheduleIssue(marek, { ...seen, version: 3 }, NOW)).toEqual({ ok: false, failure: "not-open" });

  const next = await issueOf(newsletterId);
  expect(await schedule(next)).toMatchObject({ value: { number: 2 } });
  expect(await schedule({ ...seen, version: 3 })).toMatchObject({ value: { number: 1 } });
});

test("what is on its way is neither scheduled nor called off", async () => {
  const { seen } = await ready();
  await db().issue.update({ where: { id: seen.issueId }, data: { state: "sending" } });
  expect(await schedule(seen)).toEqual({ ok: false, failure: { reason: "not-open" } });
  expect(await unscheduleIssue(ruta, seen, NOW)).toEqual({ ok: false, failure: "not-open" });
});

test("a proof goes to a colleague, and the issue knows who has seen it", async () => {
  const { seen } = await ready();
  const email = `${randomUUID()}@daymark.example`;
  const person = await db().person.create({ data: { email, name: "Nadia", role: "journalist" } });

  expect(await sendProof(ruta, seen, person.id, NOW)).toEqual({ ok: true, value: { name: "Nadia", address: email } });
  const mail = await db().outgoingMail.findMany({ where: { to: email } });
  expect(mail).toMatchObject([{ kind: "issue-proof", content: { issueId: seen.issueId } }]);
  expect((await readIssue(seen.issueId)).proofs).toEqual([
    { personId: person.id, name: "Nadia", at: NOW.toISOString(), version: 1 },
  ]);
});

test("no proof goes to somebody who does not work here any more, nor of what is out", async () => {
  const { seen } = await ready();
  const gone = await db().person.create({
    data: { email: `${randomUUID()}@daymark.example`, name: "Gone", role: "editor", deactivatedAt: NOW },
  });
  for (const id of [gone.id, randomUUID()]) {
    expect(await sendProof(ruta, seen, id, NOW)).toEqual({ ok: false, failure: "no-such-colleague" });
  }
  await db().issue.update({ where: { id: seen.issueId }, data: { state: "sent" } });
  expect(await sendProof(ruta, seen, gone.id, NOW)).toEqual({ ok: false, failure: "not-open" });
});
