import { expect, test } from "vitest";
import { contrast } from "@/modules/settings/contrast";
import { accentOf } from "./accent";

const PAPER = { day: "#0b5f57", night: "#7fcabd" };

test("a newsletter without a colour has the paper's", () => {
  expect(accentOf(null, PAPER)).toEqual(PAPER);
});

test("a colour that can be read by day stays as it was chosen", () => {
  expect(accentOf("#0b5f57", PAPER).day).toBe("#0b5f57");
});

test.each(["#ffee00", "#000000", "#ffffff", "#0000ff", "#7f7f7f"])("%s can be read by day and by night", (colour) => {
  const { day, night } = accentOf(colour, PAPER);
  expect(contrast(day, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(night, "#16181c")).toBeGreaterThanOrEqual(4.5);
});
