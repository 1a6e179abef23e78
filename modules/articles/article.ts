import type { AuthorLink } from "@/modules/authors/author";
import type { Picture } from "@/modules/media/image";
import { type Day, daySegment } from "@/modules/settings/calendar";
import type { TagLink } from "@/modules/tags/tag";
import type { Body } from "./body";

/** What every public query filters by: published at or before now, and not withdrawn. */
export const publicAt = (now: Date) => ({ publishedAt: { lte: now }, withdrawnAt: null });

export type ArticleState = "draft" | "scheduled" | "published" | "withdrawn";

export function stateOf(article: { publishedAt: Date | null; withdrawnAt: Date | null }, now: Date): ArticleState {
  if (article.withdrawnAt) return "withdrawn";
  if (!article.publishedAt) return "draft";
  return article.publishedAt > now ? "scheduled" : "published";
}

/** How the audit log calls a story. */
export const articleSubject = (articleId: string) => `article:${articleId}`;

export const articlePath = (slug: string) => `/articles/${slug}`;

/** All that was published on a day. */
export const newsFeedDayPath = (day: Day) => `/news-feed/${daySegment(day)}`;

/** The card shown where a story without a picture is shared: drawn from its headline, 1200×630. */
export const socialImagePath = (slug: string) => `/social/${slug}.png`;

/** A story in a list. */
export type ArticleCard = {
  id: string;
  slug: string;
  language: string;
  headline: string;
  standfirst: string;
  /** What stands above the headline: the writer's own words, else the section's name, else null. */
  kicker: string | null;
  section: TagLink | null;
  authors: AuthorLink[];
  publishedAt: Date;
  wordCount: number;
  hasAudio: boolean;
  picture: Picture | null;
};

/** A line in the News Feed. */
export type ArticleLine = { id: string; slug: string; language: string; headline: string; publishedAt: Date };

/** The picture a story opens with. copyright: whose it is, for machines; empty where nobody said. */
export type Hero = { picture: Picture; alt: string; caption: string; credit: string; copyright: string };

/** A story on its own page. */
export type ArticleReading = Omit<ArticleCard, "authors"> & {
  body: Body;
  /** Of the revision shown: changes with every publish. */
  revisionId: string;
  tags: TagLink[];
  authors: (AuthorLink & { role: string; bio: string; picture: Picture | null })[];
  revisedAt: Date | null;
  hero: Hero | null;
  corrections: { text: string; correctedAt: Date }[];
  narration: Narration | null;
  /** The same story in other languages, public ones only. */
  translations: { slug: string; language: string }[];
};

/** A story read aloud. path: below /media/. timesPath: there too, when each sentence begins; null where nobody knows. */
export type Narration = {
  path: string;
  timesPath: string | null;
  mediaType: string;
  durationInSeconds: number;
  isSynthetic: boolean;
};

/** What was wrong in a story, and is said so. */
export type CorrectedStory = {
  id: string;
  text: string;
  correctedAt: Date;
  article: { slug: string; headline: string; language: string };
};
