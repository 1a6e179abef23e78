import { z } from "zod";
import { CROP_SHAPES, share } from "@/modules/media/crops";
import { FIELD_LIMITS, LIMITS } from "./limits";

/**
 * The body of a story or page: a TipTap (ProseMirror) document. One schema, checked on save and on read.
 * Node and mark names are TipTap's own where TipTap has them.
 */

/** TipTap's schema does not look into attribute values, so a javascript: link would pass without this. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i; // browsers read "/\\x" as "//x"
const address = z
  .string()
  .max(LIMITS.addressLength)
  .regex(SAFE_ADDRESS, "Links begin with https://, http://, mailto:, tel:, / or #");
const webAddress = z.url({ protocol: /^https?$/ }).max(LIMITS.addressLength);

/** Whether a link in a body may lead there. */
export const isSafeAddress = (href: unknown): href is string => address.safeParse(href).success;
/** Whether an embed or a link card may show what lies there. */
export const isWebAddress = (url: unknown): url is string => webAddress.safeParse(url).success;

/** Whether following an address would run a programme. Browsers overlook blanks and control characters in it. */
export const isScriptAddress = (address: string): boolean =>
  /^(?:javascript|data|vbscript):/i.test(address.replace(/[\s\p{Cc}]/gu, ""));

const words = (max: number) => z.string().max(max).default("");

/** The fields of a node that hold words. */
const fields = <Name extends string>(limits: Readonly<Record<Name, number>>) =>
  Object.fromEntries(Object.entries<number>(limits).map(([name, most]) => [name, words(most)])) as Record<
    Name,
    ReturnType<typeof words>
  >; // Object.entries forgets the names

export const markSchema = z.discriminatedUnion("type", [
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
  z.object({
    type: z.literal("link"),
    attrs: z.object({ href: address, title: z.string().max(LIMITS.linkTitleLength).nullish() }),
  }),
]);

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1).max(LIMITS.textLength),
  marks: z.array(markSchema).max(10).optional(),
});
const hardBreak = z.object({ type: z.literal("hardBreak") });
const inline = z.discriminatedUnion("type", [text, hardBreak]);
const inlines = z.array(inline).max(LIMITS.inlines).default([]);

const paragraph = z.object({ type: z.literal("paragraph"), content: inlines });
const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlines,
});

const figureAttrs = z.object({
  imageId: z.uuid(),
  ...fields(FIELD_LIMITS.figure),
  /** wide reaches out of the text column. */
  size: z.enum(["column", "wide"]).default("column"),
  /** A link on the picture. */
  href: address.nullish(),
  /** Cut to this shape, here alone; else it is shown whole. */
  crop: z.enum(CROP_SHAPES).nullish(),
  /** What stays in view of it then; else what the picture says of itself. */
  focalX: share.nullish(),
  focalY: share.nullish(),
});
const figure = z.object({ type: z.literal("figure"), attrs: figureAttrs });
const gallery = z.object({
  type: z.literal("gallery"),
  attrs: z.object(fields(FIELD_LIMITS.gallery)).default({ caption: "" }),
  content: z.array(figure).min(1).max(LIMITS.galleryPictures),
});

const pullQuote = z.object({
  type: z.literal("pullQuote"),
  attrs: z.object(fields(FIELD_LIMITS.pullQuote)).default({ attribution: "" }),
  content: inlines,
});

const codeBlock = z.object({
  type: z.literal("codeBlock"),
  attrs: z.object({ language: z.string().max(LIMITS.codeLanguageLength).nullish() }).default({}),
  content: z.array(z.object({ type: z.literal("text"), text: z.string().min(1).max(LIMITS.textLength) })).default([]),
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
    ...fields(FIELD_LIMITS.embed),
  }),
});

const newsletterBox = z.object({
  type: z.literal("newsletterBox"),
  attrs: z.object({ slug: z.string().max(LIMITS.slugLength) }),
});
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
    return z.array(listItem).min(1).max(LIMITS.listItems);
  },
});
const orderedList = z.object({
  type: z.literal("orderedList"),
  attrs: z.object({ start: z.number().int().min(0).max(100_000).default(1) }).default({ start: 1 }),
  get content() {
    return z.array(listItem).min(1).max(LIMITS.listItems);
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
      colspan: z.number().int().min(1).max(LIMITS.tableColumns).default(1),
      rowspan: z.number().int().min(1).max(LIMITS.tableRows).default(1),
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
    .max(LIMITS.tableColumns),
});
const table = z.object({
  type: z.literal("table"),
  attrs: z.object(fields(FIELD_LIMITS.table)).default({ caption: "" }),
  content: z.array(tableRow).min(1).max(LIMITS.tableRows),
});

const infoBox = z.object({
  type: z.literal("infoBox"),
  attrs: z.object(fields(FIELD_LIMITS.infoBox)).default({ label: "", title: "" }),
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

export const bodySchema = z.object({ type: z.literal("doc"), content: z.array(block).max(LIMITS.blocks) });

export type Body = z.infer<typeof bodySchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inline>;
export type Mark = z.infer<typeof markSchema>;
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
