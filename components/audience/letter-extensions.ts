import { type Extensions, Node } from "@tiptap/core";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { storyExtensions } from "@/components/editor/schema";

/** A letter has its subject in the place of these. */
const LINES = new Set(["doc", "headline", "standfirst"]);

const Words = Node.create({ name: "doc", topNode: true, content: "block+" });

/** The pieces of the story editor that a few words are written with. */
export const letterExtensions: Extensions = [
  Words,
  ...storyExtensions.filter(({ name }) => !LINES.has(name)),
  UndoRedo,
  Placeholder.configure({ placeholder: "Write what a new reader should know" }),
];
