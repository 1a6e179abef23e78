import { Node } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { findIn, hitAfter } from "./find";
import { storySchema } from "./schema";

const words = (text: string, ...marks: string[]) => ({ type: "text", text, marks: marks.map((type) => ({ type })) });
const story = Node.fromJSON(storySchema, {
  type: "doc",
  content: [
    { type: "headline", content: [words("The key")] },
    { type: "standfirst" },
    { type: "paragraph", content: [words("The k"), words("ey", "bold"), words(" is on a nail. KEY.")] },
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [words("İ key")] }] }],
    },
  ],
});
const found = (text: string, isCaseSensitive = false) =>
  findIn(story, text, isCaseSensitive).map(({ from, to }) => story.textBetween(from, to));

test("words are found in the headline, through bold, in lists and whatever their case", () => {
  expect(found("key")).toEqual(["key", "key", "KEY", "key"]);
  expect(found("key", true)).toEqual(["key", "key", "key"]);
  expect(found("")).toEqual([]);
  expect(found("keyThe")).toEqual([]);
});

test("the next hit is the one after the caret, and after the last comes the first", () => {
  const hits = findIn(story, "key", false);
  expect([hitAfter(hits, 0), hitAfter(hits, 12), hitAfter(hits, 10_000), hitAfter([], 3)]).toEqual([0, 1, 0, -1]);
});
