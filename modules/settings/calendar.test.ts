import { describe, expect, test } from "vitest";
import { cutAtDay, dayOf, daySegment, parseDay, parseMonth, spanOfDay, spanOfMonth } from "./calendar";

const KYIV = "Europe/Kyiv";

describe("the grammar of archive addresses", () => {
  test("a month is four digits and two", () => {
    expect(parseMonth("2025", "03")).toEqual({ year: 2025, month: 3 });
  });

  test.each([
    ["2025", "3"],
    ["2025", "13"],
    ["2025", "00"],
    ["25", "03"],
    ["0025", "03"],
    ["2025", "03 "],
    ["2025", "٠٣"],
  ])("%s/%s is no month", (year, month) => {
    expect(parseMonth(year, month)).toBeNull();
  });

  test("a day must be in the calendar", () => {
    expect(parseDay("2024", "02", "29")).toEqual({ year: 2024, month: 2, day: 29 });
    expect(parseDay("2025", "02", "29")).toBeNull();
    expect(parseDay("2025", "04", "31")).toBeNull();
    expect(parseDay("2025", "04", "1")).toBeNull();
  });
});

describe("days of the paper's own clock", () => {
  test("a story sent late in the evening UTC stands under the next day in Kyiv", () => {
    expect(dayOf(new Date("2026-10-31T22:30:00Z"), KYIV)).toEqual({ year: 2026, month: 11, day: 1 });
  });

  test("a month begins at the newsroom's midnight, in winter and summer time", () => {
    expect(spanOfMonth({ year: 2026, month: 10 }, KYIV)).toEqual({
      from: new Date("2026-09-30T21:00:00Z"),
      until: new Date("2026-10-31T22:00:00Z"),
    });
  });

  test("December ends where January begins", () => {
    expect(spanOfMonth({ year: 2026, month: 12 }, "UTC").until).toEqual(new Date("2027-01-01T00:00:00Z"));
  });

  test("the day the clocks go back has 25 hours, the day they go forward 23", () => {
    const hours = (day: number, month: number) => {
      const { from, until } = spanOfDay({ year: 2026, month, day }, KYIV);
      return (until.getTime() - from.getTime()) / 3_600_000;
    };
    expect(hours(25, 10)).toBe(25);
    expect(hours(29, 3)).toBe(23);
    expect(hours(1, 6)).toBe(24);
  });

  test("every instant lies in the span of its own day", () => {
    for (const timeZone of [KYIV, "UTC", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati"]) {
      for (let hour = 0; hour < 24 * 400; hour += 7) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour));
        const { from, until } = spanOfDay(dayOf(instant, timeZone), timeZone);
        expect(from <= instant && instant < until, `${timeZone} ${instant.toISOString()}`).toBe(true);
      }
    }
  });

  test("addresses are written with two digits", () => {
    expect(daySegment({ year: 2026, month: 3, day: 9 })).toBe("2026/03/09");
  });
});

describe("a page ends between two days", () => {
  const at = (text: string) => ({ publishedAt: new Date(text) });
  const stories = [at("2026-03-03T10:00Z"), at("2026-03-03T08:00Z"), at("2026-03-02T22:30Z"), at("2026-03-02T08:00Z")];

  test("a short list is shown whole", () => {
    expect(cutAtDay(stories, 4, "UTC")).toEqual({ shown: stories, restFrom: null });
  });

  test("a day that does not fit is left to the next page", () => {
    expect(cutAtDay(stories, 3, "UTC")).toEqual({
      shown: stories.slice(0, 2),
      restFrom: { year: 2026, month: 3, day: 2 },
    });
  });

  test("the paper's midnight parts the days", () => {
    expect(cutAtDay(stories, 3, KYIV).shown).toHaveLength(3);
  });

  test("a single day longer than a page is cut, and named as unfinished", () => {
    expect(cutAtDay(stories, 1, "UTC")).toEqual({
      shown: stories.slice(0, 1),
      restFrom: { year: 2026, month: 3, day: 3 },
    });
  });
});
