import type { Block, Body, Inline, Mark } from "./body";

const text = (words: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const paragraph = (...content: Inline[]) => ({ type: "paragraph" as const, content });
const item = (...content: (ReturnType<typeof paragraph> | NestedList)[]) => ({ type: "listItem" as const, content });
type NestedList = Extract<Block, { type: "bulletList" | "orderedList" }>;

const picture = (number: number, size: "column" | "wide" = "column") => ({
  type: "figure" as const,
  attrs: {
    imageId: `0192f0c1-7a3e-7c11-8d00-00000000010${number}`,
    alt: "A lamp on a quay",
    caption: "Loading by lamp.",
    credit: "Ruth Amsel",
    size,
    ...(number === 1 && { href: "https://example.org/quay" }),
  },
});

export const quayFigure = picture(1, "wide");

const inlineBlocks: Block[] = [
  paragraph(
    text("The key ", { type: "bold" }),
    text("is on "),
    text("a nail", { type: "italic" }),
    text(" behind ", { type: "underline" }),
    text("the piano", { type: "strike" }),
    text("x = y", { type: "code" }),
    text("2", { type: "subscript" }),
    text("3", { type: "superscript" }),
    text("marked", { type: "highlight" }),
    text("Рукописи", { type: "language", attrs: { lang: "uk" } }),
    { type: "hardBreak" },
    text("the plan", { type: "link", attrs: { href: "https://example.org/plan", title: "The plan" } }),
    text("our page", { type: "link", attrs: { href: "/about" } }),
    text(
      "both",
      { type: "link", attrs: { href: "mailto:desk@daymark.example" } },
      { type: "bold" },
      { type: "italic" },
    ),
  ),
  paragraph(),
  { type: "heading", attrs: { level: 2 }, content: [text("By the second night")] },
  { type: "heading", attrs: { level: 3 }, content: [text("The list on the door")] },
  { type: "heading", attrs: { level: 4 }, content: [text("Who could lift", { type: "italic" })] },
];

const nestedBlocks: Block[] = [
  {
    type: "bulletList",
    content: [
      item(paragraph(text("Bread")), {
        type: "orderedList",
        attrs: { start: 3 },
        content: [item(paragraph(text("Rye")))],
      }),
    ],
  },
  { type: "orderedList", attrs: { start: 1 }, content: [item(paragraph(text("First")))] },
  { type: "blockquote", content: [paragraph(text("We moved some boxes."))] },
  { type: "pullQuote", attrs: { attribution: "Halyna Prost" }, content: [text("Then we could not stop")] },
  {
    type: "infoBox",
    attrs: { label: "In brief", title: "Forty-one thousand records" },
    content: [paragraph(text("Births from 1911 on.")), picture(4)],
  },
  {
    type: "table",
    attrs: { caption: "Trailers by night" },
    content: [
      {
        type: "tableRow",
        content: ["Night", "Trailers"].map((words) => ({
          type: "tableHeader" as const,
          attrs: { colspan: 1, rowspan: 1 },
          content: [paragraph(text(words))],
        })),
      },
      {
        type: "tableRow",
        content: [{ type: "tableCell", attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text("Not counted"))] }],
      },
    ],
  },
];

const wholeBlocks: Block[] = [
  quayFigure,
  { type: "gallery", attrs: { caption: "Six nights" }, content: [picture(2), picture(3)] },
  { type: "codeBlock", attrs: { language: "sql" }, content: [{ type: "text", text: "SELECT 1;\nSELECT 2;" }] },
  { type: "codeBlock", attrs: {}, content: [] },
  { type: "horizontalRule" },
  {
    type: "embed",
    attrs: {
      provider: "youtube",
      url: "https://www.youtube.com/watch?v=aaaaaaaaaaa",
      title: "Six nights",
      description: "",
      caption: "Filmed from the church tower.",
    },
  },
  { type: "newsletterBox", attrs: { slug: "delta-weekly" } },
  { type: "relatedCard", attrs: { articleId: "0192f0c1-7a3e-7c11-8d00-000000000009" } },
  paragraph(text("Nobody has asked for them back.")),
];

/** A body with every node and every mark of the schema. */
export const bodyOfEveryKind: Body = { type: "doc", content: [...inlineBlocks, ...nestedBlocks, ...wholeBlocks] };
