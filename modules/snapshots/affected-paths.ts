import { articlePath, socialImagePath } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";
import { podcastPath } from "@/modules/feeds/feed";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { dayOf, daySegment } from "@/modules/settings/calendar";
import { sectionSitemapPath, sitemapPathsOf } from "@/modules/sitemaps/sitemap";
import { tagDayPath, tagMonthPath, tagPath } from "@/modules/tags/tag";
import type { Change } from "./change";

/** What the worker reads before it can say which pages a change touches. */
export type ChangeFacts = {
  /** The paper's zone: days and months in addresses are its own. */
  timeZone: string;
  /** The story that changed; null where none did, or it no longer exists. */
  article: ArticleFacts | null;
  /** Stories whose pages name the tag, the author or the picture that changed; newest first, bounded. */
  storySlugs: string[];
  /**
   * Other pages that show the picture or the story that changed; the archives of a hub that moved, at both its addresses; the
   * letters of a newsletter, newest first, and their months.
   */
  otherPaths: string[];
};

export type ArticleFacts = {
  slug: string;
  publishedAt: Date | null;
  tagSlugs: string[];
  authorSlugs: string[];
  /** Addresses that lead to it, as in the table of redirects. */
  formerPaths: string[];
  isCorrected: boolean;
  /** Stories that show it in their own page: by a related card, or as the same story in another language. */
  neighbourSlugs: string[];
};

/** In the order of printing. Each path stands once, in the earliest of the three. */
export type AffectedPaths = {
  /** What was changed: done before anything else. */
  first: string[];
  /** Where readers would look for it. */
  hot: string[];
  /** Archives, feeds few ask for, neighbours. */
  tail: string[];
  /** True where every page shows a bit of it (News Feed, banner, promo bar): the newest stories follow. */
  isOnEveryPage: boolean;
  /** Addresses that other pages have in them beside old words: whichever do are looked for last. */
  mentions: string[];
};

const FRONT = ["/", "/fragments/now.html"];
const HUB_SITEMAPS = [sectionSitemapPath("tags"), sectionSitemapPath("authors")];
const FEED_NAMES = ["feed.xml", "atom.xml", "feed.json"];
const feedsBelow = (path: string) => FEED_NAMES.map((name) => `${path === "/" ? "" : path}/${name}`);

/** Every path that readers see differently after a change. An everything-change is a reprint, not a list: it gives none. */
export function affectedPaths(change: Change, facts: ChangeFacts): AffectedPaths {
  const paths = listFor(change, facts);
  return {
    ...distinct(paths.first ?? [], paths.hot ?? [], paths.tail ?? []),
    isOnEveryPage: paths.isOnEveryPage ?? false,
    mentions: paths.mentions ?? [],
  };
}

function listFor(change: Change, facts: ChangeFacts): Partial<AffectedPaths> {
  const stories = facts.storySlugs.map(articlePath);
  switch (change.kind) {
    case "article":
      return pathsOfArticle(change, facts);
    case "narration":
      return pathsOfNarration(facts);
    case "front":
    case "now":
      return { first: FRONT, isOnEveryPage: true };
    case "tag":
      return pathsOfHub([tagPath(change.slug), ...former(change, tagPath)], [...stories, ...facts.otherPaths]);
    case "author":
      return pathsOfHub([authorPath(change.slug), ...former(change, authorPath)], stories);
    case "page":
      return {
        first: [`/${change.slug}`, ...former(change, (slug) => `/${slug}`)],
        tail: [sectionSitemapPath("pages")],
      };
    case "newsletter":
      return pathsOfNewsletter(change, facts);
    case "magazine":
      return {
        first: [`/magazine/${change.slug}`, "/magazine"],
        hot: FRONT,
        tail: [sectionSitemapPath("pages")],
        isOnEveryPage: true,
      };
    case "image":
      return { first: stories, hot: FRONT, tail: facts.otherPaths };
    case "everything":
      return {};
  }
}

type ArticleChange = Extract<Change, { kind: "article" }>;

function pathsOfArticle(change: ArticleChange, { article, timeZone, otherPaths }: ChangeFacts): Partial<AffectedPaths> {
  const formerPath = change.formerSlug === undefined ? [] : [articlePath(change.formerSlug)];
  if (!article) return { first: formerPath, hot: FRONT, mentions: formerPath };

  const tags = [...article.tagSlugs, ...(change.formerTagSlugs ?? [])];
  const authors = [...article.authorSlugs, ...(change.formerAuthorSlugs ?? [])];
  const hubs = [...tags.map(tagPath), ...authors.map(authorPath)];

  return {
    first: [articlePath(article.slug), ...formerPath],
    hot: [
      ...FRONT,
      ...hubs,
      "/news-feed",
      ...feedsBelow("/"),
      podcastPath("/"),
      "/news-sitemap.xml",
      ...(article.isCorrected ? ["/corrections"] : []),
    ],
    tail: [
      ...article.formerPaths,
      ...article.neighbourSlugs.map(articlePath),
      ...otherPaths,
      socialImagePath(article.slug),
      ...(article.publishedAt ? archivesOf(article.publishedAt, tags, timeZone) : []),
      ...hubs.flatMap(feedsBelow),
      ...tags.map((slug) => podcastPath(tagPath(slug))),
      ...HUB_SITEMAPS,
      "/sitemap.xml",
    ],
    isOnEveryPage: true,
    ...(change.isToldAnew && { mentions: [articlePath(article.slug), ...formerPath] }),
  };
}

/** Where a story's sound is: on its page, on the front page that says so, and in feeds. */
function pathsOfNarration({ article }: ChangeFacts): Partial<AffectedPaths> {
  if (!article) return {};
  const hubs = [...article.tagSlugs.map(tagPath), ...article.authorSlugs.map(authorPath)];
  return {
    first: [articlePath(article.slug)],
    hot: ["/", podcastPath("/"), ...feedsBelow("/")],
    tail: [...article.tagSlugs.map((slug) => podcastPath(tagPath(slug))), ...hubs.flatMap(feedsBelow)],
  };
}

/** By the paper's own clock. */
function archivesOf(publishedAt: Date, tagSlugs: string[], timeZone: string): string[] {
  const day = dayOf(publishedAt, timeZone);
  return [
    `/news-feed/${daySegment(day)}`,
    ...tagSlugs.map((slug) => tagMonthPath(slug, day.year, day.month)),
    ...tagSlugs.map((slug) => tagDayPath(slug, day)),
    ...sitemapPathsOf(publishedAt, timeZone),
  ];
}

/** Its name stands on every page; a letter of it stands in its archive alone. */
function pathsOfNewsletter(
  change: Extract<Change, { kind: "newsletter" }>,
  { otherPaths }: ChangeFacts,
): Partial<AffectedPaths> {
  const { slug, issueId } = change;
  const page = newsletterPath(slug);
  const letters = sectionSitemapPath("letters");
  if (issueId) return { first: otherPaths, hot: [page, ...feedsBelow(page)], tail: [letters] };
  return {
    first: [page, "/newsletters", ...former(change, newsletterPath)],
    hot: ["/", ...otherPaths.slice(0, 1)],
    tail: [...feedsBelow(page), ...otherPaths, letters, sectionSitemapPath("pages")],
    isOnEveryPage: true,
  };
}

function pathsOfHub(hubs: string[], others: string[]): Partial<AffectedPaths> {
  const tail = [...hubs.flatMap(feedsBelow), ...others, ...HUB_SITEMAPS];
  return { first: hubs, hot: ["/"], tail, mentions: hubs };
}

const former = (change: { formerSlug?: string }, pathOf: (slug: string) => string) =>
  change.formerSlug === undefined ? [] : [pathOf(change.formerSlug)];

function distinct(first: string[], hot: string[], tail: string[]) {
  const seen = new Set<string>();
  const unseen = (paths: string[]) =>
    paths.filter((path) => {
      if (seen.has(path)) return false;
      seen.add(path);
      return true;
    });
  return { first: unseen(first), hot: unseen(hot), tail: unseen(tail) };
}
