import { expect, test } from "vitest";
import {
  type Clock,
  dayAndTime,
  laterTime,
  longDay,
  monthName,
  shortDay,
  timeOfDay,
  tinyDay,
  weekdayAndDay,
  zoneName,
  zoneOffset,
} from "./clock";

const clock: Clock = { timeZone: "Europe/Kyiv", now: new Date("2026-11-23T07:40:00Z") };
const published = new Date("2026-11-23T04:00:00Z");

test("a story says its day, time and zone as the newsroom's clock shows them", () => {
  expect(dayAndTime(published, clock)).toBe("23 November 2026, 06:00 EET");
  expect(dayAndTime(new Date("2026-07-01T21:30:00Z"), clock)).toBe("2 July 2026, 00:30 EEST");
});

test("a change on the day of publication is told by the hour, a later one with its day", () => {
  expect(laterTime(new Date("2026-11-23T06:15:00Z"), published, clock)).toBe("08:15");
  expect(laterTime(new Date("2026-11-23T22:15:00Z"), published, clock)).toBe("24 November 2026, 00:15 EET");
});

test("a story in Ukrainian is dated in Ukrainian, without the word for year", () => {
  expect(longDay(published, clock, "uk")).toBe("23 листопада 2026");
  expect(weekdayAndDay(published, clock, "uk")).toBe("понеділок, 23 листопада 2026");
});

test("a list leaves out the year of the page and names every other", () => {
  expect(shortDay(new Date("2026-11-22T10:00:00Z"), clock)).toBe("22 November");
  expect(shortDay(new Date("2025-11-22T10:00:00Z"), clock)).toBe("22 November 2025");
  expect(shortDay(new Date("2025-12-31T22:30:00Z"), clock)).toBe("1 January");
});

test("the masthead names the weekday", () => {
  expect(weekdayAndDay(published, clock)).toBe("Monday, 23 November 2026");
});

test("a zone without a short name is told by its distance", () => {
  expect(zoneName(published, { ...clock, timeZone: "Asia/Tokyo" })).toBe("UTC+9");
  expect(zoneOffset(published, clock)).toBe("UTC+2");
  expect(zoneOffset(new Date("2026-07-01T12:00:00Z"), clock)).toBe("UTC+3");
  expect(zoneOffset(published, { ...clock, timeZone: "UTC" })).toBe("UTC");
});

test("midnight is 00:00", () => {
  expect(timeOfDay(new Date("2026-11-22T22:00:00Z"), clock)).toBe("00:00");
});

test("narrow columns shorten the month", () => {
  expect(tinyDay(new Date("2026-11-22T10:00:00Z"), clock)).toBe("22 Nov");
  expect(monthName(3, "short")).toBe("Mar");
  expect(monthName(3, "long", "uk")).toBe("березень");
});
