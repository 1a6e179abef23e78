import type { Body } from "@/modules/articles/body";
import type { IssueSheet } from "@/modules/issues/sheet";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { type Month, monthSegment } from "@/modules/settings/calendar";

/** The archive: every letter that went out, as a page of the paper. */

/**
 * What every query of the archive filters by. A letter is public as soon as its sending begins, as its first readers hold it then;
 * one that was cancelled on its way was taken back.
 */
export const archivedAt = (now: Date) => ({
  state: { in: ["sending" as const, "paused" as const, "sent" as const] },
  startedAt: { lte: now },
  slug: { not: null },
});

/** A letter in a list. */
export type LetterLine = { slug: string; number: number | null; subject: string; preheader: string; sentAt: Date };

/** A letter on its own page: what was sent, and the letters around it. */
export type ArchivedIssue = {
  id: string;
  slug: string;
  newsletterId: string;
  sentAt: Date;
  sheet: IssueSheet;
  before: LetterLine | null;
  after: LetterLine | null;
};

export const newsletterMonthPath = (slug: string, month: Month) => `${newsletterPath(slug)}/${monthSegment(month)}`;

/*
 * What pages and feeds show as it is today: a story that was withdrawn since, a picture whose rights have ended, are gone from the
 * archive too, although the letter had them.
 */

/** Ids of the stories that a letter pointed to. */
export const storyIdsIn = ({ blocks }: IssueSheet): string[] =>
  blocks.flatMap((block) => (block.kind === "story" ? [block.articleId] : []));

/** Ids of the pictures of its own; those of its stories are the stories'. */
export const pictureIdsIn = ({ blocks }: IssueSheet): string[] =>
  blocks.flatMap((block) =>
    (block.kind === "picture" || block.kind === "sponsor") && block.picture ? [block.picture.imageId] : [],
  );

/** All that was written in it, as one body. */
export const wordsIn = ({ blocks }: IssueSheet): Body => ({
  type: "doc",
  content: blocks.flatMap((block) => ("body" in block ? block.body.content : [])),
});
