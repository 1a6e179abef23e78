import { expect, test } from "vitest";
import { readWallTime, wallTimeOf, zonedIsoString } from "./zoned-time";

test.each([
  ["2026-11-23T07:40:00Z", "Europe/Kyiv", "2026-11-23T09:40:00+02:00"],
  ["2026-07-23T21:30:00Z", "Europe/Kyiv", "2026-07-24T00:30:00+03:00"],
  ["2026-01-01T00:00:00Z", "America/St_Johns", "2025-12-31T20:30:00-03:30"],
  ["2026-01-01T00:00:00Z", "UTC", "2026-01-01T00:00:00+00:00"],
])("%s in %s is %s", (instant, timeZone, expected) => {
  expect(zonedIsoString(new Date(instant), timeZone)).toBe(expected);
});

const instants = (...times: string[]) => times.map((time) => new Date(time));

test.each([
  ["2026-11-24T06:00", "2026-11-24T04:00:00Z"],
  ["2026-07-24T06:00", "2026-07-24T03:00:00Z"],
  ["2026-03-29T02:59", "2026-03-29T00:59:00Z"],
  ["2026-03-29T04:00", "2026-03-29T01:00:00Z"],
  ["2026-10-25T02:59", "2026-10-24T23:59:00Z"],
  ["2026-10-25T04:00", "2026-10-25T02:00:00Z"],
])("%s on the wall in Kyiv is one instant", (local, instant) => {
  expect(readWallTime(local, "Europe/Kyiv")).toEqual({ ok: true, value: new Date(instant) });
  expect(wallTimeOf(new Date(instant), "Europe/Kyiv")).toBe(local);
});

test("a time that spring leaves out is said to be none, and those beside it are offered", () => {
  const failure = { reason: "does-not-exist", choices: instants("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z") };
  expect(readWallTime("2026-03-29T03:30", "Europe/Kyiv")).toEqual({ ok: false, failure });
  expect(failure.choices.map((choice) => wallTimeOf(choice, "Europe/Kyiv").slice(11))).toEqual(["02:30", "04:30"]);
});

test("a time that autumn has twice is asked about", () => {
  const failure = { reason: "exists-twice", choices: instants("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z") };
  expect(readWallTime("2026-10-25T03:30", "Europe/Kyiv")).toEqual({ ok: false, failure });
});

test.each(["", "tomorrow", "2026-13-01T06:00", "2026-11-24", "2026-11-24T25:00", "2026-02-31T06:00"])(
  "%s is no time",
  (local) => {
    expect(readWallTime(local, "UTC")).toEqual({ ok: false, failure: { reason: "not-a-time" } });
  },
);
