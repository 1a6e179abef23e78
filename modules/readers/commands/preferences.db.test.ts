import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "../address";
import { readPreferences, readSubscription } from "../queries/preferences";
import { newNewsletter, newReader } from "../reader.fixture";
import { chooseLanguage, chooseNewsletters, pauseLetters } from "./preferences";
import { undoUnsubscribe, unsubscribe } from "./unsubscribe";

const NOW = new Date("2026-11-30T09:00:00Z");
const TOMORROW = new Date("2026-12-01T08:00:00Z");
const IN_TWO_DAYS = new Date("2026-12-02T09:00:01Z");
const NOBODY = "00000000-0000-7000-8000-000000000000";
const ISSUE = "019360aa-0000-7000-8000-000000000003";
const HERE = "203.0.113.9";

async function readerOf(count: number) {
  const newsletters = await Promise.all(Array.from({ length: count }, () => newNewsletter()));
  const reader = await newReader(
    newsletters.map(({ slug }) => slug),
    NOW,
  );
  const link = (index = 0, issueId: string | null = null) => ({
    ...{ readerId: reader.id, issueId },
    newsletterId: newsletters[index]?.id ?? NOBODY,
  });
  return { ...reader, newsletters, link };
}

const isOn = async (readerId: string, slug: string) =>
  (await readPreferences(readerId, NOW))?.newsletters.find((newsletter) => newsletter.slug === slug)?.isOn;

test("newsletters are on or off as they are ticked, and who turned one on agreed there", async () => {
  const { id, newsletters, link } = await readerOf(2);
  const other = await newNewsletter();
  const [first, second] = newsletters.map(({ slug }) => slug) as [string, string];

  expect(await chooseNewsletters(link(1, ISSUE), [first, other.slug], HERE, TOMORROW)).toMatchObject({ ok: true });
  expect([await isOn(id, first), await isOn(id, second), await isOn(id, other.slug)]).toEqual([true, false, true]);
  const [ended, kept, started] = await Promise.all(
    [second, first, other.slug].map((slug) =>
      db().subscription.findFirst({ where: { readerId: id, newsletter: { slug } }, include: { consents: true } }),
    ),
  );
  expect(ended).toMatchObject({ endedAt: TOMORROW, endedBy: "unsubscribed", endedIssueId: ISSUE });
  expect(kept).toMatchObject({ confirmedAt: NOW, endedAt: null });
  expect(started).toMatchObject({
    ...{ confirmedAt: TOMORROW, origin: "/newsletters/preferences" },
    consents: [
      { wording: "preferences-1", form: "/newsletters/preferences", confirmedAt: TOMORROW, confirmedFrom: HERE },
    ],
  });
});

test("who is not to be written to may leave, and turns nothing on", async () => {
  const { id, email, newsletters, link } = await readerOf(2);
  const other = await newNewsletter();
  const [first] = newsletters.map(({ slug }) => slug) as [string];
  const addressHash = suppressionHash(email, env().AUTH_SECRET);
  await db().suppression.create({ data: { addressHash, reason: "complained", suppressedAt: NOW } });

  expect(await readPreferences(id, NOW)).toMatchObject({ isSuppressed: true });
  const refused = { ok: false, failure: "suppressed" };
  expect(await chooseNewsletters(link(), [first, other.slug], HERE, NOW)).toEqual(refused);
  expect(await chooseNewsletters(link(), [first], HERE, NOW)).toMatchObject({ ok: true });
});

test("a pause ends by itself, or by its reader", async () => {
  const { id } = await readerOf(1);
  await pauseLetters(id, TOMORROW);
  expect((await readPreferences(id, NOW))?.pausedUntil).toEqual(TOMORROW);
  expect((await readPreferences(id, IN_TWO_DAYS))?.pausedUntil).toBeNull();

  await pauseLetters(id, null);
  expect((await readPreferences(id, NOW))?.pausedUntil).toBeNull();
});

test("the page says whose it is so that nobody else learns it, in the language they chose", async () => {
  const { id, email } = await readerOf(1);
  await chooseLanguage(id, "uk");

  const preferences = await readPreferences(id, NOW);
  expect(preferences).toMatchObject({ language: "uk", maskedEmail: "m…@p…" });
  expect(JSON.stringify(preferences)).not.toContain(email);
});

test("of a reader who is not there nothing is shown, and nothing changed", async () => {
  const { link } = await readerOf(1);
  const nowhere = { ...link(), readerId: NOBODY };

  expect(await readPreferences(NOBODY, NOW)).toBeNull();
  expect(await readSubscription(nowhere)).toBeNull();
  for (const outcome of [
    await chooseNewsletters(nowhere, [], HERE, NOW),
    await pauseLetters(NOBODY, TOMORROW),
    await chooseLanguage(NOBODY, "en"),
  ]) {
    expect(outcome).toEqual({ ok: false, failure: "absent" });
  }
});

test("one click ends one newsletter at once, by the issue it stood in; the second changes nothing more", async () => {
  const { id, link } = await readerOf(2);
  await unsubscribe(link(0, ISSUE), NOW);
  await unsubscribe(link(0), TOMORROW);

  const ended = await db().subscription.findMany({ where: { readerId: id, endedAt: { not: null } } });
  expect(ended).toMatchObject([{ endedAt: NOW, endedBy: "unsubscribed", endedIssueId: ISSUE }]);
  expect(await readSubscription(link(0))).toMatchObject({ isOn: false });
  expect(await readSubscription(link(1))).toMatchObject({ isOn: true });
});

test("it may be undone for a day, by the reader's own hand only", async () => {
  const { id, link } = await readerOf(1);
  await unsubscribe(link(), NOW);
  expect(await undoUnsubscribe(link(), IN_TWO_DAYS)).toEqual({ ok: false, failure: "too-late" });
  expect(await undoUnsubscribe(link(), TOMORROW)).toMatchObject({ ok: true });
  expect(await readSubscription(link())).toMatchObject({ isOn: true });

  await db().subscription.updateMany({ where: { readerId: id }, data: { endedAt: NOW, endedBy: "bounced" } });
  expect(await undoUnsubscribe(link(), TOMORROW)).toEqual({ ok: false, failure: "too-late" });
});
