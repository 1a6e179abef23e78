import type { Block, Inline, TableRow } from "@/modules/articles/body";
import { type BoxBlock, type CellBlock, type ItemBlock, paragraphOf, paragraphsOf } from "./walk";

/**
 * A list item, a cell or a box holds fewer kinds of block than a story. What it cannot hold is said with what it can:
 * no word is lost.
 */
export const asItemBlocks = (blocks: Block[]): ItemBlock[] =>
  orEmpty(blocks.flatMap((block) => narrowed(block, isItemBlock)));
export const asCellBlocks = (blocks: Block[]): CellBlock[] =>
  orEmpty(blocks.flatMap((block) => narrowed(block, isCellBlock)));
export const asBoxBlocks = (blocks: Block[]): BoxBlock[] =>
  orEmpty(blocks.flatMap((block) => narrowed(block, isBoxBlock)));

const ITEM = new Set(["paragraph", "heading", "bulletList", "orderedList", "codeBlock", "blockquote", "figure"]);
const CELL = new Set(["paragraph", "bulletList", "orderedList", "figure"]);
const BOX = new Set(["paragraph", "heading", "bulletList", "orderedList", "figure"]);

const isItemBlock = (block: Block): block is ItemBlock => ITEM.has(block.type);
const isCellBlock = (block: Block): block is CellBlock => CELL.has(block.type);
export const isBoxBlock = (block: Block): block is BoxBlock => BOX.has(block.type);

type Paragraph = Extract<Block, { type: "paragraph" }>;

const orEmpty = <Kind>(blocks: Kind[]): (Kind | Paragraph)[] => (blocks.length > 0 ? blocks : [paragraphOf([])]);

function narrowed<Kind extends Block>(block: Block, fits: (block: Block) => block is Kind): (Kind | Paragraph)[] {
  if (fits(block)) return [block];
  const below = (blocks: readonly Block[]) => blocks.flatMap((child) => narrowed(child, fits));

  switch (block.type) {
    case "heading":
    case "pullQuote":
      return [paragraphOf(block.content), ...(block.type === "pullQuote" ? paragraphsOf(block.attrs.attribution) : [])];
    case "codeBlock":
      return [paragraphOf(block.content.map(({ text }) => ({ type: "text", text, marks: [{ type: "code" }] })))];
    case "blockquote":
      return below(block.content);
    case "gallery":
      return [...below(block.content), ...paragraphsOf(block.attrs.caption)];
    case "infoBox":
      return [...paragraphsOf(block.attrs.label), ...paragraphsOf(block.attrs.title), ...below(block.content)];
    case "table":
      return [...paragraphsOf(block.attrs.caption), ...block.content.flatMap((row) => narrowedRow(row, below))];
    case "embed":
      return [linkParagraph(block)];
    default:
      return [];
  }
}

const narrowedRow = <Kind>(row: TableRow, below: (blocks: readonly Block[]) => Kind[]): Kind[] =>
  row.content.flatMap((cell) => below(cell.content));

function linkParagraph({ attrs }: Extract<Block, { type: "embed" }>): Paragraph {
  const words = [attrs.title, attrs.description, attrs.caption].filter(Boolean).join(" ") || attrs.url;
  const link: Inline = { type: "text", text: words, marks: [{ type: "link", attrs: { href: attrs.url } }] };
  return paragraphOf([link]);
}
