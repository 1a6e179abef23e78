import { describe, expect, test } from "vitest";
import { inlinesOf, prose } from "./prose";
import { typeset } from "./typeset";

describe("prose", () => {
  test("paragraphs are parted by empty lines and may be wrapped", () => {
    const blocks = prose("\nOne line\nand its end.\n\nAnother.\n");
    expect(blocks.map((block) => block.type)).toEqual(["paragraph", "paragraph"]);
    expect(blocks[0]).toMatchObject({ content: [{ text: "One line and its end." }] });
  });

  test("headings, lists, quotations and dividers are told by their first sign", () => {
    const blocks = prose("## Two\n\n#### Four\n\n- a\n- b\n  goes on\n\n3. c\n\n> d\n>\n> e\n\n---");
    expect(blocks.map((block) => block.type)).toEqual([
      "heading",
      "heading",
      "bulletList",
      "orderedList",
      "blockquote",
      "horizontalRule",
    ]);
    expect(blocks[2]).toMatchObject({ content: [{}, { content: [{ content: [{ text: "b goes on" }] }] }] });
    expect(blocks[3]).toMatchObject({ attrs: { start: 3 } });
    expect(blocks[4]).toMatchObject({ content: [{}, {}] });
  });

  test("signs may stand within signs", () => {
    expect(inlinesOf("see **the *Tern*** now")).toEqual([
      { type: "text", text: "see " },
      { type: "text", text: "the ", marks: [{ type: "bold" }] },
      { type: "text", text: "Tern", marks: [{ type: "bold" }, { type: "italic" }] },
      { type: "text", text: " now" },
    ]);
  });

  test("a link, a line's end and words of another language", () => {
    expect(inlinesOf("[a](/tags/b)<br>{Добрий вечір}(uk)")).toEqual([
      { type: "text", text: "a", marks: [{ type: "link", attrs: { href: "/tags/b" } }] },
      { type: "hardBreak" },
      { type: "text", text: "Добрий вечір", marks: [{ type: "language", attrs: { lang: "uk" } }] },
    ]);
  });
});

describe("typesetting", () => {
  test("a number stays with its unit", () => {
    expect(typeset("at 164 MW and 9 metres")).toBe("at 164\u00a0MW and 9\u00a0metres");
    expect(typeset("2 men")).toBe("2 men");
  });

  test("a dash and a one-letter word do not begin or end a line in Cyrillic", () => {
    expect(typeset("Рядок — у місті")).toBe("Рядок\u00a0— у\u00a0місті");
    expect(typeset("ходить з нею")).toBe("ходить з\u00a0нею");
  });
});
