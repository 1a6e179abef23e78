import { expect, test } from "vitest";
import { dueOnDay } from "./due-day";

const KYIV = "Europe/Kyiv";

test("a story moved to another day keeps its hour by the newsroom's clock, also into summer time", () => {
  const before = new Date("2026-03-27T14:00:00Z"); // 16:00, winter time
  expect(dueOnDay("2026-03-28", before, KYIV)).toEqual(new Date("2026-03-28T14:00:00Z"));
  expect(dueOnDay("2026-03-30", before, KYIV)).toEqual(new Date("2026-03-30T13:00:00Z"));
});

test("an idea given a day is wanted by noon, and an hour that a day does not have is no obstacle", () => {
  expect(dueOnDay("2026-11-24", null, KYIV)).toEqual(new Date("2026-11-24T10:00:00Z"));
  expect(dueOnDay("2026-03-29", new Date("2026-03-27T01:30:00Z"), KYIV)).toBeInstanceOf(Date); // 03:30 is left out
  expect(dueOnDay("2026-02-31", null, KYIV)).toBeNull();
  expect(dueOnDay("tomorrow", null, KYIV)).toBeNull();
});
