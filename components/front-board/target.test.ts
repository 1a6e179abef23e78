import { expect, test } from "vitest";
import type { Board } from "@/modules/picks/board";
import { consequence, moveTo, targetInWords, targetOf, targetsOf } from "./target";

const stand = (articleId: string) => ({ articleId, headline: null, imageId: null, focus: null });
const sections = [{ slug: "ports", name: "Ports" }];
const board: Board = {
  places: { lead: stand("ferry"), "slot-2": stand("grain"), "slot-3": stand("school"), "slot-4": stand("bridge") },
  picks: ["garden", "water"],
};
const said = (articleId: string, target: string) => consequence(board, moveTo(target, articleId), sections, (id) => id);

test("arrows go through the board from top to bottom, the next free pick among it", () => {
  expect(targetsOf(board, sections)).toEqual([
    ...["lead", "slot-1", "slot-2", "slot-3", "slot-4", "pick-1", "pick-2", "pick-3"],
    ...["also-1", "also-2", "also-3", "section:ports"],
  ]);
});

test("what a move does to others is said before it is made", () => {
  expect(said("new", "slot-2")).toBe("“grain” moves to slot 3. “bridge” leaves the front page.");
  expect(said("new", "slot-1")).toBe("");
  expect(said("new", "pick-1")).toBe("“garden” moves to Editors’ Pick 2.");
  expect(said("bridge", "section:ports")).toBe("");
  expect(said("new", "lead")).toBe("“ferry” moves to slot 1.");
});

test("a story is found where it stands", () => {
  expect(targetOf(board, "water")).toBe("pick-2");
  expect(targetOf(board, "grain")).toBe("slot-2");
  expect(targetOf(board, "nobody")).toBeNull();
});

test("places are said with their number of how many", () => {
  expect(targetInWords("slot-2", sections)).toBe("Slot 2 of 4");
  expect(targetInWords("section:ports", sections)).toBe("First in Ports");
  expect(targetInWords("pick-3", sections)).toBe("Editors’ Pick 3 of 5");
});
