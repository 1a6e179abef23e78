import { describe, expect, test } from "vitest";
import type { Digest } from "./digest";
import { dueBefore, lastDue } from "./digest-times";

const KYIV = "Europe/Kyiv";
const daily: Digest = {
  ...{ rhythm: "daily", time: "06:30", source: { kind: "since-last" }, mostStories: 6, isHeld: false, subject: "" },
};
const due = (digest: Partial<Digest>, at: string, timeZone = KYIV) =>
  lastDue({ ...daily, ...digest }, timeZone, new Date(at)).toISOString();

describe("a digest", () => {
  test("is due at its time by the paper's clock, from that very minute on", () => {
    expect(due({}, "2026-11-23T04:30:00Z")).toBe("2026-11-23T04:30:00.000Z");
    expect(due({}, "2026-11-23T04:29:59Z")).toBe("2026-11-22T04:30:00.000Z");
    expect(due({}, "2026-11-23T12:00:00Z", "America/New_York")).toBe("2026-11-23T11:30:00.000Z");
  });

  test("of weekdays is not due on Saturdays and Sundays", () => {
    expect(due({ rhythm: "weekdays" }, "2026-11-22T20:00:00Z")).toBe("2026-11-20T04:30:00.000Z");
    expect(due({ rhythm: "weekdays" }, "2026-11-23T20:00:00Z")).toBe("2026-11-23T04:30:00.000Z");
  });

  test("of a weekday is due once a week, Sundays too", () => {
    expect(due({ rhythm: "weekly", weekday: 5 }, "2026-11-23T20:00:00Z")).toBe("2026-11-20T04:30:00.000Z");
    expect(due({ rhythm: "weekly", weekday: 7 }, "2026-11-23T20:00:00Z")).toBe("2026-11-22T04:30:00.000Z");
  });

  test("of a day of the month is due across the turn of the year", () => {
    expect(due({ rhythm: "monthly", dayOfMonth: 28 }, "2027-01-03T00:00:00Z")).toBe("2026-12-28T04:30:00.000Z");
    expect(due({ rhythm: "monthly", dayOfMonth: 1 }, "2026-03-31T00:00:00Z")).toBe("2026-03-01T04:30:00.000Z");
  });

  test("keeps its time on the wall when the clocks change", () => {
    expect(due({}, "2026-03-28T12:00:00Z")).toBe("2026-03-28T04:30:00.000Z");
    expect(due({}, "2026-03-29T12:00:00Z")).toBe("2026-03-29T03:30:00.000Z");
  });

  test("due in the hour that spring leaves out comes an hour later, and that night too only once", () => {
    expect(due({ time: "03:30" }, "2026-03-29T12:00:00Z")).toBe("2026-03-29T01:30:00.000Z");
    expect(due({ time: "03:30" }, "2026-03-29T01:29:59Z")).toBe("2026-03-28T01:30:00.000Z");
  });

  test("due in the hour that autumn has twice comes the first time", () => {
    expect(due({ time: "03:30" }, "2026-10-25T00:30:00Z")).toBe("2026-10-25T00:30:00.000Z");
    expect(due({ time: "03:30" }, "2026-10-25T12:00:00Z")).toBe("2026-10-25T00:30:00.000Z");
  });

  test("is due a rhythm earlier before that", () => {
    const weekly: Digest = { ...daily, rhythm: "weekly", weekday: 5 };
    expect(dueBefore(weekly, KYIV, new Date("2026-11-20T04:30:00Z")).toISOString()).toBe("2026-11-13T04:30:00.000Z");
  });
});
