import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { decidePromo } from "./commands";
import { readPromoDecision } from "./queries";

const NOW = new Date("2026-11-23T12:00:00Z");
const LATER = new Date("2026-11-23T18:00:00Z");
const EARLIER = new Date("2026-11-23T06:00:00Z");
const ruta = byTheClock("Ruta Amsel");
const promo = { kind: "free" as const, text: "Open day on Saturday", call: "Come", href: "/open-day" };
const always = { from: null, until: null };

beforeEach(async () => {
  await db().setting.deleteMany({ where: { key: "promo" } });
});

test("until somebody decides, an open magazine speaks for itself", async () => {
  expect(await readPromoDecision()).toEqual({
    setting: { kind: "magazine", from: null, until: null },
    changedAt: null,
  });
});

test("an editor decides, and decides anew on what was seen", async () => {
  expect(await decidePromo(ruta, { promo, period: { from: null, until: LATER }, seenAt: null }, NOW)).toMatchObject({
    ok: true,
  });
  const { setting, changedAt } = await readPromoDecision();
  expect(setting).toEqual({ ...promo, from: null, until: LATER.toISOString() });

  const next = { promo: { kind: "none" as const }, period: always, seenAt: changedAt };
  expect(await decidePromo(ruta, next, LATER)).toMatchObject({ ok: true });
  expect((await readPromoDecision()).setting).toEqual({ kind: "none" });
});

test("of two editors who decide at once, the second is told", async () => {
  const decide = () => decidePromo(ruta, { promo, period: always, seenAt: null }, NOW);
  const outcomes = await Promise.all([decide(), decide()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await decide()).toEqual({ ok: false, failure: "promo-changed" });
});

test("dates must be ahead and in order", async () => {
  const refusalOf = (from: Date | null, until: Date) =>
    decidePromo(ruta, { promo, period: { from, until }, seenAt: null }, NOW);
  expect(await refusalOf(LATER, LATER)).toEqual({ ok: false, failure: "ends-before-it-begins" });
  expect(await refusalOf(null, EARLIER)).toEqual({ ok: false, failure: "time-has-passed" });
});
