import { expect, test } from "vitest";
import { durationText, type ReportHead, ratePerMinute } from "./report";

const at = (time: string) => new Date(`2026-11-30T${time}Z`);
const head = (lastAcceptedAt: Date | null) => ({ startedAt: at("06:00:00"), lastAcceptedAt }) as ReportHead;

test("letters a minute are counted until the last one that was taken", () => {
  expect(ratePerMinute(31_207, head(at("06:30:00")))).toBe(1_040);
  expect(ratePerMinute(3, head(at("06:00:00")))).toBe(180); // all within a second
  expect(ratePerMinute(0, head(null))).toBeNull();
});

test.each([
  ["06:00:00", "06:00:43", "43 s"],
  ["06:00:00", "06:12:10", "12 min"],
  ["06:00:00", "07:05:00", "1 h 05 min"],
])("from %s until %s it takes %s", (from, until, text) => {
  expect(durationText(at(from), at(until))).toBe(text);
});
