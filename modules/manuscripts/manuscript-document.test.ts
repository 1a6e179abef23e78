import { expect, test } from "vitest";
import * as Y from "yjs";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { dice } from "@/modules/articles/wild-document.fixture";
import {
  changeTo,
  mergedUpdates,
  seedOf,
  stateAfter,
  titleOf,
  type WorkingNode,
  workingDocumentOf,
} from "./manuscript-document";
import { wildState } from "./wild-state.fixture";

const paragraph = (text: string): WorkingNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const story = (...blocks: WorkingNode[]): WorkingNode => ({
  type: "doc",
  content: [
    { type: "headline", content: [{ type: "text", text: "Ice on the river" }] },
    { type: "standfirst" },
    ...blocks,
  ],
});

test("a story comes back from its shared document as it went in", () => {
  const rich = story(
    {
      type: "paragraph",
      content: [
        { type: "text", text: "The river " },
        { type: "text", text: "froze", marks: [{ type: "bold", attrs: {} }] },
        { type: "hardBreak" },
        { type: "text", text: "overnight", marks: [{ type: "link", attrs: { href: "https://example.org/" } }] },
      ],
    },
    { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph("One")] }] },
    { type: "figure", attrs: { imageId: "0192f0c1-7a3e-7c11-8d00-000000000001", alt: "" } },
  );
  expect(workingDocumentOf(seedOf(rich))).toEqual(rich);
});

test("a story is called what its first line says", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedOf(story(paragraph("Once."))));
  expect(titleOf(doc)).toEqual({ headline: "Ice on the river", standfirst: "" });
  expect(titleOf(new Y.Doc())).toEqual({ headline: "", standfirst: "" });
});

test("the same words seeded twice are there once", () => {
  const seeds = [seedOf(story(paragraph("Once."))), seedOf(story(paragraph("Once.")))];
  expect(workingDocumentOf(mergedUpdates(seeds))).toEqual(story(paragraph("Once.")));
});

test("restored words leave the blocks alike untouched, so that nobody's caret there moves", () => {
  const state = seedOf(story(paragraph("First."), paragraph("Second."), paragraph("Third.")));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const [, , first, , third] = doc.getXmlFragment("manuscript").toArray();

  Y.applyUpdate(doc, changeTo(state, story(paragraph("First."), paragraph("2nd."), paragraph("Third."))));
  const after = doc.getXmlFragment("manuscript").toArray();
  expect(workingDocumentOf(Y.encodeStateAsUpdate(doc)).content?.slice(2)).toEqual(
    ["First.", "2nd.", "Third."].map(paragraph),
  );
  expect([after[2], after[4]]).toEqual([first, third]);
});

test("what somebody types while words are restored is not lost", () => {
  const state = seedOf(story(paragraph("First."), paragraph("Second.")));
  const writer = new Y.Doc();
  Y.applyUpdate(writer, state);
  (writer.getXmlFragment("manuscript").get(2) as Y.XmlElement).insert(1, [new Y.XmlText(" And more.")]);

  const restored = changeTo(state, story(paragraph("First."), paragraph("Another.")));
  const words = JSON.stringify(workingDocumentOf(mergedUpdates([Y.encodeStateAsUpdate(writer), restored])));
  expect(words).toContain("And more.");
  expect(words).toContain("Another.");
});

test("an hour of typing is put together while nobody has to wait for it", () => {
  const writer = new Y.Doc();
  const state = seedOf(story(paragraph("Once.")));
  Y.applyUpdate(writer, state);
  const updates: Uint8Array[] = [];
  writer.on("update", (update: Uint8Array) => updates.push(update));
  const text = (writer.getXmlFragment("manuscript").get(2) as Y.XmlElement).get(0) as Y.XmlText;
  for (let key = 0; key < 18_000; key++) text.insert(text.length, "x");

  const began = performance.now();
  const together = stateAfter(state, updates);
  expect(performance.now() - began).toBeLessThan(3_000);
  expect(workingDocumentOf(together)).toEqual(story(paragraph(`Once.${"x".repeat(18_000)}`)));
});

test("whatever two hostile browsers put together, a manuscript comes of it with every word", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const [one, other] = [wildState(seed), wildState(seed + 1_000)];
    const said = JSON.stringify(manuscriptOf(workingDocumentOf(stateAfter(one.state, [other.state]))));
    expect([...one.words, ...other.words].filter((word) => !said.includes(word))).toEqual([]);
  }
});

test("two who tear at the same story leave one that can be read", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed);
    const start = wildState(seed, 40).state;
    const torn = [1, 2].map(() => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, start);
      for (let turn = 0; turn < 30; turn++) tearAt(doc.getXmlFragment("manuscript"), roll);
      return Y.encodeStateAsUpdate(doc);
    });
    const working = workingDocumentOf(stateAfter(start, torn));
    expect(manuscriptOf(working)).not.toBeNull();
  }
});

function tearAt(fragment: Y.XmlFragment, roll: () => number): void {
  const elements = [...fragment.createTreeWalker((node) => node instanceof Y.XmlElement)] as Y.XmlElement[];
  const element = elements[Math.floor(roll() * elements.length)];
  if (!element) fragment.insert(0, [new Y.XmlElement("table")]);
  else if (roll() < 0.4 && element.length > 0) element.delete(Math.floor(roll() * element.length), 1);
  else if (roll() < 0.5) element.insert(0, [new Y.XmlText("torn")]);
  else element.setAttribute("label", "x".repeat(Math.floor(roll() * 200)));
}

test("a story whose boxes stand ten thousand deep in each other can be read", () => {
  const doc = new Y.Doc();
  let inner: Y.XmlFragment = doc.getXmlFragment("manuscript");
  doc.transact(() => {
    for (let depth = 0; depth < 10_000; depth++) {
      const box = new Y.XmlElement("blockquote");
      inner.insert(0, [box]);
      inner = box;
    }
    inner.insert(0, [new Y.XmlText("At the bottom")]);
  });
  const read = manuscriptOf(workingDocumentOf(Y.encodeStateAsUpdate(doc)));
  expect(JSON.stringify(read?.body)).toContain("At the bottom");
});
