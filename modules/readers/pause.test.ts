import { expect, test } from "vitest";
import { pauseEnd } from "./pause";

const NOW = new Date("2026-11-30T09:00:00Z");
const until = (date: string) => pauseEnd({ for: "date", date }, "Europe/Kyiv", NOW);

test("letters come again in two weeks, or in a month", () => {
  expect(pauseEnd({ for: "14d", date: "" }, "UTC", NOW)).toEqual({ ok: true, value: new Date("2026-12-14T09:00:00Z") });
  expect(pauseEnd({ for: "1m", date: "" }, "UTC", NOW)).toEqual({ ok: true, value: new Date("2026-12-30T09:00:00Z") });
  expect(pauseEnd({ for: "1m", date: "" }, "UTC", new Date("2027-01-31T09:00:00Z"))).toEqual({
    ok: true,
    value: new Date("2027-02-28T09:00:00Z"),
  });
});

test("or on a day, from its beginning by the paper's clock", () => {
  expect(until("2026-12-24")).toEqual({ ok: true, value: new Date("2026-12-23T22:00:00Z") });
});

test.each([
  ["", "not-a-day"],
  ["2026-02-31", "not-a-day"],
  ["2026-11-30", "day-is-over"],
  ["1999-01-01", "day-is-over"],
  ["2028-01-01", "too-long"],
])("%j is refused: %s", (date, failure) => {
  expect(until(date)).toEqual({ ok: false, failure });
});
