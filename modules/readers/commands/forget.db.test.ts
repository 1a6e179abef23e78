import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { newAddress, newNewsletter, newReader, visitor, wish } from "../reader.fixture";
import { forgetOldTraces } from "./forget";

const NOW = new Date("2026-11-30T09:00:00Z");
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000);
const traceOf = (email: string) =>
  db().consent.findFirst({
    where: { subscription: { reader: { email } } },
    select: { networkAddress: true, confirmedFrom: true },
  });

test("a network address is kept in full for thirty days, then cut to its network", async () => {
  const { slug } = await newNewsletter();
  const [one, other] = [newAddress(), newAddress()];
  await wish({ email: one, newsletter: [slug] }, NOW, visitor({ networkAddress: "198.51.100.77" }));
  await wish({ email: other, newsletter: [slug] }, NOW, visitor({ networkAddress: "2001:db8:7:1::5" }));
  await db().consent.updateMany({ data: { confirmedAt: NOW, confirmedFrom: "203.0.113.9" } });
  await db().subscription.updateMany({ data: { confirmedAt: NOW } });

  await forgetOldTraces(daysLater(30));
  expect(await traceOf(one)).toEqual({ networkAddress: "198.51.100.77", confirmedFrom: "203.0.113.9" });
  await forgetOldTraces(daysLater(31));
  await forgetOldTraces(daysLater(31));
  expect(await traceOf(one)).toEqual({ networkAddress: "198.51.100.0/24", confirmedFrom: "203.0.113.0/24" });
  expect(await traceOf(other)).toEqual({ networkAddress: "2001:db8:7::/48", confirmedFrom: "203.0.113.0/24" });
});

test("who never said yes is forgotten after a month; who did, or asked again since, is not", async () => {
  const { slug } = await newNewsletter();
  const reader = await newReader([slug], NOW);
  const [never, again] = [newAddress(), newAddress()];
  await wish({ email: never, newsletter: [slug] }, NOW);
  await wish({ email: again, newsletter: [slug] }, NOW);
  await wish({ email: again, newsletter: [(await newNewsletter()).slug] }, daysLater(20));

  await forgetOldTraces(daysLater(31));
  const left = await db().reader.findMany({ where: { email: { in: [reader.email, never, again] } } });
  expect(left.map(({ email }) => email).sort()).toEqual([reader.email, again].sort());
  expect(await db().subscription.count({ where: { readerId: null } })).toBe(0);
});

test("links that open nothing any more, and what was counted, go too", async () => {
  await newReader([(await newNewsletter()).slug], NOW);
  await forgetOldTraces(daysLater(60));

  expect(await db().readerLink.count({ where: { createdAt: NOW } })).toBe(0);
  expect(await db().allowance.count({ where: { windowAt: { lte: NOW } } })).toBe(0);
});
