import { expect, test } from "vitest";
import { nextSpeed } from "./speed";

test("speeds go round", () => {
  expect(nextSpeed(1)).toBe(1.25);
  expect(nextSpeed(2)).toBe(0.75);
  expect(nextSpeed(0.75)).toBe(1);
  expect(nextSpeed(3.3)).toBe(1);
});
