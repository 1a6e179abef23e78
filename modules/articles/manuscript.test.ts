import { describe, expect, test } from "vitest";
import { bodySchema, type Mark, nodesOf } from "./body";
import { bodyOfEveryKind, quayFigure } from "./body.fixture";
import type { DocumentNode } from "./document-node";
import { FIELD_LIMITS, LIMITS } from "./limits";
import { documentOf, keptBody, manuscriptOf } from "./manuscript";
import { wildDocument } from "./wild-document.fixture";

const words = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const working = (...blocks: unknown[]) => ({
  type: "doc",
  content: [
    { type: "headline", content: [words("The key")] },
    { type: "standfirst", content: [words("Six nights.")] },
    ...blocks,
  ],
});
const contentOf = (...blocks: unknown[]) => manuscriptOf(working(...blocks))?.body.content;
const troublesOf = (...blocks: unknown[]) => manuscriptOf(working(...blocks))?.troubles;

test("a story with every kind of node comes out as it went in", () => {
  const manuscript = { headline: "The key", standfirst: "Six nights.", body: bodyOfEveryKind };
  expect(bodySchema.parse(bodyOfEveryKind)).toEqual(bodyOfEveryKind);
  expect(manuscriptOf(documentOf(manuscript))).toMatchObject({ ...manuscript, troubles: [] });
});

test("the body of every kind has every kind", () => {
  const nodes = [...nodesOf(bodyOfEveryKind)];
  const marks = nodes.flatMap((node): Mark[] => (node.type === "text" ? (node.marks ?? []) : []));
  expect(new Set(nodes.map(({ type }) => type)).size).toBe(21);
  expect(new Set(marks.map(({ type }) => type)).size).toBe(10);
});

test("a story nobody wrote yet opens with a line to write on, and is empty", () => {
  const empty = { headline: "", standfirst: "", body: { type: "doc" as const, content: [] } };
  expect(documentOf(empty).content).toEqual([{ type: "headline" }, { type: "standfirst" }, { type: "paragraph" }]);
  expect(manuscriptOf(documentOf(empty))).toEqual({ ...empty, troubles: [], places: [] });
});

test.each([null, "doc", {}, { type: "paragraph" }, { type: "doc" }, { type: "doc", content: "words" }])(
  "%j is no document",
  (document) => {
    expect(manuscriptOf(document)).toBeNull();
  },
);

test("headline and standfirst are one line each, without what surrounds them", () => {
  const document = {
    type: "doc",
    content: [
      { type: "headline", content: [words(" The key\u00a0"), { type: "hardBreak" }, words("is here ")] },
      { type: "standfirst" },
    ],
  };
  expect(manuscriptOf(document)).toMatchObject({ headline: "The key is here", standfirst: "" });
});

describe("what is half done", () => {
  const uploading = { type: "figure", attrs: { imageId: null, uploadId: "u1", caption: "Loading" } };

  test("is named by what it is and where it stands, and what was written at it stays as words", () => {
    const blocks = [
      paragraph(words("One")),
      uploading,
      { type: "gallery", attrs: { caption: "Both" }, content: [uploading] },
      { type: "embed", attrs: { url: "datawrapper.de/x", title: "The count" } },
      { type: "newsletterBox", attrs: { slug: "" } },
      { type: "relatedCard" },
    ];
    expect(contentOf(...blocks)).toEqual(
      ["One", "Loading", "Both", "Loading", "datawrapper.de/x", "The count"].map((text) => paragraph(words(text))),
    );
    expect(troublesOf(...blocks)).toEqual([
      { is: "unfinished", what: "figure", block: 1 },
      { is: "unfinished", what: "figure", block: 2 },
      { is: "unfinished", what: "gallery", block: 2 },
      { is: "unfinished", what: "embed", block: 3 },
      { is: "unfinished", what: "newsletterBox", block: 4 },
      { is: "unfinished", what: "relatedCard", block: 5 },
    ]);
  });

  test("a block knows where on the sheet it stands, after one that is left out and one that became two", () => {
    const long = { type: "infoBox", attrs: { label: "x".repeat(81) }, content: [paragraph(words("In it"))] };
    const list = { type: "gallery", attrs: { caption: "y".repeat(2_001) }, content: [quayFigure] };
    const read = manuscriptOf(working({ type: "relatedCard" }, long, list, paragraph(words("Last"))));
    expect(read?.body.content.map(({ type }) => type)).toEqual(["infoBox", "gallery", "paragraph", "paragraph"]);
    expect(read?.places).toEqual([1, 2, 2, 3]);
  });

  test("empty lines at the end are nobody's paragraphs, those between words are", () => {
    expect(contentOf(paragraph(words("One")), paragraph(), paragraph(words("Two")), paragraph(), paragraph())).toEqual([
      paragraph(words("One")),
      paragraph(),
      paragraph(words("Two")),
    ]);
  });
});

describe("what has no place in a story", () => {
  test("attributes that nobody knows fall away", () => {
    const given = { type: "heading", attrs: { level: 7, onclick: "x()", id: "a" }, content: [words("Night")] };
    expect(contentOf(given)).toEqual([{ type: "heading", attrs: { level: 2 }, content: [words("Night")] }]);
  });

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "/\\x",
  ])("a link to %s falls away, its words stay", (href) => {
    expect(contentOf(paragraph(words("plan", { type: "link", attrs: { href } }, { type: "bold" })))).toEqual([
      paragraph(words("plan", { type: "bold" })),
    ]);
  });

  test("a picture keeps its place when its link is unsafe", () => {
    const unsafe = { ...quayFigure, attrs: { ...quayFigure.attrs, href: "javascript:x" } };
    expect(contentOf(unsafe)).toEqual([
      { type: "figure", attrs: expect.not.objectContaining({ href: expect.anything() }) },
    ]);
  });

  test("a picture is cut to a shape we know, about a point that lies in it, or stays whole", () => {
    const cut = (attrs: object) => ({ ...quayFigure, attrs: { ...quayFigure.attrs, ...attrs } });
    const attrsOf = (attrs: object) =>
      contentOf(cut(attrs))?.map((node) => (node.type === "figure" ? node.attrs : null));
    const about = { focalX: 0.2, focalY: 1 };
    expect(attrsOf({ crop: "16x9", ...about })).toMatchObject([{ crop: "16x9", ...about }]);
    expect(attrsOf({ crop: "1x1", focalX: 4, focalY: "x" })).toEqual([{ ...quayFigure.attrs, crop: "1x1" }]);
    expect(attrsOf({ crop: "9x16", ...about })).toEqual([quayFigure.attrs]);
    expect(attrsOf({ crop: null, focalX: null, focalY: null })).toEqual([quayFigure.attrs]);
  });

  test("a node that nobody knows gives up its words", () => {
    const aside = { type: "aside", content: [paragraph(words("Kept"))] };
    const verse = { type: "verse", content: [words("Kept too", { type: "glow" })] };
    expect(contentOf(aside, verse, { type: "script" })).toEqual([
      paragraph(words("Kept")),
      paragraph(words("Kept too")),
    ]);
  });

  test("a second headline that a merge left behind becomes a paragraph", () => {
    const second = { type: "headline", content: [words("The other key")] };
    expect(contentOf(second, paragraph(words("One")))).toEqual([
      paragraph(words("The other key")),
      paragraph(words("One")),
    ]);
  });

  test("words in a place of their own kind only are sheltered in it", () => {
    const list = { type: "bulletList", content: [paragraph(words("Loose")), { type: "table", content: [] }] };
    expect(contentOf(list)).toEqual([
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("Loose"))] }] },
    ]);
  });
});

describe("what is more than fits", () => {
  const text = (count: number) => "x".repeat(count);
  const saysAll = (block: DocumentNode, said: string) => {
    expect(JSON.stringify(contentOf(block))).toContain(said);
    expect(bodySchema.safeParse({ type: "doc", content: contentOf(block) }).success).toBe(true);
  };

  const boxes = Object.entries(FIELD_LIMITS).flatMap(([type, limits]) =>
    Object.entries<number>(limits).map(([name, most]): [string, string, number] => [type, name, most]),
  );
  test.each(boxes)("%s.%s of one character too many stands as a paragraph, and is named", (type, name, most) => {
    const whole = bodyOfEveryKind.content.find((block) => block.type === type) as DocumentNode;
    const long = { ...whole, attrs: { ...whole.attrs, [name]: text(most + 1) } };
    saysAll(long, `"text":"${text(most + 1)}"`);
    expect(troublesOf(long)).toEqual([{ is: "overlong", what: `${type}.${name}`, most, block: 0 }]);
    expect(troublesOf({ ...whole, attrs: { ...whole.attrs, [name]: text(most) } })).toEqual([]);
  });

  const many = (count: number, node: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => node(index));
  const row = (...content: unknown[]) => ({ type: "tableRow", content });
  const cell = (index: number) => ({ type: "tableCell", content: [paragraph(words(`cell ${index}`))] });
  const item = (index: number) => ({ type: "listItem", content: [paragraph(words(`item ${index}`))] });

  test("a list, a table and a gallery that hold too much become two", () => {
    const typesOf = (block: unknown) =>
      contentOf(block)?.map((part) => [part.type, "content" in part && part.content.length]);
    expect(typesOf({ type: "bulletList", content: many(1_001, item) })).toEqual([
      ["bulletList", 1_000],
      ["bulletList", 1],
    ]);
    expect(contentOf({ type: "orderedList", attrs: { start: 5 }, content: many(1_001, item) })?.[1]).toMatchObject({
      attrs: { start: 1_005 },
    });
    expect(typesOf({ type: "gallery", content: many(101, () => quayFigure) })).toEqual([
      ["gallery", 100],
      ["gallery", 1],
    ]);
    const long = { type: "table", attrs: { caption: "All" }, content: many(501, (index) => row(cell(index))) };
    expect(contentOf(long)?.map((part) => part.type === "table" && part.attrs.caption)).toEqual(["All", ""]);
    expect(troublesOf(long)).toEqual([{ is: "overlong", what: "table", most: 500, block: 0 }]);
  });

  test("the last cell of a row takes what is over", () => {
    const wide: DocumentNode = { type: "table", content: [row(...many(60, cell)) as DocumentNode] };
    for (let index = 0; index < 60; index++) saysAll(wide, `"cell ${index}"`);
    expect(troublesOf(wide)).toEqual([{ is: "overlong", what: "tableRow", most: 50, block: 0 }]);
  });

  test("a line longer than any goes on in a second one, and no letter is cut in two", () => {
    const long = contentOf(
      paragraph(...many(5_001, (index) => words(`${index}`, ...(index % 2 ? [{ type: "bold" }] : [])))),
    );
    expect(long?.map((block) => block.type === "paragraph" && block.content.length)).toEqual([5_000, 1]);
    const [line] = contentOf(paragraph(words(`${text(LIMITS.textLength - 1)}🧊${text(3)}`))) ?? [];
    expect(line?.type === "paragraph" && line.content.map((run) => run.type === "text" && run.text.length)).toEqual([
      199_999, 5,
    ]);
  });

  test("a story of more paragraphs than any keeps them all", () => {
    const read = manuscriptOf(working(...many(5_010, (index) => paragraph(words(`line ${index}`)))));
    expect(read?.body.content).toHaveLength(5_000);
    expect(JSON.stringify(read?.body)).toContain('"line 5009"');
    expect(read?.troubles).toEqual([{ is: "overlong", what: "doc", most: 5_000, block: 4_999 }]);
  });

  test("boxes in boxes, thousands deep, come out as words", () => {
    let nested: DocumentNode = paragraph(words("At the bottom")) as DocumentNode;
    for (let depth = 0; depth < 50_000; depth++)
      nested = { type: depth % 2 ? "blockquote" : "aside", content: [nested] };
    saysAll(nested, "At the bottom");
    expect(troublesOf(nested)).toEqual([{ is: "overlong", what: "depth", most: 40, block: 0 }]);
  });
});

test("what no database holds and no page shows falls away within a text", () => {
  const [line] =
    contentOf(paragraph(words("a\u0000b\ud800c", { type: "link", attrs: { href: "https://a.example/\u0000x" } }))) ??
    [];
  expect(line).toEqual(paragraph(words("ab\ufffdc", { type: "link", attrs: { href: "https://a.example/x" } })));
});

test("a link keeps leading on when its title is too long", () => {
  const link = { type: "link", attrs: { href: "/about", title: "t".repeat(400) } };
  expect(contentOf(paragraph(words("us", link)))).toEqual([
    paragraph(words("us", { type: "link", attrs: { href: "/about", title: "t".repeat(300) } })),
  ]);
});

test("a kept body of a wider schema opens with its words, and one of today as it is", () => {
  const label = "x".repeat(81);
  const wide = { type: "doc", content: [{ type: "infoBox", attrs: { label }, content: [paragraph(words("In it"))] }] };
  expect(JSON.stringify(keptBody(wide))).toContain(label);
  expect(keptBody(bodyOfEveryKind)).toEqual(bodyOfEveryKind);
  expect(keptBody(7)).toEqual({ type: "doc", content: [] });
});

test("whatever a browser may send, a manuscript comes of it with every word", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const { document, words: all } = wildDocument(seed);
    const said = JSON.stringify(manuscriptOf(document));
    expect(all.filter((word) => !said.includes(word))).toEqual([]);
  }
});
