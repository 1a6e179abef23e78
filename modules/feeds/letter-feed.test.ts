import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import type { IssueSheet } from "@/modules/issues/sheet";
import { paper, picture, SITE, sheetOfEveryKind, story } from "@/modules/issues/sheet.fixture";
import { WRITERS } from "./compose-feed";
import { FEED_FORMATS, type FeedReferences } from "./feed";
import { composeLetterFeed } from "./letter-feed";

const NEWSLETTER = {
  ...{ id: "0192f0c1-7a3e-7c11-8d00-000000000801", slug: "river-notes", name: "River Notes", host: "" },
  ...{ description: "Notes & tides", rhythm: "Fridays", language: "en" },
};
const STORY_ID = "0192f0c1-7a3e-7c11-8d00-000000000009";

const references = (changes: Partial<FeedReferences> = {}): FeedReferences => ({
  pictures: new Map([
    [
      picture.imageId,
      { path: "ferry.jpg", widthInPixels: 1080, heightInPixels: 720, sizeInBytes: 81_234, alt: "A ferry" },
    ],
  ]),
  articles: new Map([[STORY_ID, { slug: "last-ferry-moved", headline: "The last ferry" }]]),
  newsletters: new Map(),
  ...changes,
});

const compose = (sheet: IssueSheet = sheetOfEveryKind, changes: Partial<FeedReferences> = {}) =>
  composeLetterFeed(
    {
      newsletter: NEWSLETTER,
      letters: [
        {
          id: "0192f0c1-7a3e-7c11-8d00-000000000802",
          slug: "38-boat",
          sentAt: new Date("2026-11-20T15:00:00Z"),
          sheet,
        },
      ],
      references: references(changes),
    },
    paper,
    SITE,
  );

test("a newsletter's feed is its own, at its own addresses, and no hub is told of it", () => {
  expect(compose()).toMatchObject({
    id: `urn:uuid:${NEWSLETTER.id}`,
    title: "The Daymark: River Notes",
    pageUrl: `${SITE}/newsletters/river-notes`,
    selfUrls: { rss: `${SITE}/newsletters/river-notes/feed.xml` },
    hubUrl: null,
  });
});

test("a letter stands in it whole, under an id that never changes", () => {
  const [item] = compose().items;

  expect(item).toMatchObject({
    id: "urn:uuid:0192f0c1-7a3e-7c11-8d00-000000000802",
    url: `${SITE}/newsletters/river-notes/38-boat`,
    title: "Eleven people who waited for a boat",
    summary: "A ferry, a cellar, and bread by van",
    authors: [{ name: "Nadia Korvin" }],
    imageUrl: `${SITE}/media/ferry.jpg`,
  });
  expect(item?.contentHtml).toContain("Good evening. This week");
  expect(item?.contentHtml).toContain("Paid for by Brenna Ropes");
  expect(item?.contentHtml).toContain("Until Friday.");
  expect(item?.contentHtml).not.toMatch(/(?:href|src)="(?!https:|mailto:)/);
});

test("a story is told as the letter told it, and leads to where it is now", () => {
  const html = compose({ ...sheetOfEveryKind, blocks: [story({ headline: "As it was sent" })] }).items[0]?.contentHtml;
  expect(html).toContain(`<h2><a href="${SITE}/articles/last-ferry-moved">As it was sent</a></h2>`);
});

test("a story that was withdrawn since, and a picture that may not be shown any more, are gone from the feed", () => {
  const [item] = compose(
    { ...sheetOfEveryKind, blocks: [story({ headline: "As it was sent" })] },
    { articles: new Map(), pictures: new Map() },
  ).items;
  expect(item?.contentHtml).toBe("");
  expect(item?.imageUrl).toBeNull();
});

test("in each format it is well-formed", () => {
  const feed = compose();
  for (const format of FEED_FORMATS) {
    const written = WRITERS[format](feed);
    if (format === "json") expect(() => JSON.parse(written)).not.toThrow();
    else expect(faultsIn(written)).toEqual([]);
  }
});

function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}
