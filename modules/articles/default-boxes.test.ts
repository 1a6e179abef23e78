import { expect, test } from "vitest";
import type { Block, Body } from "./body";
import { withDefaultBoxes } from "./default-boxes";

const RELATED = "0193b5a0-0000-7000-8000-000000000001";
const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const story = (count: number, ...more: Block[]): Body => ({
  type: "doc",
  content: [...Array.from({ length: count }, (_, index) => paragraph(`${index + 1}`)), ...more],
});
const typesOf = (body: Body) => body.content.map((block) => block.type.replace("paragraph", "p")).join(" ");

test("the newsletter stands after the third paragraph, the related story after the seventh", () => {
  const body = withDefaultBoxes(story(9), { newsletter: "delta", relatedArticleId: RELATED });
  expect(typesOf(body)).toBe("p p p newsletterBox p p p p relatedCard p p");
});

test("a box that the writer placed stays there, and no second one comes", () => {
  const placed = story(4, { type: "newsletterBox", attrs: { slug: "docket" } }, paragraph("end"));
  expect(typesOf(withDefaultBoxes(placed, { newsletter: "delta", relatedArticleId: null }))).toBe(
    "p p p p newsletterBox p",
  );
});

test("a short story ends with its own last word", () => {
  expect(typesOf(withDefaultBoxes(story(3), { newsletter: "delta", relatedArticleId: RELATED }))).toBe("p p p");
});

test("a paper without a newsletter shows no box", () => {
  expect(typesOf(withDefaultBoxes(story(8), { newsletter: null, relatedArticleId: null }))).not.toContain("Box");
});
