import { focusedOn } from "@/modules/media/crops";
import type { Prisma } from "@/prisma/generated/client";
import type { BoardPicture, BoardStory } from "./board-state";

const THUMBNAIL_FROM_PIXELS = 320;

const thumbnailSelect = {
  where: { format: "webp", widthInPixels: { gte: THUMBNAIL_FROM_PIXELS } },
  orderBy: { widthInPixels: "asc" },
  take: 2,
  select: { path: true },
} satisfies Prisma.Image$renditionsArgs;

export const boardPictureSelect = {
  ...{ id: true, widthInPixels: true, heightInPixels: true, focalX: true, focalY: true },
  renditions: thumbnailSelect,
} satisfies Prisma.ImageSelect;

export const boardStorySelect = {
  ...{ id: true, slug: true, language: true, headline: true, standfirst: true, publishedAt: true },
  section: { select: { name: true } },
  authors: { orderBy: { position: "asc" }, select: { author: { select: { name: true } } } },
  corrections: { take: 1, select: { id: true } },
  heroImage: { select: boardPictureSelect },
  heroFocus: true,
} satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof boardStorySelect }>;

export function toBoardStory(
  { section, authors, corrections, heroImage, heroFocus, ...row }: Row,
  now: Date,
): BoardStory {
  const hero = heroImage && toBoardPicture(focusedOn(heroImage, heroFocus));
  return {
    ...row,
    section: section?.name ?? null,
    authors: authors.map(({ author }) => author.name),
    state: row.publishedAt === null ? "ready" : row.publishedAt > now ? "scheduled" : "live",
    isCorrected: corrections.length > 0,
    ...{ hero, thumbnail: hero?.thumbnail ?? null },
  };
}

type PictureRow = Prisma.ImageGetPayload<{ select: typeof boardPictureSelect }>;

export const toBoardPicture = ({ focalX, focalY, renditions, ...image }: PictureRow): BoardPicture => ({
  ...image,
  thumbnail: thumbnailOf({ renditions }),
  focus: { x: focalX, y: focalY },
});

/** The second narrowest: sharp on a dense screen at the size of a slot. */
const thumbnailOf = ({ renditions }: { renditions: { path: string }[] }): string | null =>
  renditions.at(-1)?.path ?? null;
