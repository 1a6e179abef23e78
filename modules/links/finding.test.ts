import { expect, test } from "vitest";
import { isDoubtful, isOutdated } from "./finding";

const NOW = new Date("2026-11-24T09:00:00Z");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

test.each(["500", "503", "599", "429", "not-reachable", "too-slow"])("%s may be a link that lives", (answer) => {
  expect(isDoubtful(answer)).toBe(true);
});

test.each(["404", "410", "not-public", "too-many-redirects", "5033"])("%s is none", (answer) => {
  expect(isDoubtful(answer)).toBe(false);
});

test("the doubtful is asked again after five minutes, the dead after an hour, the living after a day", () => {
  const found = (status: number | null, problem: string, minutes: number) =>
    isOutdated({ status, problem, checkedAt: ago(minutes) }, NOW);
  expect([found(503, "unwell", 4), found(503, "unwell", 6), found(null, "too-slow", 6)]).toEqual([false, true, true]);
  expect([found(404, "not-found", 59), found(404, "not-found", 61)]).toEqual([false, true]);
  expect([found(200, "", 1_439), found(200, "", 1_441)]).toEqual([false, true]);
});
