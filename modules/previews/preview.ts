import { z } from "zod";

/** A link that shows a story in work to whoever has it, without an account. */
export type PreviewLink = { id: string; madeBy: string; personId: string | null; createdAt: Date; expiresAt: Date };

/** The database refuses more than the last of them. */
export const PREVIEW_HOURS = [4, 24, 72] as const;
export type PreviewHours = (typeof PREVIEW_HOURS)[number];

export const previewHours = z.coerce
  .number()
  .pipe(z.union([z.literal(PREVIEW_HOURS[0]), z.literal(PREVIEW_HOURS[1]), z.literal(PREVIEW_HOURS[2])]));

export const previewPath = (token: string) => `/preview/${token}`;

/** For the desk's own eyes: the page in a frame, at the width and in the colours wished for. */
export const sheetPath = (articleId: string, theme: "light" | "dark") =>
  `/desk/stories/${articleId}/preview/sheet?theme=${theme}`;

export type PreviewRefusal = "story-absent" | "link-absent" | "too-many";
