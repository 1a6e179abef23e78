import { expect, test } from "vitest";
import type { Block, Body, Figure } from "@/modules/articles/body";
import { bodyOfEveryKind } from "@/modules/articles/body.fixture";
import type { Words } from "@/modules/articles/revision";
import { matchesOf } from "./common-sequence";
import { compareWords, type DiffRow } from "./diff";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: text ? [{ type: "text", text }] : [],
});
const story = (...blocks: Block[]): Words => ({
  headline: "Ice on the river",
  standfirst: "",
  body: { type: "doc", content: blocks },
});
const wordsOf = (row: DiffRow | undefined, is: "kept" | "gone" | "new") =>
  row?.fields.flatMap(({ pieces }) => pieces.filter((piece) => piece.is === is).map(({ text }) => text));
const changesOf = (before: Words, after: Words) =>
  compareWords(before, after).rows.filter(({ state }) => state !== "same");

test("a story compared with itself has no changes", () => {
  const words = { headline: "A", standfirst: "B", body: bodyOfEveryKind };
  const { rows, ...summary } = compareWords(words, structuredClone(words));
  expect(summary).toEqual({ changeCount: 0, changed: [], wordsAdded: 0, wordsTaken: 0 });
  expect(rows.every(({ state }) => state === "same")).toBe(true);
});

test("changed words are struck and added, the others stay", () => {
  const before = { ...story(), headline: "Council publishes list of 41 schools that may wait another winter" };
  const after = { ...story(), headline: "Council publishes list of 14 schools that will wait another winter" };
  const [row] = changesOf(before, after);

  expect(wordsOf(row, "gone")).toEqual(["41", "may"]);
  expect(wordsOf(row, "new")).toEqual(["14", "will"]);
  expect(compareWords(before, after)).toMatchObject({ changed: ["headline"], wordsAdded: 2, wordsTaken: 2 });
});

test("one word that stayed between two that did not is no island", () => {
  const [row] = changesOf(
    story(paragraph("The engineers call most of them safe for one winter.")),
    story(paragraph("The engineers call nine of the 14 safe for one winter.")),
  );
  expect(wordsOf(row, "gone")).toEqual(["most of them"]);
  expect(wordsOf(row, "new")).toEqual(["nine of the 14"]);
});

test("Ukrainian words are compared whole, with their apostrophes", () => {
  const [row] = changesOf(
    story(paragraph("Об’їзд через старий міст закрили на п’ять днів.")),
    story(paragraph("Об’їзд через новий міст закрили на п’ять тижнів.")),
  );
  expect(wordsOf(row, "gone")).toEqual(["старий", "днів"]);
  expect(wordsOf(row, "new")).toEqual(["новий", "тижнів"]);
});

test("a moved paragraph is moved, not taken out and written anew", () => {
  const [one, two, three] = [
    "The key is on a nail behind the piano in the music room.",
    "Anyone at School No. 4 can tell you that it hangs there.",
    "For six nights four librarians carried the records uphill.",
  ].map(paragraph) as [Block, Block, Block];
  const { rows, changeCount, wordsAdded, wordsTaken } = compareWords(story(one, two, three), story(two, three, one));

  expect(rows.map(({ state }) => state).filter((state) => state !== "same")).toEqual(["movedAway", "movedHere"]);
  expect({ changeCount, wordsAdded, wordsTaken }).toEqual({ changeCount: 1, wordsAdded: 0, wordsTaken: 0 });
});

test("a paragraph that was put in leaves its neighbours alone", () => {
  const [row, ...more] = changesOf(
    story(paragraph("First."), paragraph("Last.")),
    story(paragraph("First."), paragraph("Something else."), paragraph("Last.")),
  );
  expect(row).toMatchObject({ state: "new", before: null, after: { label: "paragraph 2" } });
  expect(more).toEqual([]);
});

test("a cell that changed is one cell of its row", () => {
  const table = (...cells: string[]): Block => ({
    type: "table",
    attrs: { caption: "Trailers" },
    content: [["Night", "Count"], cells].map((texts) => ({
      type: "tableRow",
      content: texts.map((text) => ({
        type: "tableCell",
        attrs: { colspan: 1, rowspan: 1 },
        content: [{ type: "paragraph", content: [{ type: "text", text }] }],
      })),
    })),
  });
  const [row, ...more] = changesOf(story(table("First night", "41")), story(table("First night", "14")));
  expect(row?.fields.map(({ pieces }) => pieces.map(({ is, text }) => `${is} ${text}`))).toEqual([
    ["kept First night"],
    ["gone 41", "new 14"],
  ]);
  expect(more).toEqual([]);
});

test("a picture says which of its words changed, and a replaced one stands beside the former", () => {
  const figure = (number: number, credit: string): Figure => ({
    type: "figure",
    attrs: {
      ...{ imageId: `0192f0c1-7a3e-7c11-8d00-00000000010${number}`, alt: "A quay", caption: "Loading.", credit },
      size: "column",
    },
  });
  const [credited] = changesOf(story(figure(1, "archive")), story(figure(1, "Lena Okrim")));
  expect(wordsOf(credited, "new")).toEqual(["Lena Okrim"]);

  const whole = figure(1, "archive");
  const cut: Figure = { ...whole, attrs: { ...whole.attrs, crop: "1x1", focalX: 0.25, focalY: 1 } };
  const [recut] = changesOf(story(whole), story(cut));
  expect(wordsOf(recut, "new")).toEqual(["1:1, about 25 % from the left and 100 % from the top"]);

  const [replaced] = changesOf(story(figure(1, "archive")), story(figure(2, "archive")));
  expect(replaced?.before?.imageId).not.toBe(replaced?.after?.imageId);
  expect(replaced?.state).toBe("changed");
});

test("words that only got another look or another link are a change", () => {
  const linked = (href: string): Block => ({
    type: "paragraph",
    content: [
      { type: "text", text: "See the emergency " },
      { type: "text", text: "plan", marks: [{ type: "link", attrs: { href } }] },
    ],
  });
  const [row] = changesOf(story(linked("https://example.org/1")), story(linked("https://example.org/2")));
  expect(wordsOf(row, "gone")).toEqual(["plan"]);
  expect(wordsOf(row, "new")).toEqual(["plan"]);
});

test("what is before and after can be read from the rows, whatever happened", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomFrom(seed);
    const before = manyParagraphs(12, random);
    const after = shaken(before, random);
    const { rows } = compareWords(story(...before), story(...after));
    const texts = (side: "before" | "after", hides: "gone" | "new") =>
      rows
        .filter((row) => row[side]?.kind === "paragraph")
        .map((row) => row.fields.flatMap(({ pieces }) => pieces.filter(({ is }) => is !== hides)))
        .map((pieces) => pieces.map(({ text }) => text).join(""));
    expect(texts("before", "new")).toEqual(before.map(plain));
    expect(texts("after", "gone")).toEqual(after.map(plain));
  }
});

test("two versions of 10,000 words are compared in less than 200 ms, even where every paragraph changed", () => {
  const random = randomFrom(7);
  const before = manyParagraphs(200, random);
  const after = before.map((block) =>
    paragraph(
      plain(block)
        .replace(/\b\w+/, "changed")
        .replace(/\w+\s*$/, "end"),
    ),
  );
  expect(compareWords(story(...before), story(...after)).changeCount).toBeGreaterThan(190);

  const work = () => compareWords(story(...before), story(...after));
  expect(Math.min(workingMilliseconds(work), workingMilliseconds(work))).toBeLessThan(200);
});

test("two stories with nothing in common, and one paragraph of 10,000 words, do not stall either", () => {
  const random = randomFrom(11);
  const one = paragraph(manyParagraphs(200, random).map(plain).join(" "));
  const other = paragraph(manyParagraphs(200, random).map(plain).join(" "));
  const work = () => {
    compareWords(story(one), story(other));
    compareWords(story(...manyParagraphs(200, random)), story(...manyParagraphs(200, random)));
  };
  expect(workingMilliseconds(work)).toBeLessThan(2_000);
});

test("equal things are matched in their order", () => {
  expect(matchesOf([..."abcabba"], [..."cbabac"])).toHaveLength(4);
  expect(matchesOf([], ["a"])).toEqual([]);
  expect(matchesOf(["a", "b"], ["a", "b"])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

/** What it costs this thread: how busy the machine is with other things is not what is measured. */
function workingMilliseconds(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

const plain = (block: Block) =>
  block.type === "paragraph" ? block.content.map((node) => ("text" in node ? node.text : "")).join("") : "";

type Random = () => number;

function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const VOCABULARY =
  "river ice school roof winter council record bicycle night cellar water tariff lamp tide crane".split(" ");

const sentence = (random: Random, length: number) =>
  Array.from(
    { length },
    () => `${VOCABULARY[Math.floor(random() * VOCABULARY.length)]}${Math.floor(random() * 40)}`,
  ).join(" ");

const manyParagraphs = (count: number, random: Random): Body["content"] =>
  Array.from({ length: count }, () => paragraph(sentence(random, 50)));

/** Takes out, puts in, moves and rewrites. */
function shaken(blocks: Body["content"], random: Random): Body["content"] {
  const result = [...blocks];
  for (let turn = 0; turn < 5; turn++) {
    const at = Math.floor(random() * result.length);
    const choice = random();
    if (choice < 0.25) result.splice(at, 1);
    else if (choice < 0.5) result.splice(at, 0, paragraph(sentence(random, 10)));
    else if (choice < 0.75) result.splice(Math.floor(random() * result.length), 0, ...result.splice(at, 1));
    else result[at] = paragraph(plain(result[at] ?? paragraph("")).replace(/(?<= )\w+(?= )/, "rewritten"));
  }
  return result;
}
