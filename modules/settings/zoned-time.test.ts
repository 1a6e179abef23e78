import { expect, test } from "vitest";
import { zonedIsoString } from "./zoned-time";

test.each([
  ["2026-11-23T07:40:00Z", "Europe/Kyiv", "2026-11-23T09:40:00+02:00"],
  ["2026-07-23T21:30:00Z", "Europe/Kyiv", "2026-07-24T00:30:00+03:00"],
  ["2026-01-01T00:00:00Z", "America/St_Johns", "2025-12-31T20:30:00-03:30"],
  ["2026-01-01T00:00:00Z", "UTC", "2026-01-01T00:00:00+00:00"],
])("%s in %s is %s", (instant, timeZone, expected) => {
  expect(zonedIsoString(new Date(instant), timeZone)).toBe(expected);
});
