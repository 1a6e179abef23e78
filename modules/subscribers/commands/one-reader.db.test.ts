import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { endSubscription, findReader, liftSuppression, suppressAddress } from "./one-reader";

const NOW = new Date("2026-11-30T12:00:00Z");
const admin = byTheOperator();

const address = () => `marta-${randomUUID()}@post.example`;
const newsletter = () =>
  db().newsletter.create({ data: { slug: randomUUID(), name: "Delta Weekly", description: "", rhythm: "Fridays" } });

async function reader(email = address()) {
  const { id: newsletterId } = await newsletter();
  const { id } = await db().reader.create({ data: { email, createdAt: NOW } });
  await db().subscription.create({
    data: {
      ...{ readerId: id, newsletterId, origin: "/articles/ice", createdAt: NOW, confirmedAt: NOW },
      consents: { create: { wording: "2026-11", form: "/articles/ice", givenAt: NOW, networkAddress: "192.0.2.7" } },
    },
  });
  return { id, email, newsletterId };
}
const subscriptionOf = (readerId: string) => db().subscription.findFirstOrThrow({ where: { readerId } });
const suppress = (email: string, reason: "bounced" | "complained" | "erased") =>
  db().suppression.create({
    data: { addressHash: suppressionHash(email, env().AUTH_SECRET), reason, suppressedAt: NOW },
  });
const lastEntry = () => db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });

test("an admin who looks for an address sees all that is held on it, and the log names the reader but not the address", async () => {
  const { id, email, newsletterId } = await reader();
  const issue = await db().issue.create({ data: { newsletterId, subject: "Ice", createdBy: "Ruta" } });
  await db().delivery.create({ data: { issueId: issue.id, readerId: id, state: "accepted", acceptedAt: NOW } });

  const found = await findReader(admin, email, NOW);
  expect(found.reader).toMatchObject({
    ...{ readerId: id, email, suppression: null, deliveryCount: 1 },
    subscriptions: [
      { newsletter: "Delta Weekly", origin: "/articles/ice", consents: [{ networkAddress: "192.0.2.7" }] },
    ],
    deliveries: [{ subject: "Ice", state: "accepted", at: NOW }],
  });
  const entry = await lastEntry();
  expect(entry).toMatchObject({ subject: `reader:${id}`, action: "looked at what is held on" });
  expect(JSON.stringify(entry, (_key, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
    email,
  );
});

test("a search that finds nobody is in the log too, under a mark that names nobody", async () => {
  const email = address();
  expect(await findReader(admin, email, NOW)).toEqual({ reader: null, suppression: null });
  expect((await lastEntry()).subject).toMatch(/^address:[0-9a-f]{32}$/);
  const { subject } = await lastEntry();
  await findReader(admin, email, NOW);
  expect((await lastEntry()).subject).toBe(subject); // the same search twice is seen to be the same
});

test("an address that is suppressed is said to be, though no reader has it", async () => {
  const email = address();
  await suppress(email, "erased");
  expect(await findReader(admin, email, NOW)).toMatchObject({ reader: null, suppression: { reason: "erased" } });
});

test("a reader is unsubscribed once, from that newsletter alone", async () => {
  const { id, email, newsletterId } = await reader();
  const other = await newsletter();
  await db().subscription.create({ data: { readerId: id, newsletterId: other.id, confirmedAt: NOW } });

  const outcomes = await Promise.all([
    endSubscription(admin, { email, newsletterId }, NOW),
    endSubscription(admin, { email, newsletterId }, NOW),
  ]);
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.failure)).sort()).toEqual(["done", "not-subscribed"]);
  expect(await db().subscription.findMany({ where: { readerId: id, endedAt: null } })).toMatchObject([
    { newsletterId: other.id },
  ]);
  expect(await endSubscription(admin, { email: address(), newsletterId }, NOW)).toMatchObject({ failure: "absent" });
});

test("a suppressed address gets nothing any more, and what had ended stays so when that is lifted", async () => {
  const { id, email } = await reader();
  expect((await suppressAddress(admin, email, NOW)).ok).toBe(true);
  expect(await subscriptionOf(id)).toMatchObject({ endedAt: NOW, endedBy: "desk" });
  expect(await suppressAddress(admin, email, NOW)).toMatchObject({ failure: "suppressed-already" });

  expect((await liftSuppression(admin, email, NOW)).ok).toBe(true);
  expect(await subscriptionOf(id)).toMatchObject({ endedAt: NOW });
  expect((await findReader(admin, email, NOW)).suppression).toBeNull();
  expect(await liftSuppression(admin, email, NOW)).toMatchObject({ failure: "not-suppressed" });
});

test.each(["complained", "erased"] as const)(
  "who %s is never written to again by a wish of the desk",
  async (reason) => {
    const email = address();
    await suppress(email, reason);
    expect(await liftSuppression(admin, email, NOW)).toEqual({ ok: false, failure: "suppressed-for-ever" });
    expect((await findReader(admin, email, NOW)).suppression?.reason).toBe(reason);
  },
);

test("an address that bounced can be tried again", async () => {
  const email = address();
  await suppress(email, "bounced");
  expect((await liftSuppression(admin, email, NOW)).ok).toBe(true);
});
