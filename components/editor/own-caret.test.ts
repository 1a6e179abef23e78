// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { MANUSCRIPT_FRAGMENT } from "@/modules/articles/manuscript";
import { OwnCaret } from "./own-caret";
import { storyExtensions } from "./schema";

type Desk = { document: Y.Doc; editor: Editor };

const open: Desk[] = [];
afterEach(() => {
  for (const { editor } of open.splice(0)) editor.destroy();
});

/** Somebody who writes in a copy of this story. */
function sit(story?: Y.Doc): Desk {
  const document = new Y.Doc();
  if (story) Y.applyUpdate(document, Y.encodeStateAsUpdate(story));
  const extensions = [...storyExtensions, Collaboration.configure({ document, field: MANUSCRIPT_FRAGMENT }), OwnCaret];
  const desk = { document, editor: new Editor({ element: window.document.createElement("div"), extensions }) };
  open.push(desk);
  return desk;
}

/** Two people in one story, whose lines have not met yet. */
function two(...lines: string[]): [Desk, Desk] {
  const ann = sit();
  ann.editor.commands.setContent({
    type: "doc",
    content: [
      { type: "headline" },
      { type: "standfirst" },
      ...lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
    ],
  });
  return [ann, sit(ann.document)];
}

function meet(one: Desk, other: Desk): void {
  Y.applyUpdate(one.document, Y.encodeStateAsUpdate(other.document, Y.encodeStateVector(one.document)));
  Y.applyUpdate(other.document, Y.encodeStateAsUpdate(one.document, Y.encodeStateVector(other.document)));
}

/** Puts the caret behind these words. */
function standBehind({ editor }: Desk, words: string): void {
  editor.state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (at >= 0) editor.commands.setTextSelection(position + at + words.length);
  });
}

/** Types as keys do: where the caret stands. */
const type = ({ editor }: Desk, text: string) => editor.view.dispatch(editor.state.tr.insertText(text));
const lines = ({ editor }: Desk) => {
  const all: string[] = [];
  editor.state.doc.forEach((block) => {
    all.push(block.textContent);
  });
  return all.slice(2);
};

test("who has just begun a paragraph writes in it, though a colleague above began one too", () => {
  const [ann, ben] = two("Ann.", "Ben.");
  standBehind(ann, "Ann.");
  standBehind(ben, "Ben.");
  ann.editor.commands.splitBlock();
  ben.editor.commands.splitBlock();
  meet(ann, ben);
  type(ann, "The ferry came.");
  type(ben, "The harbour froze.");
  meet(ann, ben);

  expect(lines(ann)).toEqual(["Ann.", "The ferry came.", "Ben.", "The harbour froze."]);
  expect(lines(ben)).toEqual(lines(ann));
});

test("a caret at the start of a line stays there, though a line of the same words comes above it", () => {
  const [ann, ben] = two("First.", "Ice.", "Last.");
  standBehind(ben, "First.");
  ben.editor.commands.splitBlock();
  type(ben, "Ice.");
  ann.editor.commands.setTextSelection(ann.editor.state.doc.content.size - "Last.".length - 2 - "Ice.".length - 1);
  expect(ann.editor.state.selection.$from.parent.textContent).toBe("Ice.");
  expect(ann.editor.state.selection.$from.parentOffset).toBe(0);
  meet(ann, ben);
  type(ann, "Old ");

  expect(lines(ann)).toEqual(["First.", "Ice.", "Old Ice.", "Last."]);
});

test("words of a colleague in the same line leave the caret between the same letters", () => {
  const [ann, ben] = two("The harbour froze.");
  standBehind(ann, "The harbour");
  standBehind(ben, "The");
  type(ben, " old");
  meet(ann, ben);
  type(ann, " master");

  expect(lines(ann)).toEqual(["The old harbour master froze."]);
});

test("where a colleague moves the line, the caret moves with it", () => {
  const [ann, ben] = two("First.", "The ice came early.", "Last.");
  standBehind(ann, "The ice");
  const { doc, tr } = ben.editor.state;
  const line = doc.child(3);
  const at = doc.content.size - doc.child(4).nodeSize - line.nodeSize;
  ben.editor.view.dispatch(tr.delete(at, at + line.nodeSize).insert(at - doc.child(2).nodeSize, line));
  meet(ann, ben);
  type(ann, " of March");

  expect(lines(ann)).toEqual(["The ice of March came early.", "First.", "Last."]);
});

test("on twenty evenings two write at once, each below their own line, and no sentence is torn", () => {
  for (let evening = 1; evening <= 20; evening += 1) {
    const chance = chances(evening);
    const [ann, ben] = two("Ann.", "Ben.");
    standBehind(ann, "Ann.");
    standBehind(ben, "Ben.");
    const written = { Ann: "Ann.", Ben: "Ben." };
    for (let step = 0; step < 30; step += 1) {
      const [name, desk] = chance() < 0.5 ? (["Ann", ann] as const) : (["Ben", ben] as const);
      const what = chance();
      if (what < 0.3) meet(ann, ben);
      else if (what < 0.6) desk.editor.commands.splitBlock();
      else type(desk, `${name} ${step}. `);
      if (what >= 0.3) written[name] += what < 0.6 ? "\n" : `${name} ${step}. `;
    }
    meet(ann, ben);

    expect(lines(ann).join("\n"), `evening ${evening}`).toBe(`${written.Ann}\n${written.Ben}`);
    expect(lines(ben)).toEqual(lines(ann));
  }
}, 30_000);

/** The same numbers from 0 to 1 each time (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
