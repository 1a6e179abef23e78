import { describe, expect, test } from "vitest";
import { defaultPublishing } from "@/modules/settings/publishing";
import type { Block } from "./body";
import { linksOf } from "./links";
import { missingOf, type PictureFacts, type ReadyFacts, readyList } from "./ready";

const NOW = new Date("2026-11-23T09:00:00Z");
const IMAGE = "0192f0c1-7a3e-7c11-8d00-000000000001";
const picture: PictureFacts = { alt: "Two boats", credit: "Mara Lind", isDecorative: false, rightsEndAt: null };
const paragraph = (text: string, href?: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(href ? { marks: [{ type: "link", attrs: { href } }] } : {}) }],
});
const figure = (attrs: Partial<{ alt: string; credit: string; caption: string }> = {}): Block => ({
  type: "figure",
  attrs: { imageId: IMAGE, alt: "", caption: "", credit: "", size: "column", ...attrs },
});

function factsOf({ blocks, ...changes }: Partial<ReadyFacts> & { blocks?: Block[] } = {}): ReadyFacts {
  const body = { type: "doc" as const, content: blocks ?? [paragraph("The river froze.")] };
  return {
    words: { headline: "Ice on the river", standfirst: "Early this year", body },
    ...{ slugFollows: true, hasSection: true, authorCount: 1, hero: picture },
    ...{ pictures: new Map([[IMAGE, picture]]), deadLinks: new Map() },
    ...changes,
  };
}

const broken = (facts: ReadyFacts) =>
  readyList(facts, defaultPublishing, NOW).filter(({ problems }) => problems.length > 0);
const brokenRules = (facts: ReadyFacts) => broken(facts).map(({ rule }) => rule);
const wordsOf = (changes: Partial<ReadyFacts["words"]>) => ({ ...factsOf().words, ...changes });

test("a whole story lacks nothing", () => {
  expect(brokenRules(factsOf())).toEqual([]);
});

describe("each lack is named by its rule", () => {
  test.each([
    ["no headline", factsOf({ words: wordsOf({ headline: " " }) }), ["headline"]],
    ["no words", factsOf({ blocks: [{ type: "paragraph", content: [] }] }), ["words"]],
    ["no standfirst", factsOf({ words: wordsOf({ standfirst: "" }) }), ["standfirst"]],
    ["no section", factsOf({ hasSection: false }), ["section"]],
    ["no byline", factsOf({ authorCount: 0 }), ["byline"]],
    ["no hero", factsOf({ hero: null }), ["hero"]],
    ["a hero without alt text", factsOf({ hero: { ...picture, alt: "" } }), ["alt-text"]],
    [
      "a hero whose alt text is a file's name",
      factsOf({ hero: { ...picture, alt: "IMG_2041.JPG" } }),
      ["alt-file-name"],
    ],
    ["a hero without credit", factsOf({ hero: { ...picture, credit: " " } }), ["picture-credit"]],
    ["a hero whose rights ended", factsOf({ hero: { ...picture, rightsEndAt: NOW } }), ["picture-rights"]],
    ["a headline that spells no address", factsOf({ words: wordsOf({ headline: "🧊🧊" }) }), ["address"]],
    ["a headline of 71", factsOf({ words: wordsOf({ headline: "a".repeat(71) }) }), ["search-headline"]],
  ])("%s", (_name, facts, rules) => {
    expect(brokenRules(facts)).toEqual(rules);
  });
});

test("a decorative picture needs no alt text, and one used with its own words takes the library's", () => {
  expect(brokenRules(factsOf({ hero: { ...picture, alt: "", isDecorative: true } }))).toEqual([]);
  expect(brokenRules(factsOf({ blocks: [figure()] }))).toEqual([]);
  expect(brokenRules(factsOf({ blocks: [figure()], pictures: new Map() }))).toEqual(["alt-text", "picture-credit"]);
});

test("a file's name as alt text is told, and refuses nothing until the newsroom says so", () => {
  const facts = factsOf({ blocks: [figure({ alt: "DSC01234" })] });
  expect(missingOf(readyList(facts, defaultPublishing, NOW))).toEqual([]);
  const strict = { ...defaultPublishing, required: ["alt-file-name" as const] };
  expect(missingOf(readyList(facts, strict, NOW))).toEqual(["alt-file-name"]);
  expect(brokenRules(factsOf({ hero: { ...picture, alt: "IMG_1", isDecorative: true } }))).toEqual([]);
});

test("a dead link is named with its words, its answer and its place", () => {
  const href = "https://city.example/plan";
  const blocks = [paragraph("First."), paragraph("emergency plan", href)];
  expect(broken(factsOf({ blocks, deadLinks: new Map([[href, "404"]]) }))).toEqual([
    {
      ...{ rule: "dead-links", isRequired: true },
      problems: [{ target: { place: "body", block: 1 }, detail: "emergency plan", answer: "404" }],
    },
  ]);
});

test("words of one link that are set differently are one link", () => {
  const href = "https://city.example/";
  const marks = [{ type: "link" as const, attrs: { href } }];
  const content = [
    { type: "text" as const, text: "emergency ", marks },
    { type: "text" as const, text: "plan", marks: [...marks, { type: "bold" as const }] },
  ];
  expect(linksOf({ type: "doc", content: [{ type: "paragraph", content }] })).toEqual([
    { href, text: "emergency plan", block: 0 },
  ]);
});

test("what is required is a setting; a headline, words and an address always are", () => {
  const bare = factsOf({ words: wordsOf({ headline: "", standfirst: "" }), hasSection: false, hero: null });
  const lax = { ...defaultPublishing, required: [] };
  const strict = { ...defaultPublishing, required: ["hero" as const] };

  expect(missingOf(readyList(bare, lax, NOW))).toEqual(["headline"]);
  expect(missingOf(readyList(bare, strict, NOW))).toEqual(["headline", "hero"]);
  expect(missingOf(readyList(bare, defaultPublishing, NOW))).toEqual(["headline", "standfirst", "section"]);
});

test("a headline's length is counted in letters as people see them", () => {
  const family = "👩‍👩‍👧".repeat(60);
  expect(brokenRules(factsOf({ slugFollows: false, words: wordsOf({ headline: family }) }))).toEqual([]);
});

test("a link that nobody answers is told, and refuses nothing: the newsroom's own line may be down", () => {
  const blocks = [paragraph("The log", "https://example.org/log"), paragraph("The plan", "https://example.org/plan")];
  const answers = (...given: string[]) =>
    factsOf({
      blocks,
      deadLinks: new Map(
        given.map((answer, index) => [index === 0 ? "https://example.org/log" : "https://example.org/plan", answer]),
      ),
    });
  const missing = (facts: ReadyFacts) => missingOf(readyList(facts, defaultPublishing, NOW));

  expect(brokenRules(answers("not-reachable", "too-slow"))).toEqual(["dead-links"]);
  expect(missing(answers("not-reachable", "too-slow"))).toEqual([]);
  expect(missing(answers("503", "too-slow"))).toEqual([]);
  expect(missing(answers("429", "500"))).toEqual([]);
  expect(missing(answers("not-reachable", "404"))).toEqual(["dead-links"]);
});

test("what is half done or does not fit is always required, by where it stands on the sheet", () => {
  const words = wordsOf({
    troubles: [
      { is: "unfinished", what: "figure", block: 3 },
      { is: "overlong", what: "infoBox.label", most: 80, block: 5 },
    ],
  });
  const list = readyList(factsOf({ words }), { ...defaultPublishing, required: [] }, NOW);
  expect(missingOf(list)).toEqual(["unfinished", "overlong"]);
  expect(list.flatMap(({ problems }) => problems)).toEqual([
    { target: { place: "body", block: 3 }, detail: "figure" },
    { target: { place: "body", block: 5 }, detail: "infoBox.label", most: 80 },
  ]);
});

test("a lack leads to where the block stands on the sheet, not to where it stands among those that are whole", () => {
  const facts = factsOf({ blocks: [paragraph("First."), figure()], pictures: new Map() });
  const placed = { ...facts, words: { ...facts.words, places: [2, 7] } };
  const [altText] = broken(placed).filter(({ rule }) => rule === "alt-text");
  expect(altText?.problems).toEqual([{ target: { place: "body", block: 7 }, detail: "" }]);
});
