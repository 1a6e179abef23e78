import { mergeAttributes, Node } from "@tiptap/core";
import { dataAttribute } from "./attribute";

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,
  draggable: true,

  addAttributes: () => dataAttribute("attribution"),
  parseHTML: () => [{ tag: "aside[data-pull-quote]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes({ "data-pull-quote": "" }, HTMLAttributes), 0],
});

export const InfoBox = Node.create({
  name: "infoBox",
  group: "block",
  content: "(paragraph | heading | bulletList | orderedList | figure)+",
  defining: true,
  draggable: true,

  addAttributes: () => ({ ...dataAttribute("label"), ...dataAttribute("title") }),
  parseHTML: () => [{ tag: "section[data-info-box]" }],
  renderHTML: ({ HTMLAttributes }) => ["section", mergeAttributes({ "data-info-box": "" }, HTMLAttributes), 0],
});
