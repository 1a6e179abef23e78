import { expect, test } from "vitest";
import { contrast } from "./contrast";

test("black stands out from white as far as anything can", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#FFFFFF", "#000000")).toBeCloseTo(21);
});

test("a colour does not stand out from itself", () => {
  expect(contrast("#0b5f57", "#0b5f57")).toBe(1);
});

test("the grey that is just readable on white by WCAG's own example", () => {
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
