import { describe, expect, test } from "vitest";
import { printKindOf } from "./address";
import { type ArticleFacts, affectedPaths, type ChangeFacts } from "./affected-paths";
import type { Change } from "./change";

const ID = "0190a0a0-0000-7000-8000-000000000001";
const story: ArticleFacts = {
  slug: "ice",
  publishedAt: new Date("2026-11-23T09:00:00Z"),
  tagSlugs: ["energy", "kyiv"],
  authorSlugs: ["ann"],
  formerPaths: [],
  isCorrected: false,
  neighbourSlugs: [],
};
const factsOf = (facts: Partial<ChangeFacts> = {}): ChangeFacts => ({
  timeZone: "Europe/Kyiv",
  article: null,
  storySlugs: [],
  otherPaths: [],
  ...facts,
});
const ofStory = (facts: Partial<ArticleFacts> = {}, change: Partial<Change> = {}) =>
  affectedPaths({ kind: "article", articleId: ID, ...change } as Change, factsOf({ article: { ...story, ...facts } }));

describe("a published story", () => {
  test("is printed before anything else", () => {
    expect(ofStory().first).toEqual(["/articles/ice"]);
  });

  test("is then shown on the front page, its hubs, its authors' pages and in the feeds", () => {
    expect(ofStory().hot).toEqual([
      "/",
      "/fragments/now.html",
      "/tags/energy",
      "/tags/kyiv",
      "/authors/ann",
      "/news-feed",
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/podcast.xml",
      "/news-sitemap.xml",
    ]);
  });

  test("is last put into archives, the feeds of its hubs and sitemaps", () => {
    expect(ofStory().tail).toEqual([
      "/social/ice.png",
      "/news-feed/2026/11/23",
      "/tags/energy/2026/11",
      "/tags/kyiv/2026/11",
      "/tags/energy/2026/11/23",
      "/tags/kyiv/2026/11/23",
      "/sitemaps/2026-11.xml",
      "/sitemaps/2026-11-23.xml",
      "/tags/energy/feed.xml",
      "/tags/energy/atom.xml",
      "/tags/energy/feed.json",
      "/tags/kyiv/feed.xml",
      "/tags/kyiv/atom.xml",
      "/tags/kyiv/feed.json",
      "/authors/ann/feed.xml",
      "/authors/ann/atom.xml",
      "/authors/ann/feed.json",
      "/tags/energy/podcast.xml",
      "/tags/kyiv/podcast.xml",
      "/sitemaps/tags.xml",
      "/sitemaps/authors.xml",
      "/sitemap.xml",
    ]);
  });

  test("touches the News Feed that every page shows", () => {
    expect(ofStory().isOnEveryPage).toBe(true);
  });

  test("stands everywhere under the day of the paper's zone", () => {
    const { tail } = ofStory({ publishedAt: new Date("2026-11-30T22:30:00Z") });

    expect(tail).toEqual(expect.arrayContaining(["/news-feed/2026/12/01", "/tags/energy/2026/12"]));
    expect(tail).toEqual(expect.arrayContaining(["/sitemaps/2026-12.xml", "/sitemaps/2026-12-01.xml"]));
  });

  test("is shown anew by the stories that point to it", () => {
    expect(ofStory({ neighbourSlugs: ["thaw"] }).tail).toContain("/articles/thaw");
  });
});

test("a story that is read aloud is printed again, with the front page that says so and the feeds that carry it", () => {
  const paths = affectedPaths({ kind: "narration", articleId: ID }, factsOf({ article: story }));

  expect(paths).toMatchObject({ first: ["/articles/ice"], isOnEveryPage: false });
  expect(paths.hot).toEqual(["/", "/podcast.xml", "/feed.xml", "/atom.xml", "/feed.json"]);
  expect(paths.tail).toEqual(expect.arrayContaining(["/tags/energy/podcast.xml", "/tags/energy/feed.xml"]));
});

test("a corrected story appears on the page of corrections", () => {
  expect(ofStory({ isCorrected: true }).hot).toContain("/corrections");
  expect(ofStory().hot).not.toContain("/corrections");
});

test("a story that moved is printed at both addresses, and so are the addresses it had before", () => {
  const { first, tail } = ofStory({ formerPaths: ["/articles/older"] }, { formerSlug: "old" });

  expect(first).toEqual(["/articles/ice", "/articles/old"]);
  expect(tail).toContain("/articles/older");
});

test("a story taken from a tag or an author leaves their pages", () => {
  const { hot, tail } = ofStory({}, { formerTagSlugs: ["sport"], formerAuthorSlugs: ["bo"] });

  expect(hot).toEqual(expect.arrayContaining(["/tags/sport", "/authors/bo"]));
  expect(tail).toEqual(expect.arrayContaining(["/tags/sport/2026/11", "/authors/bo/feed.xml"]));
});

test("a story that is deleted leaves the front page and its former address", () => {
  const paths = affectedPaths({ kind: "article", articleId: ID, formerSlug: "old" }, factsOf());

  expect(paths).toMatchObject({ first: ["/articles/old"], hot: ["/", "/fragments/now.html"] });
});

test("no path is printed twice", () => {
  const { first, hot, tail } = ofStory({ tagSlugs: ["kyiv", "kyiv"], neighbourSlugs: ["ice"] });
  const all = [...first, ...hot, ...tail];

  expect(new Set(all).size).toBe(all.length);
});

test("picks and banners are on the front page and on every other", () => {
  for (const kind of ["front", "now"] as const) {
    expect(affectedPaths({ kind }, factsOf())).toEqual({
      first: ["/", "/fragments/now.html"],
      hot: [],
      tail: [],
      isOnEveryPage: true,
      mentions: [],
    });
  }
});

test("a renamed tag is printed at both addresses, then in the stories that name it", () => {
  const paths = affectedPaths({ kind: "tag", slug: "energy", formerSlug: "power" }, factsOf({ storySlugs: ["ice"] }));

  expect(paths.first).toEqual(["/tags/energy", "/tags/power"]);
  expect(paths.tail).toEqual(expect.arrayContaining(["/articles/ice", "/tags/power/feed.xml"]));
});

test("an author's new name reaches the page, the feeds and the stories", () => {
  const paths = affectedPaths({ kind: "author", slug: "ann" }, factsOf({ storySlugs: ["ice"] }));

  expect(paths.first).toEqual(["/authors/ann"]);
  expect(paths.tail).toEqual(expect.arrayContaining(["/articles/ice", "/authors/ann/atom.xml"]));
});

test("a page, a newsletter and a magazine are printed with their lists", () => {
  expect(affectedPaths({ kind: "page", slug: "about" }, factsOf()).first).toEqual(["/about"]);
  expect(affectedPaths({ kind: "newsletter", slug: "daily" }, factsOf()).first).toEqual([
    "/newsletters/daily",
    "/newsletters",
  ]);
  expect(affectedPaths({ kind: "newsletter", slug: "daily", formerSlug: "morning" }, factsOf()).first).toContain(
    "/newsletters/morning",
  );
  expect(affectedPaths({ kind: "magazine", slug: "one" }, factsOf())).toMatchObject({
    first: ["/magazine/one", "/magazine"],
    isOnEveryPage: true,
  });
});

test("a letter that begins to be sent is printed with those around it, its newsletter's page and its feeds", () => {
  const otherPaths = ["/newsletters/daily/12", "/newsletters/daily/11", "/newsletters/daily/2026/11"];
  const { first, hot, tail, isOnEveryPage } = affectedPaths(
    { kind: "newsletter", slug: "daily", issueId: ID },
    factsOf({ otherPaths }),
  );

  expect(first).toEqual(otherPaths);
  expect(hot).toEqual([
    ...[
      "/newsletters/daily",
      "/newsletters/daily/feed.xml",
      "/newsletters/daily/atom.xml",
      "/newsletters/daily/feed.json",
    ],
  ]);
  expect(tail).toEqual(["/sitemaps/letters.xml"]);
  expect(isOnEveryPage).toBe(false);
  expect([...first, ...hot, ...tail].filter((path) => printKindOf(path) === null)).toEqual([]);
});

test("a newsletter that changes takes all its letters with it, the newest before the others", () => {
  const otherPaths = ["/newsletters/daily/12", "/newsletters/daily/11", "/newsletters/daily/2026/11"];
  const { hot, tail, isOnEveryPage } = affectedPaths({ kind: "newsletter", slug: "daily" }, factsOf({ otherPaths }));

  expect(hot).toEqual(["/", "/newsletters/daily/12"]);
  expect(tail).toEqual(expect.arrayContaining(["/newsletters/daily/11", "/newsletters/daily/2026/11"]));
  expect(isOnEveryPage).toBe(true);
});

test("a story is shown as it is in the letters that brought it", () => {
  const { tail } = affectedPaths(
    { kind: "article", articleId: ID },
    factsOf({ article: story, otherPaths: ["/newsletters/daily/12"] }),
  );
  expect(tail).toContain("/newsletters/daily/12");
});

test("a finished picture is shown by the stories that have it", () => {
  const facts = factsOf({ storySlugs: ["ice"], otherPaths: ["/authors/ann"] });

  expect(affectedPaths({ kind: "image", imageId: ID }, facts)).toMatchObject({
    first: ["/articles/ice"],
    tail: ["/authors/ann"],
  });
});

test("everything is a reprint and names no path", () => {
  const { first, hot, tail } = affectedPaths({ kind: "everything", reason: "build:1" }, factsOf());

  expect([...first, ...hot, ...tail]).toEqual([]);
});

test("whatever is affected can be printed", () => {
  const { first, hot, tail } = ofStory({ isCorrected: true, neighbourSlugs: ["thaw"] });

  expect([...first, ...hot, ...tail].filter((path) => printKindOf(path) === null)).toEqual([]);
});

test("pages that name what is told anew, moved or renamed are looked for wherever they are", () => {
  expect(ofStory().mentions).toEqual([]);
  const told = { kind: "article", articleId: ID, isToldAnew: true } as const;
  expect(affectedPaths(told, factsOf({ article: story })).mentions).toEqual(["/articles/ice"]);
  expect(affectedPaths({ ...told, formerSlug: "old" }, factsOf({ article: story })).mentions).toEqual([
    "/articles/ice",
    "/articles/old",
  ]);
  expect(affectedPaths({ kind: "tag", slug: "power", formerSlug: "energy" }, factsOf()).mentions).toEqual([
    "/tags/power",
    "/tags/energy",
  ]);
  expect(affectedPaths({ kind: "author", slug: "ann" }, factsOf()).mentions).toEqual(["/authors/ann"]);
});
