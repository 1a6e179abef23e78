import { expect, test } from "vitest";
import { loudnessOf } from "./loudness";

const sine = (rate: number, seconds: number, level: number, hertz = 997) =>
  Int16Array.from({ length: rate * seconds }, (_, at) => 32_767 * level * Math.sin((2 * Math.PI * hertz * at) / rate));

test("a full tone of 997 Hz in one channel has the standard's -3.01 LUFS, at any rate", () => {
  for (const rate of [16_000, 22_050, 24_000, 48_000]) expect(loudnessOf(sine(rate, 3, 1), rate)).toBeCloseTo(-3.01, 1);
});

test("half of it is 6 dB quieter, and pauses do not count", () => {
  const tone = sine(22_050, 4, 0.5);
  expect(loudnessOf(tone, 22_050)).toBeCloseTo(-9.03, 1);
  const paused = new Int16Array(tone.length * 3);
  paused.set(tone, tone.length);
  expect(loudnessOf(paused, 22_050)).toBeCloseTo(-9.03, 0);
});

test("silence has none", () => {
  expect(loudnessOf(new Int16Array(44_100), 22_050)).toBe(Number.NEGATIVE_INFINITY);
});
