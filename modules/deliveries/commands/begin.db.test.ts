import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { countDeliveries } from "../queries";
import { beginDue, beginSending, sendLate } from "./begin";
import { addIssue, addReaders, newNewsletter, sheetOf } from "./ledger.fixture";
import { tellOfStopped } from "./tell";

const clock = byTheClock("the clock");
const NOW = new Date("2026-11-24T09:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

beforeEach(async () => {
  await db().issue.updateMany({ data: { state: "cancelled" } });
});

const readIssue = (id: string) => db().issue.findUniqueOrThrow({ where: { id } });

test("an issue goes to everybody who confirmed and did not leave or pause, and to nobody else", async () => {
  const newsletter = await newNewsletter();
  const [kept, unconfirmed, left, paused, backAgain] = await addReaders(newsletter.id, 5, minutes(-60));
  if (!kept || !unconfirmed || !left || !paused || !backAgain) throw new Error("There are five");
  const wishOf = (readerId: string) => ({ readerId_newsletterId: { readerId, newsletterId: newsletter.id } });
  await db().subscription.update({ where: wishOf(unconfirmed.id), data: { confirmedAt: null } });
  await db().subscription.update({ where: wishOf(left.id), data: { endedAt: minutes(-5), endedBy: "unsubscribed" } });
  await db().reader.update({ where: { id: paused.id }, data: { pausedUntil: minutes(60) } });
  await db().reader.update({ where: { id: backAgain.id }, data: { pausedUntil: minutes(-60) } });

  const issueId = await addIssue(newsletter, { sendAt: NOW });
  expect(await beginSending(clock, issueId, NOW)).toEqual({ ok: true, value: { recipientCount: 2 } });
  const rows = await db().delivery.findMany({
    where: { issueId },
    select: { readerId: true, domain: true, state: true },
  });
  expect(rows.map(({ readerId }) => readerId).sort()).toEqual([kept.id, backAgain.id].sort());
  expect(rows.map(({ domain }) => domain).sort()).toEqual(["post0.example", "post4.example"]);
  expect(await readIssue(issueId)).toMatchObject({ state: "sending", startedAt: NOW });
});

test("an audience narrows it: by time, origin, language and what else they read", async () => {
  const [newsletter, other] = [await newNewsletter(), await newNewsletter()];
  const [fits, late, elsewhere, foreign, lonely] = await addReaders(newsletter.id, 5, new Date("2026-03-05T12:00:00Z"));
  if (!fits || !late || !elsewhere || !foreign || !lonely) throw new Error("There are five");
  await db().subscription.updateMany({ data: { origin: "/articles/ice" } });
  const change = (readerId: string, data: object) => db().subscription.updateMany({ where: { readerId }, data });
  await change(late.id, { confirmedAt: new Date("2026-04-01T00:00:00Z") });
  await change(elsewhere.id, { origin: "import:1" });
  await db().reader.update({ where: { id: foreign.id }, data: { language: "uk" } });
  await db().subscription.createMany({
    data: [fits, late, elsewhere, foreign].map(({ id }) => ({
      readerId: id,
      newsletterId: other.id,
      confirmedAt: NOW,
    })),
  });

  const audience = {
    ...{ joinedAfter: "2026-03-01", joinedBefore: "2026-04-01", origins: ["/articles/"], languages: ["en"] },
    alsoReads: [other.id],
  };
  const issueId = await addIssue(newsletter, { sendAt: NOW, audience });
  expect(await beginSending(clock, issueId, NOW)).toEqual({ ok: true, value: { recipientCount: 1 } });
  expect(await db().delivery.findFirst({ where: { issueId } })).toMatchObject({ readerId: fits.id });
});

test("of several workers at the same moment one begins an issue, and each reader has one row", async () => {
  const newsletter = await newNewsletter();
  await addReaders(newsletter.id, 30, minutes(-60));
  const issueId = await addIssue(newsletter, { sendAt: minutes(-1) });

  const begun = await Promise.all([1, 2, 3, 4].map(() => beginDue(clock, NOW)));
  expect(begun.flat()).toEqual([issueId]);
  expect(await countDeliveries(issueId)).toMatchObject({ allCount: 30, pendingCount: 30 });
  const entries = await db().auditEntry.count({ where: { subject: `issue:${issueId}`, action: "began to send" } });
  expect(entries).toBe(1);
  const [job] = await db().$queryRaw<{ data: unknown }[]>`
    SELECT data FROM jobs.job WHERE name = 'press' AND data #>> '{change,slug}' = ${newsletter.slug}`;
  expect(job?.data).toEqual({ change: { kind: "newsletter", slug: newsletter.slug } });
});

test("nothing goes out before its minute, without its words, or twice", async () => {
  const newsletter = await newNewsletter();
  await addReaders(newsletter.id, 1, minutes(-60));
  const early = await addIssue(newsletter, { sendAt: minutes(1) });
  const other = await newNewsletter();
  const wordless = await addIssue(other, { sendAt: minutes(-1), sheet: null });

  expect(await beginDue(clock, NOW)).toEqual([]);
  expect(await beginSending(clock, wordless, NOW)).toEqual({ ok: false, failure: "no-sheet" });
  expect(await beginDue(clock, minutes(1))).toEqual([early]);
  expect(await beginSending(clock, early, minutes(2))).toEqual({ ok: false, failure: "not-scheduled" });
});

test("an issue that nobody would get is held, and writes nothing", async () => {
  const newsletter = await newNewsletter();
  const issueId = await addIssue(newsletter, { sendAt: minutes(-1) });
  expect(await beginDue(clock, NOW)).toEqual([]);
  expect(await readIssue(issueId)).toMatchObject({ state: "scheduled", problem: "no-readers", startedAt: null });
});

test("after an outage an issue more than an hour late asks, and goes out when somebody says so", async () => {
  const newsletter = await newNewsletter();
  await addReaders(newsletter.id, 3, minutes(-120));
  const issueId = await addIssue(newsletter, { sendAt: minutes(-61) });
  const inTime = await newNewsletter();
  await addReaders(inTime.id, 1, minutes(-120));
  const within = await addIssue(inTime, { sendAt: minutes(-59) });
  const person = { name: "Ruta", role: "editor" as const };
  await db().person.createMany({
    data: [
      { ...person, email: "ruta@paper.example" },
      { ...person, name: "Jonas", role: "journalist", email: "jonas@paper.example" },
      { ...person, name: "Gone", email: "gone@paper.example", deactivatedAt: NOW },
    ],
  });

  expect(await beginDue(clock, NOW)).toEqual([within]);
  expect(await readIssue(issueId)).toMatchObject({ state: "scheduled", problem: "late" });
  await Promise.all([tellOfStopped(NOW), tellOfStopped(NOW)]);
  await tellOfStopped(minutes(5));
  const letters = await db().outgoingMail.findMany({ where: { kind: "issue-stopped" } });
  expect(letters.map(({ to }) => to)).toEqual(["ruta@paper.example"]);

  expect(await beginDue(clock, minutes(1))).toEqual([]);
  expect(await sendLate(clock, issueId, minutes(2))).toMatchObject({ ok: true });
  expect(await beginDue(clock, minutes(2))).toEqual([issueId]);
  expect(await sendLate(clock, issueId, minutes(3))).toEqual({ ok: false, failure: "not-scheduled" });
});

test("what readers get is the sheet, whatever becomes of the newsletter", async () => {
  const newsletter = await newNewsletter();
  await addReaders(newsletter.id, 1, minutes(-60));
  const sheet = sheetOf(newsletter.slug, { subject: "As it was" });
  const issueId = await addIssue(newsletter, { sendAt: NOW, sheet });
  await beginSending(clock, issueId, NOW);
  await db().newsletter.update({ where: { id: newsletter.id }, data: { name: "Renamed" } });
  expect((await readIssue(issueId)).sheet).toEqual(sheet);
});
