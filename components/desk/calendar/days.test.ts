import { expect, test } from "vitest";
import { dayAfter, dayName, monthAfter, monthName, weeksOf } from "./days";

test("a month is shown in whole weeks, from Monday on", () => {
  const november = weeksOf({ year: 2026, month: 11 });
  expect([november[0], november.at(-1), november.length]).toEqual(["2026-10-26", "2026-12-06", 42]);
  expect(weeksOf({ year: 2027, month: 2 })).toHaveLength(28); // Monday the first to Sunday the 28th
});

test("days and months follow each other across the end of a year", () => {
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(dayName("2026-11-24")).toBe("Tuesday 24 November");
  expect(monthName({ year: 2026, month: 11 })).toBe("November 2026");
});
