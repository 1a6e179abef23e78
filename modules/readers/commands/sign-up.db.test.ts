import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "../address";
import { WAIT_AT_MOST_HOURS } from "../limits";
import { lettersTo, newAddress, newNewsletter, newReader, tokenSentTo, visitor, wish } from "../reader.fixture";
import { confirmWishes } from "./confirm";

const NOW = new Date("2026-11-30T09:10:00Z");
const LATER = new Date("2026-11-30T15:00:00Z");
const TOMORROW = new Date("2026-12-01T09:00:00Z");

/** Floods of one test are none of the next. */
beforeEach(() => db().allowance.deleteMany());

const wishesOf = (email: string) =>
  db().subscription.findMany({
    where: { reader: { email } },
    orderBy: { newsletter: { slug: "asc" } },
    select: { origin: true, createdAt: true, confirmedAt: true, newsletter: { select: { slug: true } } },
  });
const kindsTo = async (email: string) => (await lettersTo(email)).map(({ kind }) => kind);
const suppress = (email: string, reason: "bounced" | "complained" | "erased" | "desk") =>
  db().suppression.create({
    data: { addressHash: suppressionHash(email, env().AUTH_SECRET), reason, suppressedAt: NOW },
  });

describe("a wish", () => {
  test("is kept for each newsletter, unconfirmed, with how its reader agreed, and asked about by one letter", async () => {
    const slugs = [(await newNewsletter()).slug, (await newNewsletter()).slug].sort();
    const email = newAddress();
    const from = visitor();

    expect(await wish({ email, newsletter: slugs }, NOW, from)).toEqual({ ok: true, value: { letterAt: NOW } });
    expect(await wishesOf(email)).toEqual(
      slugs.map((slug) => ({ origin: "/articles/ice", createdAt: NOW, confirmedAt: null, newsletter: { slug } })),
    );
    const consents = await db().consent.findMany({ where: { subscription: { reader: { email } } } });
    expect(consents).toHaveLength(2);
    expect(consents[0]).toMatchObject({
      ...{ wording: "form-1", form: "/articles/ice", givenAt: NOW, networkAddress: from.networkAddress },
      ...{ confirmedAt: null, confirmedFrom: "" },
    });
    expect(await kindsTo(email)).toEqual(["confirm-subscription"]);
  });

  test("of a Ukrainian newsletter has its reader written to in Ukrainian", async () => {
    const email = newAddress();
    await wish({ email, newsletter: [(await newNewsletter({ language: "uk" })).slug] }, NOW);

    expect((await lettersTo(email))[0]?.content).toMatchObject({ language: "uk" });
  });

  test("sent three times at once is one", async () => {
    const { slug } = await newNewsletter();
    const email = newAddress();
    const outcomes = await Promise.all([1, 2, 3].map(() => wish({ email, newsletter: [slug] }, NOW)));

    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await wishesOf(email)).toHaveLength(1);
    expect(await lettersTo(email)).toHaveLength(1);
    expect(await db().consent.count({ where: { subscription: { reader: { email } } } })).toBe(1);
  });

  test("for what is not sent, or no longer, is refused, and nothing is kept", async () => {
    const email = newAddress();
    for (const slug of ["nowhere", (await newNewsletter({ retiredAt: NOW })).slug]) {
      const refused = { ok: false, failure: "unknown-newsletter" };
      expect(await wish({ email, newsletter: [slug] }, NOW)).toEqual(refused);
    }
    expect(await wishesOf(email)).toEqual([]);
  });
});

describe("the answer is the same, and what follows is not:", () => {
  const ANSWER = { ok: true, value: { letterAt: LATER } };

  test("who gets all of it already is told so, with the way to change it", async () => {
    const { slug } = await newNewsletter();
    const { email } = await newReader([slug], NOW);
    await db().allowance.deleteMany();

    expect(await wish({ email, newsletter: [slug] }, LATER)).toEqual(ANSWER);
    expect(await kindsTo(email)).toEqual(["confirm-subscription", "already-subscribed"]);
  });

  test.each(["bounced", "complained", "desk"] as const)(
    "who is not to be written to (%s) gets nothing",
    async (reason) => {
      const email = newAddress();
      await suppress(email, reason);

      expect(await wish({ email, newsletter: [(await newNewsletter()).slug] }, LATER)).toEqual(ANSWER);
      expect(await lettersTo(email)).toEqual([]);
      expect(await db().reader.count({ where: { email } })).toBe(0);
    },
  );

  test("who was forgotten once may sign up anew; saying yes lifts the mark", async () => {
    const email = newAddress();
    await suppress(email, "erased");

    expect(await wish({ email, newsletter: [(await newNewsletter()).slug] }, LATER)).toEqual(ANSWER);
    expect(await db().suppression.count({ where: { reason: "erased" } })).toBeGreaterThan(0);
    await confirmWishes(await tokenSentTo(email, "confirm-subscription"), "203.0.113.9", LATER);
    const addressHash = suppressionHash(email, env().AUTH_SECRET);
    expect(await db().suppression.count({ where: { addressHash } })).toBe(0);
  });
});

describe("one letter a day goes to an address:", () => {
  test("what is asked for later that day is behind the link they have", async () => {
    const [first, second] = [await newNewsletter(), await newNewsletter()];
    const email = newAddress();
    await wish({ email, newsletter: [first.slug] }, NOW);
    await wish({ email, newsletter: [second.slug] }, LATER);

    expect(await lettersTo(email)).toHaveLength(1);
    await confirmWishes(await tokenSentTo(email, "confirm-subscription"), "203.0.113.9", LATER);
    expect((await wishesOf(email)).every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });

  test("where that was used already, the letter goes the day after", async () => {
    const second = await newNewsletter();
    const { email } = await newReader([(await newNewsletter()).slug], NOW);
    await wish({ email, newsletter: [second.slug] }, LATER);
    await wish({ email, newsletter: [second.slug] }, LATER);

    expect(await lettersTo(email)).toHaveLength(2);
    const [job] = await db().$queryRaw<{ startAt: Date }[]>`
      SELECT start_after AS "startAt" FROM jobs.job WHERE singleton_key = ${(await lettersTo(email))[1]?.id}`;
    expect(job?.startAt).toEqual(new Date("2026-12-01T00:00:00Z"));
  });

  test("the next day it may be asked for again, without saying what", async () => {
    const email = newAddress();
    await wish({ email, newsletter: [(await newNewsletter()).slug] }, NOW);
    await wish({ email, newsletter: null }, LATER);
    expect(await lettersTo(email)).toHaveLength(1);

    await wish({ email, newsletter: null }, TOMORROW);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test("who never asked for anything is sent nothing, and not kept", async () => {
    const email = newAddress();

    expect(await wish({ email, newsletter: null }, NOW)).toMatchObject({ ok: true });
    expect(await lettersTo(email)).toEqual([]);
    expect(await db().reader.count({ where: { email } })).toBe(0);
  });
});

describe("a flood", () => {
  const from = (networkAddress: string, evidence: "nothing" | "pause" | "work" = "nothing") =>
    visitor({ networkAddress, evidence });
  const flood = async (count: number, sender: (index: number) => ReturnType<typeof visitor>) => {
    const { slug } = await newNewsletter();
    const outcomes = [];
    for (let index = 0; index < count; index++) {
      outcomes.push(await wish({ email: newAddress(), newsletter: [slug] }, NOW, sender(index), "auto"));
    }
    return outcomes.map((outcome) => (outcome.ok ? "taken" : outcome.failure));
  };
  const takenOf = (outcomes: string[]) => outcomes.filter((outcome) => outcome === "taken").length;

  test("from one network is taken three times, then asked for evidence; who shows some still gets in", async () => {
    const outcomes = await flood(20, (index) => from(`198.51.100.${index}`));
    expect(takenOf(outcomes)).toBe(3);
    expect(outcomes.at(-1)).toBe("evidence-wanted");

    expect(await flood(1, () => from("198.51.100.77", "pause"))).toEqual(["taken"]);
    expect(await flood(1, () => from("198.51.100.78", "work"))).toEqual(["taken"]);
    expect(await db().outgoingMail.count({ where: { createdAt: NOW } })).toBeGreaterThanOrEqual(5);
  });

  test("that shows evidence too is sent five letters an hour, and as many in each of the next ones", async () => {
    const outcomes = await flood(80, () => from("203.0.113.5", "work"));
    expect(takenOf(outcomes)).toBe(5 * (WAIT_AT_MOST_HOURS + 1));
    expect(outcomes.at(-1)).toBe("too-many");

    const hours = await db().allowance.findMany({ where: { count: 5 } });
    expect(hours).toHaveLength(WAIT_AT_MOST_HOURS + 1);
  });

  test("from everywhere has everybody asked, and who shows evidence gets in at once", async () => {
    const outcomes = await flood(80, (index) => from(`100.64.${index}.1`));
    expect(takenOf(outcomes)).toBe(60);
    expect(outcomes.at(-1)).toBe("evidence-wanted");

    expect(await flood(1, () => from("100.65.1.1", "work"))).toEqual(["taken"]);
    expect(await flood(1, () => from("100.65.2.1", "pause"))).toEqual(["taken"]);
  });

  test("of forms sent faster than one can type is asked, however few they are", async () => {
    const hasty = visitor({ isHasty: true });
    expect(await flood(1, () => hasty)).toEqual(["evidence-wanted"]);
  });

  test("is left alone where the desk says so, within the same limits", async () => {
    const { slug } = await newNewsletter();
    const sender = visitor({ isHasty: true });
    const send = () => wish({ email: newAddress(), newsletter: [slug] }, NOW, sender, "off");
    const outcomes = [];
    for (let index = 0; index < 6; index++) outcomes.push(await send());

    expect(outcomes.map((outcome) => outcome.ok && outcome.value.letterAt)).toEqual([
      ...Array(5).fill(NOW),
      new Date("2026-11-30T10:00:00Z"),
    ]);
  });

  test("cannot use one piece of work twice", async () => {
    const { slug } = await newNewsletter();
    const work = { id: "work-1", expiresAt: new Date("2026-11-30T09:30:00Z") };
    const sender = visitor({ evidence: "work", work });
    const send = () => wish({ email: newAddress(), newsletter: [slug] }, NOW, sender, "on");

    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
