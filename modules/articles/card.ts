import { focusedOn } from "@/modules/media/crops";
import type { Picture } from "@/modules/media/image";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import type { Prisma } from "@/prisma/generated/client";
import type { ArticleCard, ArticleLine } from "./article";

export const tagLinkSelect = { slug: true, name: true, language: true } satisfies Prisma.TagSelect;

/** What a query selects of a story for a list. */
export const cardSelect = {
  id: true,
  slug: true,
  language: true,
  headline: true,
  standfirst: true,
  kicker: true,
  section: { select: tagLinkSelect },
  authors: { select: { author: { select: { slug: true, name: true } } }, orderBy: { position: "asc" } },
  publishedAt: true,
  wordCount: true,
  narration: { select: { articleId: true } },
  heroImage: { select: pictureSelect },
  heroAlt: true,
  heroFocus: true,
} satisfies Prisma.ArticleSelect;

type CardRow = Prisma.ArticleGetPayload<{ select: typeof cardSelect }>;

/** @throws for a story that is not published: no list of readers may hold one */
export function toCard(row: CardRow): ArticleCard {
  return {
    id: row.id,
    slug: row.slug,
    language: row.language,
    headline: row.headline,
    standfirst: row.standfirst,
    kicker: row.kicker ?? row.section?.name ?? null,
    section: row.section,
    authors: row.authors.map(({ author }) => author),
    publishedAt: published(row),
    wordCount: row.wordCount,
    hasAudio: row.narration !== null,
    picture: asTold(row.heroImage && toPicture(row.heroImage), row),
  };
}

/** What a query selects of a story for the News Feed. */
export const lineSelect = {
  id: true,
  slug: true,
  language: true,
  headline: true,
  publishedAt: true,
} satisfies Prisma.ArticleSelect;

type LineRow = Prisma.ArticleGetPayload<{ select: typeof lineSelect }>;

/** @throws for a story that is not published */
export const toLine = (row: LineRow): ArticleLine => ({ ...row, publishedAt: published(row) });

/** With what the story says of it. */
const asTold = (picture: Picture | null, { heroAlt, heroFocus }: Pick<CardRow, "heroAlt" | "heroFocus">) =>
  picture && focusedOn({ ...picture, alt: heroAlt || picture.alt }, heroFocus);

function published(row: { slug: string; publishedAt: Date | null }): Date {
  if (!row.publishedAt) throw new Error(`${row.slug} is in a public list and not published`);
  return row.publishedAt;
}
