import { expect, test } from "vitest";
import { bodySchema } from "@/modules/articles/body";
import { type StoryToRead, scriptOf } from "./script";

const IMAGE = "0193a5f0-0000-7000-8000-000000000001";
const text = (words: string) => [{ type: "text", text: words }];
const paragraph = (words: string) => ({ type: "paragraph", content: text(words) });

const story = (language: StoryToRead["language"], ...content: unknown[]): StoryToRead => ({
  ...{
    headline: "The harbour by tide",
    standfirst: "Cranes wait for water.",
    authors: ["Ilse Marrow", "Tomas Verhal"],
  },
  publishedAt: new Date("2026-11-30T22:30:00Z"),
  language,
  body: bodySchema.parse({ type: "doc", content }),
  hero: null,
  pictures: new Map([[IMAGE, { alt: "A crane", caption: "" }]]),
});

const said = (one: StoryToRead) => scriptOf(one, [], "Europe/Kyiv").sentences.map((sentence) => sentence.text);

test("headline, standfirst, byline and the paper's own day come first", () => {
  expect(said(story("en", paragraph("It is late.")))).toEqual([
    "The harbour by tide",
    "Cranes wait for water.",
    "By Ilse Marrow and Tomas Verhal.",
    "Published on 1 December 2026.",
    "It is late.",
  ]);
  expect(said(story("uk")).slice(2)).toEqual([
    "Текст: Ilse Marrow і Tomas Verhal.",
    "Опубліковано 1 грудня 2026 року.",
  ]);
  expect(said(story("ru")).slice(3)).toEqual(["Опубликовано 1 декабря 2026 года."]);
});

test("what cannot be read out is told of", () => {
  const row = { type: "tableRow", content: [{ type: "tableCell", content: [paragraph("5")] }] };
  const blocks = [
    { type: "figure", attrs: { imageId: IMAGE, caption: "Pier Nine at night" } },
    { type: "pullQuote", attrs: { attribution: "Edda Voss" }, content: text("We asked the water.") },
    { type: "blockquote", content: [paragraph("Nobody came.")] },
    { type: "table", attrs: { caption: "Ships a month" }, content: [row, row] },
    { type: "embed", attrs: { provider: "youtube", url: "https://youtube.com/watch?v=1", title: "The lift" } },
    { type: "newsletterBox", attrs: { slug: "delta" } },
    { type: "horizontalRule" },
    { type: "codeBlock", content: text("a = 1") },
  ];
  expect(said(story("en", ...blocks)).slice(4)).toEqual([
    "Picture: A crane",
    "Pier Nine at night",
    "Quote from Edda Voss.",
    "We asked the water.",
    "End of quote.",
    "Quote.",
    "Nobody came.",
    "End of quote.",
    "A table of 2 rows: Ships a month",
    "A video: The lift",
    "A piece of code stands here.",
  ]);
});

test("a sentence knows how it stands on the page, a heading begins a chapter", () => {
  const heading = { type: "heading", attrs: { level: 2 }, content: text("A timetable") };
  const { sentences, chapters } = scriptOf(story("en", paragraph("It cost $5. Then it rose."), heading), [], "UTC");
  expect(sentences.slice(3).map(({ text: spoken, shown }) => [spoken, shown])).toEqual([
    ["Published on 30 November 2026.", ""],
    ["It cost 5 dollars.", "It cost $5."],
    ["Then it rose.", "Then it rose."],
    ["A timetable", "A timetable"],
  ]);
  expect(chapters).toEqual([
    { title: "The harbour by tide", at: 0 },
    { title: "A timetable", at: 6 },
  ]);
});
