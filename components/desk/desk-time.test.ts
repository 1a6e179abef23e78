import { expect, test } from "vitest";
import { distanceText, momentText, secondsText, zoneText } from "./desk-time";

const NOW = new Date("2026-11-23T12:02:00Z"); // Monday, 14:02 in Kyiv
const at = (iso: string) => momentText(new Date(iso), NOW, "Europe/Kyiv");

test("a time is said by the newsroom's clock, the nearer the shorter", () => {
  expect(at("2026-11-23T11:31:00Z")).toBe("13:31");
  expect(at("2026-11-23T14:00:00Z")).toBe("Today 16:00");
  expect(at("2026-11-24T04:00:00Z")).toBe("Tue 06:00");
  expect(at("2026-11-23T22:30:00Z")).toBe("Tue 00:30");
  expect(at("2026-11-19T12:00:00Z")).toBe("Thu 19 Nov");
  expect(at("2025-11-23T12:00:00Z")).toBe("23 Nov 2025");
  expect(at("2026-12-30T12:00:00Z")).toBe("Wed 30 Dec");
});

test("a distance is said only of what is ahead", () => {
  expect(distanceText(new Date("2026-11-23T16:00:00Z"), NOW)).toBe("in 3 h 58 min");
  expect(distanceText(new Date("2026-11-23T12:05:00Z"), NOW)).toBe("in 3 min");
  expect(distanceText(new Date("2026-11-23T12:00:00Z"), NOW)).toBe("");
});

test("the zone is named by its city and its letters", () => {
  expect(zoneText(NOW, "Europe/Kyiv")).toBe("Kyiv (EET)");
  expect(zoneText(NOW, "UTC")).toBe("UTC");
  expect(secondsText(412)).toBe("0.4 s");
});
