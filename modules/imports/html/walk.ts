import type { Block, Inline, ListItem, Mark, TableRow } from "@/modules/articles/body";
import type { Node } from "./tree";

/** What a mapper of HTML needs to know of the archive that the HTML stands in. */
export type Surroundings = {
  /** The archive's id of the picture at an address, which is then wanted; null where there can be none. */
  pictureId: (address: string, alt: string) => string | null;
  /** A link as it shall stand here; null where it leads nowhere. */
  link: (href: string) => string | null;
  /** Says to the operator what could not be carried over. */
  problem: (what: string) => void;
};

/** Handed down through the tree, so that a list or a table can map what stands in it. */
export type Walk = Surroundings & { blocksOf: (nodes: readonly Node[], marks?: readonly Mark[]) => Block[] };

export type ItemBlock = ListItem["content"][number];
export type CellBlock = TableRow["content"][number]["content"][number];
export type BoxBlock = Extract<Block, { type: "infoBox" }>["content"][number];
export type FigureBlock = Extract<Block, { type: "figure" }>;

export const paragraphOf = (content: Inline[]): Extract<Block, { type: "paragraph" }> => ({
  type: "paragraph",
  content,
});

export const paragraphsOf = (text: string): Extract<Block, { type: "paragraph" }>[] =>
  text.trim() ? [paragraphOf([{ type: "text", text: text.trim() }])] : [];

/** Words for a field of limited length: all of them, or none and the rest as a paragraph. */
export function fitting(text: string, max: number): { text: string; rest: Block[] } {
  return text.length <= max ? { text, rest: [] } : { text: "", rest: paragraphsOf(text) };
}
