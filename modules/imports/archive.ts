import type { Body } from "@/modules/articles/body";
import type { TagKind } from "@/modules/tags/tag";

/**
 * What every importer (Ghost, WordPress) and the demo newsroom turn their material into, as plain values, before anything
 * is written. Records point to each other by slug, and to pictures by the picture's id here.
 */
export type Archive = {
  /** Kind and name of where it came from: "ghost:the-harbour-post", "demo". With sourceId it makes a second run add nothing. */
  source: string;
  authors: ArchivedAuthor[];
  tags: ArchivedTag[];
  pictures: ArchivedPicture[];
  articles: ArchivedArticle[];
  pages: ArchivedPage[];
  redirects: ArchivedRedirect[];
  /** What could not be carried over, for the person who runs the import. */
  problems: ArchiveProblem[];
};

export type ArchivedAuthor = { slug: string; name: string; role?: string; bio?: string; pictureId?: string };

export type ArchivedTag = {
  slug: string;
  name: string;
  kind: TagKind;
  description?: string;
  language?: string;
  parentSlug?: string;
  position?: number;
};

/** id: a UUID the archive chose (stable from run to run); the store may already hold the same bytes under another. */
export type ArchivedPicture = {
  id: string;
  /** Where its bytes are: a file, or an address for --fetch. */
  from: { file: string } | { url: string };
  originalName: string;
  alt?: string;
  caption?: string;
  credit?: string;
  focalX?: number;
  focalY?: number;
};

export type ArchivedArticle = {
  /** A UUID the archive chose (stable from run to run), where a body's related cards point to this story. */
  id?: string;
  sourceId: string;
  slug: string;
  language: string;
  headline: string;
  standfirst: string;
  kicker?: string;
  body: Body;
  sectionSlug?: string;
  /** In order; the section is among them. */
  tagSlugs: string[];
  /** In order, at least one. */
  authorSlugs: string[];
  hero?: { pictureId: string; alt?: string; caption?: string; credit?: string };
  /** null = draft; in the future = scheduled. */
  publishedAt: Date | null;
  revisedAt?: Date;
  createdAt?: Date;
  corrections?: { text: string; correctedAt: Date; correctedBy: string }[];
  translationGroup?: string;
};

export type ArchivedPage = {
  sourceId: string;
  slug: string;
  language: string;
  title: string;
  standfirst: string;
  body: Body;
  publishedAt: Date | null;
};

export type ArchivedRedirect = { fromPath: string; to: { articleSlug: string } | { path: string } };

/** where: slug or id of the post it was found in; what: one sentence. */
export type ArchiveProblem = { where: string; what: string };
