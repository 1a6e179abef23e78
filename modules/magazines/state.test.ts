import { expect, test } from "vitest";
import { MAGAZINE_STATES, mayBecome, statesAfter } from "./state";

test("what readers have seen is never a draft again", () => {
  expect(MAGAZINE_STATES.filter((state) => mayBecome(state, "draft"))).toEqual([]);
});

test("a sale can rest and go on, and only what is closed is shipped", () => {
  expect(mayBecome("open", "paused") && mayBecome("paused", "open")).toBe(true);
  expect(MAGAZINE_STATES.filter((state) => mayBecome(state, "shipped"))).toEqual(["closed"]);
  expect(statesAfter("draft")).toEqual(["open"]);
});
