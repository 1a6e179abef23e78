import { z } from "zod";

/**
 * The body of a story or page: a TipTap (ProseMirror) document. One schema, checked on save and on read.
 * Node and mark names are TipTap's own where TipTap has them.
 */

const MAX_TEXT_LENGTH = 200_000;
const MAX_BLOCKS = 5_000;

/** TipTap's schema does not look into attribute values, so a javascript: link would pass without this. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i; // browsers read "/\\x" as "//x"
const address = z.string().max(2_048).regex(SAFE_ADDRESS, "Links begin with https://, http://, mailto:, tel:, / or #");
const webAddress = z.url({ protocol: /^https?$/ }).max(2_048);
const words = (max: number) => z.string().max(max).default("");

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({ type: z.literal("underline") }),
  z.object({ type: z.literal("strike") }),
  z.object({ type: z.literal("code") }),
  z.object({ type: z.literal("subscript") }),
  z.object({ type: z.literal("superscript") }),
  z.object({ type: z.literal("highlight") }),
  /** Words in another language than the story's: read aloud and hyphenated as such. */
  z.object({
    type: z.literal("language"),
    attrs: z.object({ lang: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/) }),
  }),
  z.object({ type: z.literal("link"), attrs: z.object({ href: address, title: z.string().max(300).nullish() }) }),
]);

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1).max(MAX_TEXT_LENGTH),
  marks: z.array(mark).max(10).optional(),
});
const hardBreak = z.object({ type: z.literal("hardBreak") });
const inline = z.discriminatedUnion("type", [text, hardBreak]);
const inlines = z.array(inline).max(MAX_BLOCKS).default([]);

const paragraph = z.object({ type: z.literal("paragraph"), content: inlines });
const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlines,
});

const figureAttrs = z.object({
  imageId: z.uuid(),
  alt: words(1_000),
  caption: words(2_000),
  credit: words(500),
  /** wide reaches out of the text column. */
  size: z.enum(["column", "wide"]).default("column"),
  /** A link on the picture. */
  href: address.nullish(),
});
const figure = z.object({ type: z.literal("figure"), attrs: figureAttrs });
const gallery = z.object({
  type: z.literal("gallery"),
  attrs: z.object({ caption: words(2_000) }).default({ caption: "" }),
  content: z.array(figure).min(1).max(100),
});

const pullQuote = z.object({
  type: z.literal("pullQuote"),
  attrs: z.object({ attribution: words(300) }).default({ attribution: "" }),
  content: inlines,
});

const codeBlock = z.object({
  type: z.literal("codeBlock"),
  attrs: z.object({ language: z.string().max(40).nullish() }).default({}),
  content: z.array(z.object({ type: z.literal("text"), text: z.string().min(1).max(MAX_TEXT_LENGTH) })).default([]),
});

const horizontalRule = z.object({ type: z.literal("horizontalRule") });

export const EMBED_PROVIDERS = [
  "youtube",
  "vimeo",
  "x",
  "instagram",
  "telegram",
  "datawrapper",
  "spotify",
  "link",
] as const;
export type EmbedProvider = (typeof EMBED_PROVIDERS)[number];

const embed = z.object({
  type: z.literal("embed"),
  attrs: z.object({
    provider: z.enum(EMBED_PROVIDERS),
    url: webAddress,
    title: words(500),
    description: words(2_000),
    caption: words(2_000),
  }),
});

const newsletterBox = z.object({ type: z.literal("newsletterBox"), attrs: z.object({ slug: z.string().max(200) }) });
const relatedCard = z.object({ type: z.literal("relatedCard"), attrs: z.object({ articleId: z.uuid() }) });

const listItem = z.object({
  type: z.literal("listItem"),
  get content() {
    return z
      .array(z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, codeBlock, blockquote, figure]))
      .min(1);
  },
});
const bulletList = z.object({
  type: z.literal("bulletList"),
  get content() {
    return z.array(listItem).min(1).max(1_000);
  },
});
const orderedList = z.object({
  type: z.literal("orderedList"),
  attrs: z.object({ start: z.number().int().min(0).max(100_000).default(1) }).default({ start: 1 }),
  get content() {
    return z.array(listItem).min(1).max(1_000);
  },
});
const blockquote = z.object({
  type: z.literal("blockquote"),
  get content() {
    return z
      .array(z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, codeBlock, blockquote, figure]))
      .min(1);
  },
});

const cell = {
  attrs: z
    .object({
      colspan: z.number().int().min(1).max(50).default(1),
      rowspan: z.number().int().min(1).max(500).default(1),
    })
    .default({ colspan: 1, rowspan: 1 }),
  content: z.array(z.discriminatedUnion("type", [paragraph, bulletList, orderedList, figure])).min(1),
};
const tableRow = z.object({
  type: z.literal("tableRow"),
  content: z
    .array(
      z.discriminatedUnion("type", [
        z.object({ type: z.literal("tableCell"), ...cell }),
        z.object({ type: z.literal("tableHeader"), ...cell }),
      ]),
    )
    .min(1)
    .max(50),
});
const table = z.object({
  type: z.literal("table"),
  attrs: z.object({ caption: words(500) }).default({ caption: "" }),
  content: z.array(tableRow).min(1).max(500),
});

const infoBox = z.object({
  type: z.literal("infoBox"),
  attrs: z.object({ label: words(80), title: words(300) }).default({ label: "", title: "" }),
  content: z.array(z.discriminatedUnion("type", [paragraph, heading, bulletList, orderedList, figure])).min(1),
});

const block = z.discriminatedUnion("type", [
  paragraph,
  heading,
  bulletList,
  orderedList,
  blockquote,
  pullQuote,
  figure,
  gallery,
  infoBox,
  table,
  codeBlock,
  horizontalRule,
  embed,
  newsletterBox,
  relatedCard,
]);

export const bodySchema = z.object({ type: z.literal("doc"), content: z.array(block).max(MAX_BLOCKS) });

export type Body = z.infer<typeof bodySchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inline>;
export type Mark = z.infer<typeof mark>;
export type Figure = z.infer<typeof figure>;
export type ListItem = z.infer<typeof listItem>;
export type TableRow = z.infer<typeof tableRow>;

/** Any node that can stand somewhere in a body. */
export type BodyNode = Block | Inline | ListItem | TableRow | TableRow["content"][number];

export const emptyBody: Body = { type: "doc", content: [] };

/** Every node beneath the body, parents first, in reading order. */
export function* nodesOf(body: Body): Generator<BodyNode> {
  for (const child of body.content) yield* nodeAndBelow(child);
}

function* nodeAndBelow(node: BodyNode): Generator<BodyNode> {
  yield node;
  if (!("content" in node) || !node.content) return;
  for (const child of node.content) yield* nodeAndBelow(child);
}

/** Ids of the pictures that a body shows, each once, in reading order. */
export function imageIdsOf(body: Body): string[] {
  const ids = new Set<string>();
  for (const node of nodesOf(body)) if (node.type === "figure") ids.add(node.attrs.imageId);
  return [...ids];
}

/** Ids of the stories that a body points to by related cards. */
export function relatedArticleIdsOf(body: Body): string[] {
  const ids = new Set<string>();
  for (const node of nodesOf(body)) if (node.type === "relatedCard") ids.add(node.attrs.articleId);
  return [...ids];
}

/** Slugs of the newsletters whose boxes stand in a body. */
export function newsletterSlugsOf(body: Body): string[] {
  const slugs = new Set<string>();
  for (const node of nodesOf(body)) if (node.type === "newsletterBox") slugs.add(node.attrs.slug);
  return [...slugs];
}

/** The first words of a body, cut at a word: what stands in for a standfirst that nobody wrote. */
export function excerptOf(body: Body, maxLength = 200): string {
  const words = plainTextOf(body)
    .slice(0, maxLength * 2)
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= maxLength) return words;
  return `${words.slice(0, maxLength).replace(/\s+\S*$/, "")}…`;
}

/** What a reader reads, as plain text: one paragraph a line, captions and titles included. */
export function plainTextOf(body: Body): string {
  return body.content.map(plainTextOfNode).filter(Boolean).join("\n");
}

function plainTextOfNode(node: BodyNode): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "hardBreak":
      return "\n";
    case "figure":
      return lines(node.attrs.caption, node.attrs.credit);
    case "gallery":
      return lines(...node.content.map(plainTextOfNode), node.attrs.caption);
    case "embed":
      return lines(node.attrs.title, node.attrs.description, node.attrs.caption);
    case "infoBox":
      return lines(node.attrs.label, node.attrs.title, ...node.content.map(plainTextOfNode));
    case "pullQuote":
      return lines(node.content.map(plainTextOfNode).join(""), node.attrs.attribution);
    case "table":
      return lines(node.attrs.caption, ...node.content.map(plainTextOfNode));
    case "tableRow":
      return node.content.map(plainTextOfNode).join("\t");
    case "paragraph":
    case "heading":
    case "codeBlock":
      return node.content.map(plainTextOfNode).join("");
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "blockquote":
    case "tableCell":
    case "tableHeader":
      return lines(...node.content.map(plainTextOfNode));
    case "horizontalRule":
    case "newsletterBox":
    case "relatedCard":
      return "";
  }
}

const lines = (...parts: string[]) => parts.filter(Boolean).join("\n");

const WORDS_PER_MINUTE = 238; // mean silent reading of non-fiction: Brysbaert 2019

/** Words in the sense of the text's own script, punctuation not counted. */
export function countWords(plainText: string): number {
  return plainText.match(/[\p{L}\p{N}]+(?:['’ʼ\-.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** @returns whole minutes, at least 1 */
export const readingMinutes = (wordCount: number): number => Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
