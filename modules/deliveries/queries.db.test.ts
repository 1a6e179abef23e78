import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import type { DeliveryState } from "@/prisma/generated/enums";
import { addIssue, addReaders, newNewsletter } from "./commands/ledger.fixture";
import { countDeliveries, listRefused, listUnderWay, readSendingProgress } from "./queries";

const NOW = new Date("2026-11-24T09:00:00Z");
const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000);

/** An issue under way, with letters in these states; the accepted ones one second apart. */
async function underWay(states: DeliveryState[]) {
  const newsletter = await newNewsletter();
  const readers = await addReaders(newsletter.id, states.length, NOW);
  const issueId = await addIssue(newsletter, { sendAt: NOW });
  await db().issue.update({ where: { id: issueId }, data: { state: "sending", startedAt: seconds(-600) } });
  await db().delivery.createMany({
    data: states.map((state, index) => ({
      ...{
        id: randomUUID(),
        issueId,
        readerId: readers[index]?.id ?? null,
        state,
        problem: state === "refused" ? "550 no" : "",
      },
      acceptedAt: state === "accepted" ? seconds(-index) : null,
    })),
  });
  return { issueId, readers };
}

test("the counts are those of the rows, whatever happened to them, and add up to all", async () => {
  const states = ["pending", "sending", "accepted", "refused", "bounced", "complained", "unknown", "skipped"] as const;
  const { issueId } = await underWay([...states, "accepted"]);
  const { allCount, ...counts } = await countDeliveries(issueId);
  expect(allCount).toBe(9);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(9);
  expect(counts).toMatchObject({ acceptedCount: 2, pendingCount: 1, unknownCount: 1 });
});

test("how fast it goes, and when it will be done at that rate", async () => {
  const { issueId } = await underWay([
    ...Array<DeliveryState>(30).fill("accepted"),
    ...Array<DeliveryState>(60).fill("pending"),
  ]);
  const progress = await readSendingProgress(issueId, NOW);
  expect(progress?.ratePerMinute).toBe(Math.round((30 * 60) / 29));
  expect(progress?.expectedEndAt?.getTime()).toBeGreaterThan(seconds(50).getTime());
  expect(progress?.expectedEndAt?.getTime()).toBeLessThan(seconds(70).getTime());

  expect(await readSendingProgress(issueId, seconds(600))).toMatchObject({ ratePerMinute: 0, expectedEndAt: null });
  expect(await readSendingProgress(randomUUID(), NOW)).toBeNull();
});

test("admins see which addresses were refused; of erased readers nothing but that", async () => {
  const { issueId, readers } = await underWay(["refused", "accepted", "bounced"]);
  await db().reader.delete({ where: { id: readers[2]?.id ?? "" } });
  const rows = await listRefused(byTheOperator(), issueId);
  expect(rows.map(({ state, email, problem }) => ({ state, email, problem }))).toEqual(
    expect.arrayContaining([
      { state: "refused", email: readers[0]?.email, problem: "550 no" },
      { state: "bounced", email: null, problem: "" },
    ]),
  );
  expect(rows).toHaveLength(2);
});

test("what wants an eye is what is sent, stopped by itself, or has unknown letters", async () => {
  const [sending, done, unknown] = [
    await underWay(["pending"]),
    await underWay(["accepted"]),
    await underWay(["unknown"]),
  ];
  await db().issue.updateMany({ where: { id: { in: [done.issueId, unknown.issueId] } }, data: { state: "sent" } });
  const ids = (await listUnderWay(NOW)).map(({ issueId }) => issueId);
  expect(ids).toEqual(expect.arrayContaining([sending.issueId, unknown.issueId]));
  expect(ids).not.toContain(done.issueId);
});
