import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { filled } from "./fill";
import type { IssueBlock } from "./issue";
import { storyBlock, textBlock } from "./issue.fixture";

const greeting = textBlock("Good evening.");
const signOff: IssueBlock = { kind: "signOff", id: randomUUID(), body: { type: "doc", content: [] } };
const shapeOf = (blocks: IssueBlock[]) => blocks.map((block) => (block.kind === "story" ? block.form : block.kind));

test("stories come between greeting and signature, the first of them large", () => {
  const blocks = filled([greeting, signOff], [randomUUID(), randomUUID()], randomUUID);
  expect(shapeOf(blocks)).toEqual(["text", "lead", "row", "signOff"]);
});

test("in a letter that has stories they come behind those, and none comes twice", () => {
  const standing = storyBlock(randomUUID());
  const blocks = filled([standing, signOff], [standing.articleId, randomUUID()], randomUUID);
  expect(shapeOf(blocks)).toEqual(["row", "row", "signOff"]);
});

test("an empty letter becomes one of stories", () => {
  expect(shapeOf(filled([], [randomUUID()], randomUUID))).toEqual(["lead"]);
});
