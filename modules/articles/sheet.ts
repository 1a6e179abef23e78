import type { Prisma } from "@/prisma/generated/client";

/** What stands around the text of a story in work. */
export type StorySheet = {
  id: string;
  slug: string;
  language: string;
  headline: string;
  stage: "draft" | "handedIn" | "returned" | "ready";
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  /** The writer's own words above the headline, else the section's name, else null. */
  kicker: string | null;
  sectionName: string | null;
  authorNames: string[];
  /** Of the same story in other languages. */
  otherLanguages: string[];
};

export const sheetSelect = {
  ...{ id: true, slug: true, language: true, headline: true, stage: true, publishedAt: true, withdrawnAt: true },
  ...{ kicker: true, translationGroup: true, section: { select: { name: true } } },
  authors: { select: { author: { select: { name: true } } }, orderBy: { position: "asc" } },
} satisfies Prisma.ArticleSelect;

type SheetRow = Prisma.ArticleGetPayload<{ select: typeof sheetSelect }>;

export function toSheet(
  { section, authors, translationGroup: _, ...row }: SheetRow,
  otherLanguages: string[],
): StorySheet {
  return {
    ...row,
    kicker: row.kicker ?? section?.name ?? null,
    sectionName: section?.name ?? null,
    authorNames: authors.map(({ author }) => author.name),
    otherLanguages,
  };
}

/** A story that another one points to. */
export type StoryPointer = { articleId: string; headline: string; slug: string; isPublic: boolean };
