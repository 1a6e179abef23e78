import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { subscribe } from "./commands";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2026-11-24T09:00:00Z");

async function newsletter(): Promise<string> {
  const slug = `letter-${randomUUID()}`;
  await db().newsletter.create({
    data: { slug, name: "Morning Bearings", description: "Six stories", rhythm: "Weekdays" },
  });
  return slug;
}

const address = () => `marta-${randomUUID()}@post.example`;
const wishesOf = (email: string) =>
  db().subscription.findMany({
    where: { email },
    orderBy: { newsletter: { slug: "asc" } },
    select: { origin: true, createdAt: true, confirmedAt: true, newsletter: { select: { slug: true } } },
  });

test("a wish is kept for each newsletter, and none is confirmed", async () => {
  const slugs = [await newsletter(), await newsletter()].sort();
  const email = address();

  expect(await subscribe({ email, newsletter: slugs, origin: "/articles/ice" }, NOW)).toMatchObject({ ok: true });
  expect(await wishesOf(email)).toEqual(
    slugs.map((slug) => ({ origin: "/articles/ice", createdAt: NOW, confirmedAt: null, newsletter: { slug } })),
  );
});

test("an address that is known gets the same answer, and stays as it was", async () => {
  const slug = await newsletter();
  const email = address();
  await subscribe({ email, newsletter: [slug], origin: "/" }, NOW);
  await db().subscription.updateMany({ where: { email }, data: { confirmedAt: NOW } });

  expect(await subscribe({ email, newsletter: [slug], origin: "/newsletters" }, LATER)).toMatchObject({ ok: true });
  expect(await wishesOf(email)).toMatchObject([{ origin: "/", createdAt: NOW, confirmedAt: NOW }]);
});

test("the same form sent twice at once leaves one wish", async () => {
  const slug = await newsletter();
  const email = address();
  const wish = { email, newsletter: [slug], origin: "/" };

  const outcomes = await Promise.all([subscribe(wish, NOW), subscribe(wish, NOW), subscribe(wish, NOW)]);
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect(await wishesOf(email)).toHaveLength(1);
});

test("a newsletter that does not exist is refused, and nothing is kept", async () => {
  const email = address();
  const outcome = await subscribe({ email, newsletter: [`letter-${randomUUID()}`], origin: "/" }, NOW);

  expect(outcome).toEqual({ ok: false, failure: "unknown-newsletter" });
  expect(await wishesOf(email)).toEqual([]);
});
