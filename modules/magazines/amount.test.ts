import { expect, test } from "vitest";
import { amountText, readAmount } from "./amount";
import { priceText } from "./magazine";

test.each([
  ["24", 2400],
  ["24.5", 2450],
  [" 24,50 ", 2450],
  ["0.07", 7],
  ["1234567.89", 123456789],
])("%s is %i cents", (typed, cents) => expect(readAmount(typed, "EUR")).toBe(cents));

test.each(["", "-1", "1e3", "1.234", "1,234.00", "€24", "12345678", "٢٤"])("“%s” is no amount", (typed) =>
  expect(readAmount(typed, "EUR")).toBeNull(),
);

test.each([
  ["JPY", "2400", 2400, "¥2,400"],
  ["EUR", "24.50", 2450, "€24.50"],
  ["BHD", "9.250", 9250, "BHD 9.250"],
])("in %s, %s is %i of its smallest unit", (currency, typed, minor, read) => {
  expect(readAmount(typed, currency)).toBe(minor);
  expect(amountText(minor, currency)).toBe(typed);
  expect(priceText(minor, currency).replace(/\s/u, " ")).toBe(read);
});

test("yen have no parts", () => expect(readAmount("24.5", "JPY")).toBeNull());

test("an amount reads as it is typed", () => {
  for (const currency of ["EUR", "JPY", "BHD"])
    for (const cents of [0, 7, 2400, 123456789])
      expect(readAmount(amountText(cents, currency), currency)).toBe(
        currency === "JPY" && cents > 9_999_999 ? null : cents,
      );
});
