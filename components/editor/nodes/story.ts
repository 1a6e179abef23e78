import { Node } from "@tiptap/core";

/** The whole story: one document, so that one search, one undo and one caret go through all of it. */
export const Story = Node.create({ name: "doc", topNode: true, content: "headline standfirst block+" });

const line = (name: string, tag: string) =>
  Node.create({
    name,
    content: "text*",
    marks: "",
    isolating: true, // Backspace at the start of the body must not pull a paragraph into the headline
    defining: true,
    parseHTML: () => [{ tag: `${tag}[data-line="${name}"]` }],
    renderHTML: () => [tag, { "data-line": name }, 0],
  });

export const Headline = line("headline", "h1");
export const Standfirst = line("standfirst", "p");

export const isLine = (typeName: string): boolean => typeName === "headline" || typeName === "standfirst";
