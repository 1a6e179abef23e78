// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { storyExtensions } from "../schema";
import { pasteStory } from "./paste";

const HREF = "https://paper.example/articles/ice";
const ID = "0192f0c1-7a3e-7c11-8d00-000000000009";
const line = (text: string) => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });

const editors: Editor[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function opened(...lines: string[]): Editor {
  const content = [{ type: "headline" }, { type: "standfirst" }, ...lines.map(line)];
  const editor = new Editor({ extensions: storyExtensions, content: { type: "doc", content } });
  editors.push(editor);
  return editor;
}

const linesOf = (editor: Editor) =>
  editor.state.doc.content.content
    .slice(2)
    .map((node) => (node.type.name === "paragraph" ? node.textContent : node.type.name));

test("the card takes the place of the address that was pasted, not of the same one further down", async () => {
  const editor = opened("", "Between", HREF);
  editor.commands.setTextSelection(5);
  await pasteStory(editor, { findStory: async () => STORY }, "/articles/ice", HREF);
  expect(linesOf(editor)).toEqual(["relatedCard", "", "Between", HREF]);
});

test("the card finds its place again when a colleague wrote above it meanwhile", async () => {
  const editor = opened("Above", "", "Below");
  editor.commands.setTextSelection(4 + 7 + 1);
  const pasting = pasteStory(editor, { findStory: async () => STORY }, "/articles/ice", HREF);
  editor.commands.insertContentAt(4, [line("Another line")]);
  await pasting;
  expect(linesOf(editor)).toEqual(["Another line", "Above", "relatedCard", "", "Below"]);
});

test("an address that somebody wrote on beside stays a link", async () => {
  const editor = opened("");
  editor.commands.setTextSelection(5);
  const pasting = pasteStory(editor, { findStory: async () => STORY }, "/articles/ice", HREF);
  editor.commands.insertContent(" tells why");
  await pasting;
  expect(linesOf(editor)).toEqual([`${HREF} tells why`]);
});

const STORY = { articleId: ID, headline: "Ice on the river", path: "/articles/ice", isPublic: true };
