import { paperSocialImagePath, podcastCoverPath } from "@/modules/settings/paper";

import { parseSitemapFile } from "@/modules/sitemaps/sitemap";

/** What lies behind a printable address; decides its media type and how long others may keep it. */
export type PrintKind = "page" | "feed" | "sitemap" | "fragment" | "text" | "picture";

/** The canonical form of what a browser asked for, or what to answer instead. */
export type CalledPath = { is: "canonical"; path: string } | { is: "slashed"; path: string } | { is: "malformed" };

const FEEDS = new Set(["feed.xml", "atom.xml", "feed.json"]);
const PODCAST = "podcast.xml";
/** Letters of any script, as imported archives have them; never a dot, so that no slug can pass for a file. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;
const LONGEST_SEGMENT_IN_BYTES = 240; // file systems stop at 255
const YEAR = /^(?:19|20)\d{2}$/;
const MONTH = /^(?:0[1-9]|1[0-2])$/;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/;

/** First segments that are never pages of the paper's own: asked of Next each time, files, or what stands where a page does not. */
const NEVER_PAGES = new Set(
  "api desk sign-in search orders preview media assets social sitemaps fragments gone missing".split(" "),
);
/** Pages behind links in mail: they show what the token says. */
const PERSONAL_NEWSLETTER_PAGES = new Set(["confirm", "preferences", "unsubscribe"]);

/** Whether an address shows, or does, what is one reader's own: a token of theirs stands in it. */
export const isPersonalPath = (path: string): boolean => {
  const [, name = ""] = /^(?:\/api)?\/newsletters\/([a-z]+)$/.exec(path) ?? [];
  return PERSONAL_NEWSLETTER_PAGES.has(name);
};

/**
 * What is printed at an address, by the table of addresses; null for what is never stored (search, forms, personal pages,
 * anything unknown). Whether there is such a story is not asked here.
 * @param path canonical: decoded, no slash at the end
 */
export function printKindOf(path: string): PrintKind | null {
  if (path === "/") return "page";
  const segments = path.slice(1).split("/");
  if (segments.some((segment) => Buffer.byteLength(segment) > LONGEST_SEGMENT_IN_BYTES)) return null;

  const [first = "", ...rest] = segments;
  if (rest.length === 0) return kindOfSingle(first);
  const kindBelow = BELOW[first];
  return kindBelow ? kindBelow(rest) : null;
}

function kindOfSingle(name: string): PrintKind | null {
  if (FEEDS.has(name) || name === PODCAST) return "feed";
  if (name === "sitemap.xml" || name === "news-sitemap.xml") return "sitemap";
  if (name === "robots.txt") return "text";
  return isSlug(name) && !NEVER_PAGES.has(name) ? "page" : null;
}

const BELOW: Record<string, (rest: string[]) => PrintKind | null> = {
  articles: ([slug, ...more]) => (isSlug(slug) && more.length === 0 ? "page" : null),
  tags: (rest) => (isPodcast(rest) ? "feed" : kindBelowHub(rest)),
  authors: kindBelowHub,
  "news-feed": ([year, month, day, ...more]) =>
    isDate(year, month) && matches(DAY, day) && more.length === 0 ? "page" : null,
  newsletters: kindBelowNewsletters,
  magazine: ([slug, ...more]) => (isSlug(slug) && more.length === 0 ? "page" : null),
  sitemaps: ([name = "", ...more]) => (parseSitemapFile(name) && more.length === 0 ? "sitemap" : null),
  fragments: ([name, ...more]) => (name === "now.html" && more.length === 0 ? "fragment" : null),
  social: ([name = "", ...more]) => (isSocialImage(name) && more.length === 0 ? "picture" : null),
};

/** The days of a tag stand only where its month is too long for a page: their first reader has them printed, nobody before. */
export const waitsForReader = (path: string): boolean => /^\/tags\/[^/]+\/\d{4}\/\d{2}\/\d{2}$/.test(path);

const isSocialImage = (name: string) =>
  [paperSocialImagePath, podcastCoverPath].includes(`/social/${name}`) ||
  (name.endsWith(".png") && isSlug(name.slice(0, -".png".length)));

function kindBelowHub([slug, second, third, day, ...more]: string[]): PrintKind | null {
  if (!isSlug(slug) || more.length > 0) return null;
  // A month with more stories than a page holds has a page for each of its days.
  if (day !== undefined) return isDate(second, third) && matches(DAY, day) ? "page" : null;
  if (second === undefined) return "page";
  if (third === undefined) return FEEDS.has(second) ? "feed" : null;
  return isDate(second, third) ? "page" : null;
}

const isPodcast = ([slug, name, ...more]: string[]) => isSlug(slug) && name === PODCAST && more.length === 0;

/** A newsletter, its feeds, a letter of it, a month of letters. */
function kindBelowNewsletters([slug, second, third, ...more]: string[]): PrintKind | null {
  if (!isSlug(slug) || PERSONAL_NEWSLETTER_PAGES.has(slug ?? "") || more.length > 0) return null;
  if (third !== undefined) return isDate(second, third) ? "page" : null;
  if (second === undefined || isSlug(second)) return "page";
  return FEEDS.has(second) ? "feed" : null;
}

const matches = (pattern: RegExp, text: string | undefined) => text !== undefined && pattern.test(text);
const isDate = (year: string | undefined, month: string | undefined) => matches(YEAR, year) && matches(MONTH, month);
/** Lower case only: a file system may not tell the two apart. */
const isSlug = (text: string | undefined) => matches(SLUG, text) && text === text?.toLowerCase();

/** @param pathname as it stands in the request, without the query */
export function readCalledPath(pathname: string): CalledPath {
  const decoded = decodeSegments(pathname);
  if (decoded === null) return { is: "malformed" };

  const path = decoded.normalize("NFC");
  if (path === "/" || !path.endsWith("/")) return { is: "canonical", path };
  return { is: "slashed", path: path.replace(/\/+$/, "") || "/" };
}

/** A slash or a zero byte that was hidden in percent signs never becomes part of a path. */
function decodeSegments(pathname: string): string | null {
  if (!pathname.startsWith("/") || pathname.startsWith("//") || pathname.includes("\\")) return null;
  if (!pathname.includes("%")) return hasDotSegment(pathname) ? null : pathname;
  try {
    const segments = pathname.split("/").map(decodeURIComponent);
    const isSafe = segments.every((segment) => !/[/\\\p{Cc}]/u.test(segment));
    const decoded = segments.join("/");
    return isSafe && !hasDotSegment(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

const hasDotSegment = (path: string) => /(?:^|\/)\.{1,2}(?:\/|$)/.test(path);

/** The address as it is written in a request or a Location header. */
export const encodePath = (path: string) => path.split("/").map(encodeURIComponent).join("/");

/** Media type by address alone, so that any file server can know it. */
export function mediaTypeOf(path: string): string {
  if (path.endsWith("feed.xml") || path.endsWith(PODCAST)) return "application/rss+xml; charset=utf-8";
  if (path.endsWith("atom.xml")) return "application/atom+xml; charset=utf-8";
  if (path.endsWith(".json")) return "application/feed+json; charset=utf-8";
  if (path.endsWith(".xml")) return "application/xml; charset=utf-8";
  if (path.endsWith(".txt")) return "text/plain; charset=utf-8";
  if (path.endsWith(".png")) return "image/png";
  return "text/html; charset=utf-8";
}
