import { expect, test } from "vitest";
import { levelsOf } from "./levels";

const talk = (id: string, level: number | null, height = 60) => ({ id, level, height });
const placed = (activeId: string | null, ...wanted: ReturnType<typeof talk>[]) =>
  Object.fromEntries(levelsOf(wanted, activeId));

test("each stands level with its words, and the next one makes room", () => {
  expect(placed(null, talk("b", 220), talk("a", 100), talk("c", 230))).toEqual({ a: 100, b: 220, c: 292 });
});

test("the one somebody is in stands level with its words, and those above move up", () => {
  expect(placed("b", talk("a", 200), talk("b", 230), talk("c", 240))).toEqual({ a: 158, b: 230, c: 302 });
});

test("near the top none is pushed out of the margin: the one somebody is in comes down instead", () => {
  expect(placed("b", talk("a", 0), talk("b", 20))).toEqual({ a: 0, b: 72 });
});

test("what has lost its words stands at the end", () => {
  expect(placed(null, talk("lost", null), talk("a", 300))).toEqual({ a: 300, lost: 372 });
});
