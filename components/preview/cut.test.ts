import { expect, test } from "vitest";
import { cutAt } from "./cut";

test("a headline that fits is shown whole", () => {
  expect(cutAt("  Ice on  the river ", 70)).toEqual({ shown: "Ice on the river", length: 16, isCut: false });
});

test("a long one ends at a word, without the comma before it", () => {
  expect(cutAt("The archive that moved by bicycle, box by box", 35)).toEqual({
    ...{ shown: "The archive that moved by bicycle …", length: 45, isCut: true },
  });
});

test("Ukrainian letters and joined signs count as one each", () => {
  expect(cutAt("за́мок", 10).length).toBe(5);
  expect(cutAt("👩‍🚒 рятує", 10).length).toBe(7);
});

test("a word without an end is cut in the middle", () => {
  expect(cutAt("а".repeat(90), 70).shown).toHaveLength(71);
});
