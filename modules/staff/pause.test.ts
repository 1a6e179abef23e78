import { expect, test } from "vitest";
import { countWithThis, pauseAfter, secondsToWait } from "./pause";

const NOW = new Date("2026-11-24T09:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

test("five wrong tries cost nothing, then each pause is twice the one before, up to ten minutes", () => {
  expect([0, 4, 5, 6, 7, 12, 13, 14, 5000].map(pauseAfter)).toEqual([0, 0, 2, 4, 8, 256, 512, 600, 600]);
});

test("a guesser has fewer than two hundred tries a day", () => {
  let seconds = 0;
  let count = 0;
  for (; seconds < 86_400; count++) seconds += pauseAfter(count);
  expect(count).toBeLessThan(200);
});

test("the pause runs from the last try, and a day of silence forgets", () => {
  expect(secondsToWait({ count: 7, lastAt: ago(3) }, NOW)).toBe(5);
  expect(secondsToWait({ count: 7, lastAt: ago(8) }, NOW)).toBe(0);
  expect(secondsToWait({ count: 0, lastAt: null }, NOW)).toBe(0);
  expect(countWithThis({ count: 40, lastAt: ago(90_000) }, NOW)).toBe(1);
  expect(countWithThis({ count: 40, lastAt: ago(3600) }, NOW)).toBe(41);
});
