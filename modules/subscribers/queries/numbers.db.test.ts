import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { countSubscribers, listGrowth, listLanguages, listOriginStories, listOrigins } from "./numbers";

const NOW = new Date("2026-11-30T12:00:00Z");
const KYIV = "Europe/Kyiv";
const at = (text: string) => new Date(text);

async function newsletter(): Promise<string> {
  const { id } = await db().newsletter.create({
    data: { slug: randomUUID(), name: "Delta Weekly", description: "", rhythm: "Fridays" },
  });
  return id;
}

type Facts = {
  language?: string;
  pausedUntil?: Date;
  origin?: string;
  confirmedAt?: Date;
  endedAt?: Date;
  endedBy?: "unsubscribed" | "bounced" | "complained" | "desk";
};

async function subscriber(newsletterId: string, { language = "en", pausedUntil, ...facts }: Facts = {}) {
  const reader = { email: `${randomUUID()}@post.example`, language, pausedUntil: pausedUntil ?? null };
  const { id: readerId } = await db().reader.create({ data: reader });
  await db().subscription.create({ data: { newsletterId, readerId, createdAt: at("2026-11-01T00:00Z"), ...facts } });
  return readerId;
}

test("every subscription is counted once: here, waiting, or gone in one of three ways", async () => {
  const id = await newsletter();
  const confirmedAt = at("2026-11-02T08:00Z");
  const endedAt = at("2026-11-20T08:00Z");
  await subscriber(id, { confirmedAt });
  await subscriber(id, { confirmedAt, pausedUntil: at("2026-12-24T00:00Z") });
  await subscriber(id, { confirmedAt, pausedUntil: at("2026-11-24T00:00Z") }); // over
  await subscriber(id);
  await subscriber(id, { confirmedAt, endedAt, endedBy: "unsubscribed" });
  await subscriber(id, { confirmedAt, endedAt, endedBy: "desk" });
  await subscriber(id, { confirmedAt, endedAt, endedBy: "bounced" });
  await subscriber(id, { confirmedAt, endedAt, endedBy: "complained" });
  await db().reader.delete({ where: { id: await subscriber(id, { confirmedAt }) } });

  expect(await countSubscribers(id, NOW)).toEqual({
    ...{ readerCount: 3, pausedCount: 1, waitingCount: 1 },
    ...{ leftCount: 3, bouncedCount: 1, complainedCount: 1 },
  });
});

test("days are the newsroom's own, also where nobody came, and who never confirmed neither came nor left", async () => {
  const id = await newsletter();
  await subscriber(id, { confirmedAt: at("2026-11-29T22:30Z") }); // after midnight in Kyiv
  await subscriber(id, { confirmedAt: at("2026-11-28T21:59Z") });
  await subscriber(id, { confirmedAt: at("2026-11-28T22:01Z"), endedAt: at("2026-11-30T09:00Z") });
  await subscriber(id, { endedAt: at("2026-11-30T09:00Z") });

  const growth = await listGrowth(id, "day", KYIV, NOW);
  expect(growth).toHaveLength(30);
  expect(growth.slice(-4)).toEqual([
    { from: "2026-11-27", joinedCount: 0, leftCount: 0 },
    { from: "2026-11-28", joinedCount: 1, leftCount: 0 },
    { from: "2026-11-29", joinedCount: 1, leftCount: 0 },
    { from: "2026-11-30", joinedCount: 1, leftCount: 1 },
  ]);
});

test.each([
  ["week", 26, "2026-11-30", "2026-11-23"],
  ["month", 24, "2026-11-01", "2026-10-01"],
] as const)("by the %s there are %i steps, the last one under way", async (step, count, last, before) => {
  const id = await newsletter();
  await subscriber(id, { confirmedAt: at("2026-11-29T12:00Z") });
  const growth = await listGrowth(id, step, KYIV, NOW);
  expect(growth).toHaveLength(count);
  expect(growth.slice(-2).map(({ from }) => from)).toEqual([before, last]);
  expect(growth.reduce((sum, { joinedCount }) => sum + joinedCount, 0)).toBe(1);
});

test("readers are told apart by the kind of page they came from, and the stories that brought most are named", async () => {
  const id = await newsletter();
  await db().article.create({ data: { slug: `ice-${id}`, headline: "Ice on the river" } });
  const confirmedAt = at("2026-11-02T08:00Z");
  for (const origin of [
    `/articles/ice-${id}`,
    `/articles/ice-${id}`,
    "/articles/gone",
    "/",
    "/tags/energy",
    "/about",
    "",
  ]) {
    await subscriber(id, { confirmedAt, origin });
  }
  for (const origin of ["import:1", "desk", "/newsletters/daily"]) await subscriber(id, { confirmedAt, origin });
  await subscriber(id, { origin: "/" }); // has not confirmed

  expect(await listOrigins(id)).toEqual([
    { kind: "stories", readerCount: 3 },
    ...["desk", "front", "hubs", "imports", "newsletters", "pages", "unknown"].map((kind) => ({
      kind,
      readerCount: 1,
    })),
  ]);
  expect(await listOriginStories(id)).toEqual([
    { path: `/articles/ice-${id}`, headline: "Ice on the river", readerCount: 2 },
    { path: "/articles/gone", headline: "/articles/gone", readerCount: 1 },
  ]);
});

test("languages are counted of those who get its letters", async () => {
  const id = await newsletter();
  const confirmedAt = at("2026-11-02T08:00Z");
  await subscriber(id, { confirmedAt, language: "uk" });
  await subscriber(id, { confirmedAt, language: "uk" });
  await subscriber(id, { confirmedAt });
  await subscriber(id, { language: "de" });
  expect(await listLanguages(id)).toEqual([
    { language: "uk", readerCount: 2 },
    { language: "en", readerCount: 1 },
  ]);
});
