import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { noteRefusedSeen } from "./commands";
import { countLeavers, listDayClicks, listPageClicks, listReasons, readReportHead } from "./queries";

const SENT = new Date("2026-11-29T06:00:00Z");
const later = (minutes: number) => new Date(SENT.getTime() + minutes * 60_000);

async function issue(said: { startedAt?: Date | null } = {}) {
  const slug = `daily-${randomUUID()}`;
  const { id: newsletterId } = await db().newsletter.create({
    data: { slug, name: "Delta Weekly", description: "", rhythm: "Fridays" },
  });
  const { id } = await db().issue.create({
    data: {
      newsletterId,
      number: 38,
      slug: "38",
      subject: "Ice",
      createdBy: "Ruta",
      startedAt: SENT,
      state: "sent",
      ...said,
    },
  });
  return { id, slug, newsletterId };
}
const delivery = (
  issueId: string,
  facts: { state: "accepted" | "refused" | "bounced"; acceptedAt?: Date; problem?: string },
) => db().delivery.create({ data: { issueId, ...facts } });

test("a report is of an issue that was sent, under its own newsletter", async () => {
  const { id, slug } = await issue();
  await delivery(id, { state: "accepted", acceptedAt: later(1) });
  await delivery(id, { state: "accepted", acceptedAt: later(9) });
  expect(await readReportHead(slug, id)).toMatchObject({
    ...{ issueId: id, number: 38, subject: "Ice", startedAt: SENT, lastAcceptedAt: later(9) },
    ...{ path: `/newsletters/${slug}/38`, newsletter: { name: "Delta Weekly" } },
  });
  const other = await issue();
  expect(await readReportHead(other.slug, id)).toBeNull();
  const unsent = await issue({ startedAt: null });
  expect(await readReportHead(unsent.slug, unsent.id)).toBeNull();
  expect(await readReportHead(slug, "no-id")).toBeNull();
});

test("clicks are added up by page, with the headline where it is a story, and by day", async () => {
  const { id } = await issue();
  const article = await db().article.create({
    data: { slug: randomUUID(), headline: "Ice on the river", language: "uk" },
  });
  const path = `/articles/${article.slug}`;
  const on = (day: string, page: string, count: number) => ({ issueId: id, day: new Date(day), path: page, count });
  await db().issueClick.createMany({
    data: [on("2026-11-29", path, 30), on("2026-11-30", path, 12), on("2026-11-30", "/magazine", 50)],
  });
  expect(await listPageClicks(id)).toEqual([
    { path: "/magazine", headline: null, language: null, count: 50 },
    { path, headline: "Ice on the river", language: "uk", count: 42 },
  ]);
  expect(await listDayClicks(id)).toEqual([
    { day: "2026-11-29", count: 30 },
    { day: "2026-11-30", count: 62 },
  ]);
});

test("who left by this letter is told from who left otherwise, and from who called it spam", async () => {
  const { id, newsletterId } = await issue();
  const other = await issue();
  const ended = (endedIssueId: string | null, endedBy: "unsubscribed" | "complained") =>
    db().subscription.create({ data: { newsletterId, confirmedAt: SENT, endedAt: later(5), endedBy, endedIssueId } });
  await ended(id, "unsubscribed");
  await ended(id, "unsubscribed");
  await ended(id, "complained");
  await ended(other.id, "unsubscribed");
  await ended(null, "unsubscribed");
  expect(await countLeavers(id)).toEqual({ unsubscribedCount: 2, complainedCount: 1 });
});

test("what mail servers said most comes first", async () => {
  const { id } = await issue();
  for (const problem of ["mailbox full", "unknown user", "unknown user"])
    await delivery(id, { state: "refused", problem });
  await delivery(id, { state: "accepted", acceptedAt: later(1), problem: "greylisted" });
  expect(await listReasons(id)).toEqual([
    { problem: "unknown user", count: 2 },
    { problem: "mailbox full", count: 1 },
  ]);
});

test("whoever looks at addresses is in the log", async () => {
  const { id } = await issue();
  expect(await noteRefusedSeen(byTheOperator(), id, later(60))).toBe(true);
  expect(await noteRefusedSeen(byTheOperator(), randomUUID(), later(60))).toBe(false);
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ subject: `issue:${id}`, action: "looked at who did not get" });
});
