import { expect, test } from "vitest";
import { figuresOf } from "./figures";

test("each currency has charts of its own, with every day and the largest country first", () => {
  const days = ["2026-11-23", "2026-11-24", "2026-11-25"];
  const figures = figuresOf(
    days,
    [
      { day: "2026-11-23", currency: "EUR", inCents: 4800 },
      { day: "2026-11-25", currency: "EUR", inCents: -2400 },
      { day: "2026-11-24", currency: "JPY", inCents: 3900 },
    ],
    [
      { country: "PL", currency: "EUR", inCents: 600, orderCount: 1 },
      { country: "DE", currency: "EUR", inCents: 1800, orderCount: 2 },
      { country: "JP", currency: "JPY", inCents: 3900, orderCount: 1 },
    ],
  );
  expect(figures.map(({ currency, inCents }) => [currency, inCents])).toEqual([
    ["JPY", 3900],
    ["EUR", 2400],
  ]);
  expect(figures[1]?.days.map(({ inCents }) => inCents)).toEqual([4800, 0, -2400]);
  expect(figures[1]?.countries.map(({ country }) => country)).toEqual(["DE", "PL"]);
});
