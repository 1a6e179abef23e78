import { expect, test } from "vitest";
import { growthSentence, stepText } from "./growth-words";

const at = (from: string, joinedCount: number, leftCount = 0) => ({ from, joinedCount, leftCount });

test("a chart says in words what it shows", () => {
  const growth = [at("2026-11-13", 18, 2), at("2026-11-14", 1_141), at("2026-11-15", 58, 4)];
  expect(growthSentence(growth, "day")).toBe(
    "In the last 3 days 1,217 joined and 6 left. Most joined on 14 Nov: 1,141.",
  );
  expect(growthSentence(growth, "week")).toContain("in the week from 14 Nov");
});

test("where nothing happened, nothing was most", () => {
  expect(growthSentence([at("2026-11-01", 0), at("2026-12-01", 0)], "month")).toBe(
    "In the last 2 months nobody joined and nobody left.",
  );
});

test("months have their year, days have not", () => {
  expect(stepText("2026-11-01", "month")).toBe("Nov 2026");
  expect(stepText("2026-11-01", "day")).toBe("1 Nov");
});
