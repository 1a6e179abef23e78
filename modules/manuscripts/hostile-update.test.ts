import { expect, test } from "vitest";
import * as Y from "yjs";
import { bodyOfEveryKind } from "@/modules/articles/body.fixture";
import { documentOf } from "@/modules/articles/manuscript";
import { judge } from "./hostile-update";
import { seedOf } from "./manuscript-document";
import { wildState } from "./wild-state.fixture";

const SEED = seedOf(documentOf({ headline: "Ice", standfirst: "Early", body: bodyOfEveryKind }));

/** A browser that has the story, and the server's copy of it. */
function opened() {
  const [server, browser] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [server, browser]) Y.applyUpdate(doc, SEED);
  const story = browser.getXmlFragment("manuscript");
  const elements = [...story.createTreeWalker((node) => node instanceof Y.XmlElement)] as Y.XmlElement[];
  const the = (type: string) => elements.find(({ nodeName }) => nodeName === type) as Y.XmlElement;
  /** What is made of this, one change at a time, as it comes over the line. */
  const judged = (...changes: (() => void)[]) =>
    changes.map((change) => {
      const before = Y.encodeStateVector(browser);
      browser.transact(change);
      const update = Y.encodeStateAsUpdate(browser, before);
      const judgement = judge(update, server);
      if (judgement === "fine") Y.applyUpdate(server, update);
      return judgement;
    });
  return { server, browser, story, the, judged };
}

const element = (type: string, attributes: Record<string, unknown> = {}, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as string);
  made.insert(0, children);
  return made;
};
const marked = (words: string, marks: Record<string, unknown>) => {
  const text = new Y.XmlText();
  text.insert(0, words, marks);
  return text;
};

test("a story of every kind, and whatever a writer does to it, is fine", () => {
  expect(judge(SEED, new Y.Doc())).toBe("fine");
  const { story, the, judged } = opened();
  const text = the("paragraph").get(0) as Y.XmlText;
  const changes = judged(
    () => text.insert(3, "typed"),
    () => text.insert(8, "javascript:alert(1) is how it begins"),
    () => text.format(0, 4, { link: { href: "https://example.org/", title: null } }),
    () => text.format(0, 4, { link: null, bold: {}, "highlight--aGVsbG8w": {} }),
    () => the("figure").setAttribute("caption", "JavaScript: the good parts"),
    () => the("figure").setAttribute("caption", "JavaScript: the good parts, again"),
    () => the("embed").setAttribute("url", "https:/"),
    () => the("heading").setAttribute("level", 3 as unknown as string),
    () => story.insert(3, [element("infoBox", { label: "In brief" }, element("paragraph", {}, new Y.XmlText("One")))]),
    () => story.delete(4, 2),
    () => story.push([element("figure", { uploadId: "u1", imageId: null, size: "wide", href: null })]),
  );
  expect(changes).toEqual(changes.map(() => "fine"));
});

test("a day's work without a line, sent at once, is fine", () => {
  const { browser, server, story } = opened();
  const before = Y.encodeStateVector(server);
  for (let line = 0; line < 2_000; line++) {
    story.insert(3 + line, [element("paragraph", {}, new Y.XmlText(`Line ${line}`))]);
  }
  const update = Y.encodeStateAsUpdate(browser, before);
  const began = performance.now();
  expect(judge(update, server)).toBe("fine");
  expect(performance.now() - began).toBeLessThan(500);
});

type Opened = ReturnType<typeof opened>;
const hostile: [string, (open: Opened) => void][] = [
  [
    "a link that is a programme",
    ({ the }) => (the("paragraph").get(0) as Y.XmlText).format(0, 3, { link: { href: "javascript:alert(1)" } }),
  ],
  [
    "a link in disguise",
    ({ the }) => (the("paragraph").get(0) as Y.XmlText).format(0, 3, { link: { href: "\tjava\nscript:x" } }),
  ],
  [
    "one of several links that is a programme",
    ({ story }) => story.push([marked("x", { "link--aGVsbG8w": { href: "data:text/html,x" } })]),
  ],
  ["a mark that nobody knows", ({ story }) => story.push([marked("x", { glow: {} })])],
  ["a mark with more than it has", ({ story }) => story.push([marked("x", { bold: { onclick: "x()" } })])],
  ["a node that nobody knows", ({ story }) => story.push([element("script")])],
  ["a node with a name from elsewhere", ({ story }) => story.push([element("constructor")])],
  ["an attribute that nobody knows", ({ the }) => the("paragraph").setAttribute("onclick", "x()")],
  ["an attribute of another node", ({ the }) => the("paragraph").setAttribute("href", "/about")],
  [
    "an attribute that is no word",
    ({ the }) => the("figure").setAttribute("caption", { html: "<b>" } as unknown as string),
  ],
  ["a picture's link that is a programme", ({ the }) => the("figure").setAttribute("href", "javascript:x")],
  ["the address of an embed that is a programme", ({ the }) => the("embed").setAttribute("url", " data:text/html,x")],
  ["something beside the story", ({ browser }) => void browser.getMap("notes").set("a", 1)],
  [
    "something on the story itself",
    ({ story }) => Y.XmlElement.prototype.setAttribute.call(story as Y.XmlElement, "onclick", "x()"),
  ],
  ["a text that holds a thing", ({ the }) => (the("paragraph").get(0) as Y.XmlText).insertEmbed(0, { image: "x" })],
];

test.each(hostile)("%s is hostile", (_what, change) => {
  const open = opened();
  expect(open.judged(() => change(open))).toEqual(["hostile"]);
});

test("an attribute set anew is looked at by the name of the one before it", () => {
  const { the, judged } = opened();
  expect(
    judged(
      () => the("figure").setAttribute("href", "https://example.org/"),
      () => the("figure").setAttribute("href", "https://example.org/more"),
      () => the("figure").setAttribute("href", "javascript:alert(1)"),
    ),
  ).toEqual(["fine", "fine", "hostile"]);
});

test("boxes in boxes without an end are hostile, at once or one by one", () => {
  const nested = (depth: number): Y.XmlElement => element("blockquote", {}, ...(depth > 1 ? [nested(depth - 1)] : []));
  const open = opened();
  expect(
    open.judged(
      () => open.story.push([nested(70)]),
      () => open.story.push([nested(90)]),
    ),
  ).toEqual(["fine", "hostile"]);

  const other = opened();
  let inner: Y.XmlFragment = other.story;
  const steps = Array.from({ length: 90 }, () => () => {
    const box = new Y.XmlElement("blockquote");
    inner.insert(0, [box]);
    inner = box;
  });
  expect(other.judged(...steps)).toContain("hostile");
});

test("what builds on something that has not come, and may be meant badly, is unclear until all is there", () => {
  const { server, browser, the } = opened();
  const updates: Uint8Array[] = [];
  browser.on("update", (update: Uint8Array) => updates.push(update));
  the("figure").setAttribute("href", "https://example.org/");
  the("figure").setAttribute("href", "javascript:alert(1)");
  the("figure").setAttribute("caption", "Kept");
  const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array];
  expect([judge(second, server), judge(third, server)]).toEqual(["unclear", "fine"]);
  expect(judge(Y.mergeUpdates([first, second]), server)).toBe("hostile");
});

test("pieces that name each other as their neighbours lead nowhere, and end nobody's day", () => {
  const one = new Y.Doc();
  one.getXmlFragment("manuscript").insert(0, [element("paragraph")]);
  const update = Y.encodeStateAsUpdate(one);
  for (let index = 0; index < update.length; index++) {
    for (const byte of [0, 1, 7, 127, 128, 255]) {
      const torn = update.slice();
      torn[index] = byte;
      try {
        judge(torn, new Y.Doc());
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
  }
});

test("of what hostile browsers make, nothing passes", () => {
  const judged = Array.from({ length: 40 }, (_, seed) => judge(wildState(seed + 1).state, new Y.Doc()));
  expect(new Set(judged)).toEqual(new Set(["hostile"]));
});
