import { expect, test } from "vitest";
import { amountText, readAmount } from "./amount";

test.each([
  ["24", 2400],
  ["24.5", 2450],
  [" 24,50 ", 2450],
  ["0.07", 7],
  ["1234567.89", 123456789],
])("%s is %i cents", (typed, cents) => expect(readAmount(typed)).toBe(cents));

test.each(["", "-1", "1e3", "1.234", "1,234.00", "€24", "12345678", "٢٤"])("“%s” is no amount", (typed) =>
  expect(readAmount(typed)).toBeNull(),
);

test("an amount reads as it is typed", () => {
  for (const cents of [0, 7, 2400, 123456789]) expect(readAmount(amountText(cents))).toBe(cents);
});
