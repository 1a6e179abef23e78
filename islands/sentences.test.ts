import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findSentences, sentenceAt } from "./sentences";

const page = new JSDOM(`<article><h1>Ice on the river</h1><div id="player">Listen. It was late.</div>
  <p>It was <a href="/x">late</a>. Then
  it rose.</p><p>It was late.</p></article>`);

beforeAll(() => {
  vi.stubGlobal("document", page.window.document);
  vi.stubGlobal("NodeFilter", page.window.NodeFilter);
  vi.stubGlobal("Text", page.window.Text);
});
afterAll(() => void vi.unstubAllGlobals());

test("sentences are found where they stand, across links and lines, one after another", () => {
  const { document } = page.window;
  const [story, player] = [document.querySelector("article"), document.querySelector("#player")];
  if (!story || !player) throw new Error("no page");
  const found = findSentences(
    [
      [0, "Ice on the river"],
      [2, ""],
      [3, "It was late."],
      [5, "Then it rose."],
      [7, "It was late."],
      [9, "Not there."],
    ],
    story,
    player,
  );
  const texts = found.map(({ range }) => range?.toString().replace(/\s+/g, " ") ?? null);
  expect(texts).toEqual(["Ice on the river", null, "It was late.", "Then it rose.", "It was late.", null]);
  expect(found[2]?.range?.startContainer.parentElement?.tagName).toBe("P");
  expect(found[4]?.range?.startContainer).not.toBe(found[2]?.range?.startContainer);
});

test("the sentence of a second is the last that has begun", () => {
  const sentences = [{ startsAt: 0 }, { startsAt: 2 }, { startsAt: 4 }];
  expect([0, 1.9, 2, 90].map((at) => sentenceAt(sentences, at)?.startsAt)).toEqual([0, 0, 2, 4]);
});
