import { expect, test } from "vitest";
import { loudnessOf } from "./loudness";
import { joined, LOUDNESS_IN_LUFS, level, trimmed } from "./mix";

const RATE = 22_050;
/** Bursts with pauses, as speech has them. */
const speechLike = (level: number) =>
  Int16Array.from({ length: RATE * 6 }, (_, at) =>
    at % 9_000 < 6_500 ? 32_767 * level * Math.sin(at / 11) * Math.abs(Math.sin(at / 900)) : 0,
  );

test("the silence around a sentence goes, and neither end clicks", () => {
  const values = new Int16Array(RATE);
  values.fill(9_000, 5_000, 15_000);
  const kept = trimmed(values, RATE);
  expect(kept.length).toBeGreaterThan(10_000);
  expect(kept.length).toBeLessThan(10_000 + 2 * 0.04 * RATE);
  for (const end of [kept[0], kept.at(-1)]) expect(Math.abs(end ?? 1)).toBe(0);
  expect(trimmed(new Int16Array(500), RATE)).toHaveLength(0);
});

test("sentences stand one after another, each where it is said to begin", () => {
  const one = { values: new Int16Array(RATE).fill(5), pauseInMilliseconds: 500 };
  const { values, startsAt } = joined([one, one], RATE);
  expect(startsAt).toEqual([0, 1.5]);
  expect(values).toHaveLength(3 * RATE);
  expect([values[0], values[RATE], values[1.5 * RATE]]).toEqual([5, 0, 5]);
});

test("quiet and loud come out equally loud, and nothing is cut off", () => {
  for (const given of [0.02, 0.3, 1]) {
    const values = speechLike(given);
    level(values, RATE);
    expect(Math.abs(loudnessOf(values, RATE) - LOUDNESS_IN_LUFS)).toBeLessThan(0.5);
    expect(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThanOrEqual(29_205);
  }
});
