// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { storySchema } from "../schema";
import { cleanHtml } from "./clean-html";

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, "samples", `${name}.txt`), "utf8");

/** The blocks of a story that was pasted into. */
function pasted(html: string) {
  const holder = document.createElement("div");
  holder.innerHTML = cleanHtml(html);
  const slice = SchemaParser.fromSchema(storySchema).parseSlice(holder);
  const story = { type: "doc", content: [{ type: "headline" }, ...(slice.content.toJSON() ?? [])] };
  const manuscript = manuscriptOf(story);
  if (!manuscript) throw new Error("no document");
  return manuscript.body.content;
}

const words = (text: string, ...marks: unknown[]) =>
  marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const item = (...content: unknown[]) => ({ type: "listItem", content });
const link = (href: string) => ({ type: "link", attrs: { href } });
const cell = (colspan: number, ...content: unknown[]) => ({
  type: "tableCell",
  attrs: { colspan, rowspan: 1 },
  content,
});
const BOLD = { type: "bold" };

test("a page of Google Docs", () => {
  expect(pasted(sample("google-docs.html"))).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [words("What the tide took")] },
    paragraph(
      words("The pilots count "),
      words("eleven lamps", BOLD),
      words(" and "),
      words("one bell", { type: "italic" }),
      words(", says the "),
      words("harbour log", link("https://example.org/log?day=4")),
      words(", at 4 m"),
      words("3", { type: "superscript" }),
      words(" a second."),
    ),
    { type: "heading", attrs: { level: 2 }, content: [words("Two nights")] },
    {
      type: "bulletList",
      content: [
        item(paragraph(words("Rope", { type: "strike" })), {
          type: "bulletList",
          content: [item(paragraph(words("Tarred")))],
        }),
      ],
    },
    { type: "orderedList", attrs: { start: 1 }, content: [item(paragraph(words("Lift")))] },
    {
      type: "table",
      attrs: { caption: "" },
      content: [
        { type: "tableRow", content: [cell(2, paragraph(words("Night", BOLD)))] },
        { type: "tableRow", content: [cell(1, paragraph(words("First"))), cell(1, paragraph())] },
      ],
    },
  ]);
});

test("a page of Word", () => {
  expect(pasted(sample("word.html"))).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [words("Who keeps the lock")] },
    paragraph(
      words("The lock was opened at "),
      words("six", BOLD),
      words(", and "),
      words("nobody", { type: "italic" }),
      words(" wrote it down."),
    ),
    { type: "heading", attrs: { level: 2 }, content: [words("The "), words("keepers", { type: "underline" })] },
    {
      type: "bulletList",
      content: [
        item(paragraph(words("Day shift")), { type: "bulletList", content: [item(paragraph(words("Two men")))] }),
        item(paragraph(words("Night shift"))),
      ],
    },
    paragraph(words("After that:")),
    {
      type: "orderedList",
      attrs: { start: 1 },
      content: [item(paragraph(words("Open the gate", link("https://example.org/lock"))))],
    },
    paragraph(words("A note"), words("[1]", { type: "superscript" }), words(" stays.")),
    {
      type: "table",
      attrs: { caption: "" },
      content: [{ type: "tableRow", content: [cell(1, paragraph(words("Gate"))), cell(1, paragraph())] }],
    },
  ]);
});

test("a page of Pages", () => {
  expect(pasted(sample("pages.html"))).toEqual([
    paragraph(words("Bread line", BOLD)),
    paragraph(words("The oven went cold at "), words("nine", { type: "italic" }), words(".")),
    { type: "bulletList", content: [item(paragraph(words("Rye"))), item(paragraph(words("Wheat")))] },
    paragraph(words("Write to them", link("mailto:bakery@example.org"))),
  ]);
});

test("of a hostile page only its words come through, and the one link that is a link", () => {
  const clean = cleanHtml(sample("hostile.html"));
  expect(clean).not.toMatch(
    /script:|hurt|evil|<(?:svg|img|iframe|style|script|form|input|object|math|x-)|\son\w+=|style=|class=|id=/i,
  );

  const json = JSON.stringify(pasted(sample("hostile.html")));
  expect(json).not.toMatch(/script:|hurt|evil|data:|hidden words|template words|secret value/);
  expect(json).toContain("custom words");
  expect(json.match(/"type":"link"/g)).toHaveLength(1);
});

test("breaks and boxes of any page become paragraphs", () => {
  expect(pasted("<div>One<br><br>Two<div>Three<br>four</div></div>Five")).toEqual([
    paragraph(words("One")),
    paragraph(words("Two")),
    paragraph(words("Three"), { type: "hardBreak" }, words("four")),
    paragraph(words("Five")),
  ]);
});
