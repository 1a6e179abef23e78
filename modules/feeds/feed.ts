import type { Body } from "@/modules/articles/body";

/** Newest stories in a feed, in full. */
export const FEED_LENGTH = 30;

export const FEED_FORMATS = ["rss", "atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FILES: Record<FeedFormat, string> = { rss: "feed.xml", atom: "atom.xml", json: "feed.json" };

export const FEED_MEDIA_TYPES: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};

/** @param page path of the page whose stories the feed carries: "/", "/tags/ports", "/authors/ilse-marrow" */
export const feedPath = (page: string, format: FeedFormat) => `${page === "/" ? "" : page}/${FILES[format]}`;

/** Of stories that are read aloud: of the whole paper, or under a tag. */
export const podcastPath = (page: string) => `${page === "/" ? "" : page}/podcast.xml`;

/** What a feed carries, before it is written down in one of the three formats. All addresses are absolute. */
export type Feed = {
  /** Never changes, whatever the page is called later. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** Of the page with the same stories. */
  pageUrl: string;
  /** Of the feed itself, by format. */
  selfUrls: Record<FeedFormat, string>;
  hubUrl: string | null;
  paperName: string;
  items: FeedItem[];
};

export type FeedItem = {
  /** urn:uuid of the story: a new headline or slug makes no new item. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** XHTML-shaped HTML without script, form or relative address: see feed-html.ts. */
  contentHtml: string;
  language: string;
  authors: { name: string; url: string }[];
  tags: string[];
  publishedAt: Date;
  /** Of the last change of substance; a mended typo leaves it. */
  updatedAt: Date;
  imageUrl: string | null;
  enclosure: Enclosure | null;
};

/** One file that goes with a story: its reading aloud, else its picture. */
export type Enclosure = { url: string; mediaType: string; sizeInBytes: number; durationInSeconds: number | null };

/** A story as it is read from the database for a feed. */
export type FeedArticle = {
  id: string;
  slug: string;
  language: string;
  headline: string;
  standfirst: string;
  body: Body;
  authors: { slug: string; name: string }[];
  tags: string[];
  publishedAt: Date;
  revisedAt: Date | null;
  hero: { imageId: string; alt: string; caption: string; credit: string } | null;
  narration: { path: string; mediaType: string; sizeInBytes: number; durationInSeconds: number } | null;
};

/** The JPEG of a picture: every feed reader can show it. path: below /media/. */
export type FeedPicture = {
  path: string;
  widthInPixels: number;
  heightInPixels: number;
  sizeInBytes: number;
  alt: string;
};

/** What bodies point to by id or slug, looked up; what is missing (or not public) is left out. */
export type FeedReferences = {
  pictures: ReadonlyMap<string, FeedPicture>;
  articles: ReadonlyMap<string, { slug: string; headline: string }>;
  newsletters: ReadonlyMap<string, { name: string }>;
};

/** Whose stories a feed carries. */
export type FeedOf = { kind: "paper" } | { kind: "tag"; slug: string } | { kind: "author"; slug: string };

/** name, description, language: of the tag or author; null where the paper's own hold. */
export type FeedSource = {
  of: FeedOf;
  id: string | null;
  name: string | null;
  description: string | null;
  language: string | null;
  articles: FeedArticle[];
  references: FeedReferences;
};

/** When the newest of these stories last changed in substance; a feed without stories has never changed. */
export function feedUpdatedAt(items: readonly Pick<FeedItem, "updatedAt">[]): Date {
  return new Date(Math.max(0, ...items.map((item) => item.updatedAt.getTime())));
}
