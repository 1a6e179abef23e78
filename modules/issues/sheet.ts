import { z } from "zod";
import { bodySchema } from "@/modules/articles/body";

/**
 * An issue with everything in it that is read from elsewhere: what its letter, its page in the archive and its feed are drawn from.
 * Made anew for each preview; kept with the issue from the moment sending begins, so that every reader gets the same words.
 */

/** A picture as letters show it: a JPEG at a public address, twice as wide in pixels as it is drawn. */
const sheetPicture = z.object({
  imageId: z.uuid(),
  /** Path below SITE_URL: /media/… */
  path: z.string(),
  widthInPixels: z.number().int().positive(),
  heightInPixels: z.number().int().positive(),
  alt: z.string(),
});

const sheetCard = z.object({ path: z.string(), title: z.string(), language: z.string() });

const sheetBlock = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    body: bodySchema,
    /** The pictures of its figures, by id. */
    pictures: z.record(z.string(), sheetPicture),
    /** What its cards lead to, by the story's id or the newsletter's slug. */
    cards: z.record(z.string(), sheetCard).optional(),
  }),
  z.object({
    kind: z.literal("story"),
    articleId: z.uuid(),
    form: z.enum(["lead", "row", "line"]),
    path: z.string(),
    kicker: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    language: z.string(),
    picture: sheetPicture.nullable(),
  }),
  z.object({
    kind: z.literal("picture"),
    picture: sheetPicture,
    caption: z.string(),
    credit: z.string(),
    href: z.string(),
  }),
  z.object({
    kind: z.literal("sponsor"),
    name: z.string(),
    body: bodySchema,
    picture: sheetPicture.nullable(),
    href: z.string(),
  }),
  z.object({ kind: z.literal("signOff"), body: bodySchema }),
  z.object({ kind: z.literal("divider") }),
]);

export const issueSheet = z.object({
  newsletter: z.object({
    slug: z.string(),
    name: z.string(),
    host: z.string(),
    language: z.string(),
    /** #rrggbb by day and by night. */
    accent: z.object({ day: z.string(), night: z.string() }),
    fromName: z.string(),
    fromAddress: z.string(),
    replyTo: z.string(),
  }),
  /** null before it has its place in the archive. */
  number: z.number().int().nullable(),
  slug: z.string().nullable(),
  subject: z.string(),
  preheader: z.string(),
  blocks: z.array(sheetBlock),
});

export type IssueSheet = z.infer<typeof issueSheet>;
export type SheetBlock = IssueSheet["blocks"][number];
export type SheetPicture = z.infer<typeof sheetPicture>;
export type SheetCard = z.infer<typeof sheetCard>;
