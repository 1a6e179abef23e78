import type { Block, Body, EmbedProvider, Figure } from "@/modules/articles/body";
import { demoId } from "./demo-id";
import { type PictureName, pictures } from "./pictures";
import { inlinesOf, paragraph, prose } from "./prose";
import { typeset } from "./typeset";

/** What a body is written as: prose (see prose.ts), with these nodes between. */
export type Part = string | Block;

export function bodyOf(parts: Part[]): Body {
  return { type: "doc", content: parts.flatMap((part) => (typeof part === "string" ? prose(part) : [part])) };
}

export const pull = (text: string, attribution = ""): Block => ({
  type: "pullQuote",
  attrs: { attribution },
  content: inlinesOf(text),
});

type FigureWords = { caption?: string; alt?: string; credit?: string; href?: string };

export const figure = (name: PictureName, words: FigureWords = {}): Figure => ({
  type: "figure",
  attrs: {
    imageId: demoId("picture", name),
    alt: words.alt ?? pictures[name].alt,
    caption: typeset(words.caption ?? ""),
    credit: words.credit ?? pictures[name].credit,
    size: "column",
    ...(words.href && { href: words.href }),
  },
});

export function wideFigure(name: PictureName, words: FigureWords = {}): Figure {
  const { type, attrs } = figure(name, words);
  return { type, attrs: { ...attrs, size: "wide" } };
}

export const gallery = (caption: string, content: Figure[]): Block => ({
  type: "gallery",
  attrs: { caption },
  content,
});

const BOX_BLOCKS = ["paragraph", "heading", "bulletList", "orderedList", "figure"] as const;
type BoxBlock = Extract<Block, { type: (typeof BOX_BLOCKS)[number] }>;
const isBoxBlock = (block: Block): block is BoxBlock => BOX_BLOCKS.some((type) => type === block.type);

export const infoBox = (label: string, title: string, text: string): Block => ({
  type: "infoBox",
  attrs: { label, title },
  content: prose(text).filter(isBoxBlock),
});

/** Rows as lines, cells parted by "|"; the first row is the heading. */
export function table(caption: string, text: string): Block {
  const rows = text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return { type: "table", attrs: { caption }, content: rows.map((cells, index) => rowOf(cells, index === 0)) };
}

const rowOf = (cells: string[], isHeading: boolean) => ({
  type: "tableRow" as const,
  content: cells.map((text) => ({
    type: isHeading ? ("tableHeader" as const) : ("tableCell" as const),
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(text)],
  })),
});

export const code = (language: string, text: string): Block => ({
  type: "codeBlock",
  attrs: { language },
  content: [{ type: "text", text: text.trim() }],
});

export const embed = (
  provider: EmbedProvider,
  url: string,
  title: string,
  words: { description?: string; caption?: string } = {},
): Block => ({
  type: "embed",
  attrs: { provider, url, title, description: words.description ?? "", caption: words.caption ?? "" },
});

export const newsletter = (slug: string): Block => ({ type: "newsletterBox", attrs: { slug } });

export const related = (slug: string): Block => ({
  type: "relatedCard",
  attrs: { articleId: demoId("article", slug) },
});
