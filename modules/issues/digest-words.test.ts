import { expect, test } from "vitest";
import { digestBlocks, digestPreheader, digestSubject } from "./digest-words";

const stories = Array.from({ length: 8 }, (_, index) => ({ id: `${index}`, headline: `Headline ${index}` }));
const facts = { stories, due: new Date("2026-11-23T22:30:00Z"), language: "en", timeZone: "Europe/Kyiv" };

test("the first story stands large, those behind it with their pictures, the last ones as lines", () => {
  const blocks = digestBlocks(stories, () => "x");
  expect(blocks.map((block) => block.kind === "story" && block.form)).toEqual([
    ...["lead", "row", "row", "row", "row", "row", "line", "line"],
  ]);
});

test("a digest is called by its first story, or as its pattern says, on the paper's day and in its language", () => {
  expect(digestSubject("", facts)).toBe("Headline 0");
  expect(digestSubject("{count} stories of {date}", facts)).toBe("8 stories of 24 November");
  expect(digestSubject("{date}: {headline}", { ...facts, language: "uk" })).toBe("24 листопада: Headline 0");
  expect(digestSubject("{nobody} knows", facts)).toBe("{nobody} knows");
});

test("the line after the subject names the other stories, and never half a headline", () => {
  expect(digestPreheader(stories.slice(0, 3), "Headline 0")).toBe("Headline 1 · Headline 2");
  expect(digestPreheader([{ id: "1", headline: "x".repeat(200) }], "")).toBe("");
  expect(digestPreheader(stories, "").length).toBeLessThanOrEqual(140);
});
