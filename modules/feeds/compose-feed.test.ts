import { SaxesParser, type SaxesTagPlain } from "saxes";
import { expect, test } from "vitest";
import { defaultPaper } from "@/modules/settings/paper";
import { composeFeed, WRITERS } from "./compose-feed";
import type { FeedArticle, FeedSource } from "./feed";

const SITE = "https://daymark.example";
const HUB = "https://hub.example/";
const paper = { ...defaultPaper, name: "The Daymark", tagline: "News from the coast" };

const story = (changes: Partial<FeedArticle> = {}): FeedArticle => ({
  id: "0192f0c1-7a3e-7c11-8d00-000000000001",
  slug: "harbour-without-light",
  language: "en",
  headline: "The harbour that learned to work without light",
  standfirst: "Two winters of power cuts.",
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "The cranes stop." }] }] },
  authors: [
    { slug: "ilse-marrow", name: "Ilse Marrow" },
    { slug: "tomas-verhal", name: "Tomas Verhal" },
  ],
  tags: ["Ports", "Energy"],
  publishedAt: new Date("2026-11-23T04:00:00Z"),
  revisedAt: null,
  hero: { imageId: "pier", alt: "A pier", caption: "", credit: "" },
  narration: null,
  ...changes,
});

const source = (articles: FeedArticle[], changes: Partial<FeedSource> = {}): FeedSource => ({
  of: { kind: "paper" },
  id: null,
  name: null,
  description: null,
  language: null,
  articles,
  references: {
    pictures: new Map([
      ["pier", { path: "pier.jpg", widthInPixels: 1080, heightInPixels: 720, sizeInBytes: 81_234, alt: "" }],
    ]),
    articles: new Map(),
    newsletters: new Map(),
  },
  ...changes,
});

const compose = (articles: FeedArticle[], changes: Partial<FeedSource> = {}) =>
  composeFeed(source(articles, changes), paper, SITE, HUB);

type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string };

/** What a strict XML parser reads; it throws at the first fault. */
function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const node = { name: tag.name, attributes: tag.attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

const child = (node: XmlNode | undefined, name: string) => node?.children.find((candidate) => candidate.name === name);
const all = (node: XmlNode | undefined, name: string) =>
  node?.children.filter((candidate) => candidate.name === name) ?? [];

const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function rss(articles: FeedArticle[], changes: Partial<FeedSource> = {}) {
  const channel = child(child(parseXml(WRITERS.rss(compose(articles, changes))), "rss"), "channel");
  return { channel, items: all(channel, "item") };
}

function atom(articles: FeedArticle[], changes: Partial<FeedSource> = {}) {
  const feed = child(parseXml(WRITERS.atom(compose(articles, changes))), "feed");
  return { feed, entries: all(feed, "entry") };
}

test("RSS: the channel has what the validator requires, and points to itself and the hub", () => {
  const { channel } = rss([story()]);

  for (const name of ["title", "link", "description", "language"]) expect(child(channel, name)?.text).not.toBe("");
  expect(child(channel, "lastBuildDate")?.text).toMatch(RFC_822);
  expect(all(channel, "atom:link").map((link) => link.attributes)).toEqual([
    { rel: "self", type: "application/rss+xml", href: `${SITE}/feed.xml` },
    { rel: "hub", href: HUB },
  ]);
});

test("RSS: an item has its full text after its description, names in dc:creator and one enclosure", () => {
  const item = rss([story()]).items[0];

  const names = item?.children.map((node) => node.name) ?? [];
  expect(names.indexOf("description")).toBeLessThan(names.indexOf("content:encoded"));
  expect(names.filter((name) => name === "enclosure")).toHaveLength(1);
  expect(names).not.toContain("author");
  expect(child(item, "pubDate")?.text).toMatch(RFC_822);
  expect(all(item, "dc:creator").map((node) => node.text)).toEqual(["Ilse Marrow", "Tomas Verhal"]);
  expect(all(item, "category").map((node) => node.text)).toEqual(["Ports", "Energy"]);
  expect(child(item, "enclosure")?.attributes).toEqual({
    url: `${SITE}/media/pier.jpg`,
    length: "81234",
    type: "image/jpeg",
  });
  expect(child(item, "content:encoded")?.text).toContain("<p>The cranes stop.</p>");
});

test("a new slug or headline makes no new item", () => {
  const before = rss([story()]).items[0];
  const after = rss([story({ slug: "moved", headline: "Renamed" })]).items[0];

  expect(child(before, "guid")).toMatchObject({
    attributes: { isPermaLink: "false" },
    text: "urn:uuid:0192f0c1-7a3e-7c11-8d00-000000000001",
  });
  expect(child(after, "guid")).toEqual(child(before, "guid"));
});

test("a story read aloud encloses the sound instead of the picture", () => {
  const narration = { path: "a.mp3", mediaType: "audio/mpeg", sizeInBytes: 900, durationInSeconds: 61 };

  expect(child(rss([story({ narration })]).items[0], "enclosure")?.attributes).toMatchObject({ type: "audio/mpeg" });
  expect(JSON.parse(WRITERS.json(compose([story({ narration })]))).items[0].attachments).toEqual([
    { url: `${SITE}/media/a.mp3`, mime_type: "audio/mpeg", size_in_bytes: 900, duration_in_seconds: 61 },
  ]);
});

test("Atom: feed and entries have id, title, updated, an author and an alternate link", () => {
  const { feed, entries } = atom([story(), story({ id: "0192f0c1-7a3e-7c11-8d00-000000000009", authors: [] })]);

  for (const node of [feed, ...entries]) {
    expect(child(node, "id")?.text).toMatch(/^(https:\/\/|urn:uuid:)/);
    expect(child(node, "title")?.text).not.toBe("");
    expect(child(node, "updated")?.text).toMatch(RFC_3339);
    expect(all(node, "link").filter((link) => link.attributes.rel === "alternate")).toHaveLength(1);
  }
  expect(child(child(feed, "author"), "name")?.text).toBe("The Daymark"); // stands in for the entry without one
  expect(all(entries[0], "author")).toHaveLength(2);
});

test("Atom: a change of substance moves the date, a typo does not", () => {
  const updated = (changes = {}) => child(atom([story(changes)]).entries[0], "updated")?.text;

  expect(updated({ body: { type: "doc", content: [] } })).toBe("2026-11-23T04:00:00.000Z");
  expect(updated({ revisedAt: new Date("2026-11-23T09:00:00Z") })).toBe("2026-11-23T09:00:00.000Z");
  expect(child(atom([story(), story({ revisedAt: new Date("2026-11-23T09:00:00Z") })]).feed, "updated")?.text).toBe(
    "2026-11-23T09:00:00.000Z",
  );
});

test("JSON Feed 1.1: required fields, authors, language and hub", () => {
  const feed = JSON.parse(WRITERS.json(compose([story({ language: "uk" })])));

  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Daymark",
    home_page_url: `${SITE}/`,
    feed_url: `${SITE}/feed.json`,
    hubs: [{ type: "WebSub", url: HUB }],
    language: "en",
  });
  expect(feed.items[0]).toMatchObject({
    id: "urn:uuid:0192f0c1-7a3e-7c11-8d00-000000000001",
    url: `${SITE}/articles/harbour-without-light`,
    language: "uk",
    image: `${SITE}/media/pier.jpg`,
    authors: [{ name: "Ilse Marrow", url: `${SITE}/authors/ilse-marrow` }, { name: "Tomas Verhal" }],
  });
  expect(feed.items[0].date_published).toMatch(RFC_3339);
  expect(feed.items[0].content_html).not.toBe("");
});

test("a tag's feed bears its name and address, and an id that no renaming changes", () => {
  const tag = {
    of: { kind: "tag" as const, slug: "ports" },
    id: "0192f0c1-7a3e-7c11-8d00-00000000000a",
    name: "Ports",
  };
  const { feed } = atom([story()], tag);

  expect(child(feed, "id")?.text).toBe("urn:uuid:0192f0c1-7a3e-7c11-8d00-00000000000a");
  expect(child(feed, "title")?.text).toBe("The Daymark: Ports");
  expect(all(feed, "link").map((link) => link.attributes.href)).toContain(`${SITE}/tags/ports/atom.xml`);
});

test("a feed without stories is still a feed", () => {
  expect(child(atom([]).feed, "updated")?.text).toBe("1970-01-01T00:00:00.000Z");
  expect(rss([]).items).toEqual([]);
  expect(JSON.parse(WRITERS.json(compose([]))).items).toEqual([]);
});

test.each([
  "]]><script>alert(1)</script>",
  "\u0000\u0008\u001f\ud800",
  `<a href="javascript:x">&nbsp;&#0;</a>`,
  "</content:encoded></item></channel></rss>",
])("hostile words %j break no feed", (words) => {
  const hostile = story({
    headline: words,
    standfirst: words,
    authors: [{ slug: "x", name: words }],
    tags: [words],
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] },
  });

  expect(rss([hostile]).items).toHaveLength(1);
  expect(atom([hostile]).entries).toHaveLength(1);
  const content = JSON.parse(WRITERS.json(compose([hostile]))).items[0].content_html;
  expect(content).not.toMatch(/<script|<a /);
  expect(parseXml(`<div>${content}</div>`).children).toHaveLength(1); // the HTML inside is well-formed too
});

test("no address in a feed is relative", () => {
  const addresses = Object.values(WRITERS).flatMap((write) => {
    const written = write(compose([story()]))
      .replaceAll("&quot;", '"')
      .replaceAll('\\"', '"');
    return [...written.matchAll(/(?:href|src|url)"?[=:]"([^"]*)"/g)].map((match) => match[1]);
  });
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^https:\/\//);
});
