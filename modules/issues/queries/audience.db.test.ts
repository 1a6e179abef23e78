import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import type { Audience } from "../audience";
import { NOW, newsletterWith, subscribe } from "../commands/newsroom.fixture";
import { readAudienceChoices, readAudienceFigures } from "./audience";

const LONG_AGO = new Date("2026-01-05T12:00:00Z");
const YESTERDAY = new Date("2026-11-22T12:00:00Z");

const figures = (newsletterId: string, audience: Audience = {}, timeZone = "Europe/Kyiv") =>
  readAudienceFigures({ newsletterId, audience, timeZone }, NOW);
const countOf = async (newsletterId: string, audience: Audience, timeZone?: string) =>
  (await figures(newsletterId, audience, timeZone)).recipientCount;
const end = (newsletterId: string, readerId: string, endedBy: "unsubscribed" | "bounced" | "complained") =>
  db().subscription.updateMany({ where: { newsletterId, readerId }, data: { endedAt: YESTERDAY, endedBy } });

test("an issue goes to who is confirmed, has not left, and is not paused", async () => {
  const newsletterId = await newsletterWith(2);
  await subscribe(newsletterId, { confirmedAt: null });
  await subscribe(newsletterId, { confirmedAt: YESTERDAY });
  await subscribe(newsletterId, { pausedUntil: new Date("2026-12-24T00:00:00Z") });
  await subscribe(newsletterId, { pausedUntil: YESTERDAY });
  await end(newsletterId, await subscribe(newsletterId, {}), "unsubscribed");
  await end(newsletterId, await subscribe(newsletterId, {}), "bounced");
  await end(newsletterId, await subscribe(newsletterId, {}), "complained");
  const erased = await subscribe(newsletterId, {});
  await db().reader.delete({ where: { id: erased } });

  expect(await figures(newsletterId)).toEqual({
    ...{ recipientCount: 4, confirmedCount: 4, joinedCount: 1, leftCount: 3, refusingCount: 2, pausedCount: 1 },
  });
});

test("an audience is narrowed by when people joined, by the newsroom's days", async () => {
  const newsletterId = await newsletterWith(0);
  const lateInKyiv = new Date("2026-11-09T23:30:00Z"); // the tenth already
  for (const confirmedAt of [LONG_AGO, lateInKyiv, YESTERDAY]) await subscribe(newsletterId, { confirmedAt });

  expect(await countOf(newsletterId, { joinedAfter: "2026-11-10" })).toBe(2);
  expect(await countOf(newsletterId, { joinedBefore: "2026-11-10" })).toBe(1);
  expect(await countOf(newsletterId, { joinedAfter: "2026-11-10" }, "UTC")).toBe(1);
  expect(await countOf(newsletterId, { joinedAfter: "2026-11-10", joinedBefore: "2026-11-20" })).toBe(1);
});

test("an audience is narrowed by where people came from, what they read, and in which language", async () => {
  const [newsletterId, other] = [await newsletterWith(0), await newsletterWith(0)];
  await subscribe(newsletterId, { origin: "/articles/ice" });
  await subscribe(newsletterId, { origin: "/", language: "uk" });
  const both = await subscribe(newsletterId, { origin: "import:0192", language: "uk" });
  await subscribe(other, { readerId: both });

  expect(await countOf(newsletterId, { origins: ["/articles/", "import:"] })).toBe(2);
  expect(await countOf(newsletterId, { origins: ["/"] })).toBe(1);
  expect(await countOf(newsletterId, { languages: ["uk"] })).toBe(2);
  expect(await countOf(newsletterId, { alsoReads: [other] })).toBe(1);
  expect(await countOf(newsletterId, { alsoReads: [other], languages: ["en"] })).toBe(0);
  await end(other, both, "unsubscribed");
  expect(await countOf(newsletterId, { alsoReads: [other] })).toBe(0);
});

test("what an audience can be narrowed by is what its readers have", async () => {
  const [newsletterId, other] = [await newsletterWith(0), await newsletterWith(0)];
  for (const origin of ["/articles/ice", "/articles/ferry", "/", "import:0192-ab", "desk", ""])
    await subscribe(newsletterId, { origin, language: origin === "/" ? "uk" : "en" });

  const choices = await readAudienceChoices(newsletterId, NOW);
  expect(choices.newsletters.map(({ id }) => id)).toContain(other);
  expect(choices.newsletters.map(({ id }) => id)).not.toContain(newsletterId);
  expect(choices.origins).toEqual([
    { origin: "/articles/", count: 2 },
    { origin: "/", count: 1 },
    { origin: "desk", count: 1 },
    { origin: "import:", count: 1 },
  ]);
  expect(choices.languages).toEqual([
    { language: "en", count: 5 },
    { language: "uk", count: 1 },
  ]);
});
