import { expect, test } from "vitest";
import { nextToTell } from "./waiting";

const waiting = [3, 1, 1].map((copies) => ({ copies }));

test.each([
  [-2, 0],
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [99, 3],
])("with %i free copies the first %i are told", (free, count) => {
  expect(nextToTell(waiting, free)).toEqual(waiting.slice(0, count));
});
