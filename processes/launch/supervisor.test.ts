import { expect, test } from "vitest";
import { pauseBeforeRestart } from "./supervisor.ts";

const MINUTE = 60_000;

test("a process that dies is started again, later each time", () => {
  expect(pauseBeforeRestart([0], 0)).toBe(250);
  expect(pauseBeforeRestart([0, 1, 2], 2)).toBe(1000);
});

test("a process that keeps dying is given up", () => {
  expect(pauseBeforeRestart([0, 1, 2, 3, 4, 5, 6], 6)).toBeNull();
});

test("a death of this morning is forgotten by noon", () => {
  expect(pauseBeforeRestart([0, 1, 2, 3, 4, 5, 60 * MINUTE], 60 * MINUTE)).toBe(250);
});
