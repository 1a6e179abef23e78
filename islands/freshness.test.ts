import { expect, test } from "vitest";
import { isOld } from "./freshness";

test("a page printed a minute ago asks what is new, a younger one does not", () => {
  expect(isOld(0, 60_000)).toBe(true);
  expect(isOld(0, 59_999)).toBe(false);
});

test("a page that does not say when it was printed asks", () => {
  expect(isOld(Number.NaN, 1)).toBe(true);
});
