import { expect, test } from "vitest";
import { moved } from "./moved";

test.each([
  [0, 2, ["b", "c", "a"]],
  [2, 0, ["c", "a", "b"]],
  [1, 9, ["a", "c", "b"]],
  [1, -4, ["b", "a", "c"]],
  [7, 0, ["a", "b", "c"]],
])("from %i to %i", (from, to, order) => {
  expect(moved(["a", "b", "c"], from, to)).toEqual(order);
});
