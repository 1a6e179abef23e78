import { expect, test } from "vitest";
import { bodySchema } from "./body";
import { publicationOf } from "./publication";

const body = bodySchema.parse({
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Heating returns" }] },
    { type: "paragraph", content: [{ type: "text", text: "Three districts have heat again." }] },
    { type: "relatedCard", attrs: { articleId: "0190a0a0-0000-7000-8000-000000000001" } },
  ],
});

test("a story's words are counted as readers read them", () => {
  expect(publicationOf(body)).toEqual({
    wordCount: 7,
    plainText: "Heating returns\nThree districts have heat again.",
  });
});

test("a story without words has none", () => {
  expect(publicationOf({ type: "doc", content: [] })).toEqual({ wordCount: 0, plainText: "" });
});
