import type { Prisma } from "@/prisma/generated/client";
import { type Picture, RENDITION_FORMATS, type Rendition } from "./image";

/** What a query selects of an image to show it. */
export const pictureSelect = {
  id: true,
  widthInPixels: true,
  heightInPixels: true,
  focalX: true,
  focalY: true,
  dominantColour: true,
  alt: true,
  caption: true,
  credit: true,
  readyAt: true,
  rightsEndedAt: true,
  renditions: {
    select: { format: true, widthInPixels: true, heightInPixels: true, path: true },
    orderBy: { widthInPixels: "asc" },
  },
} satisfies Prisma.ImageSelect;

type PictureRow = Prisma.ImageGetPayload<{ select: typeof pictureSelect }>;

/**
 * null once its rights have ended: a page then stands as if it had none. Without renditions while the worker is still at it: half a
 * set would leave holes in the page.
 */
export function toPicture({ readyAt, rightsEndedAt, renditions, ...image }: PictureRow): Picture | null {
  if (rightsEndedAt) return null;
  return { ...image, renditions: readyAt ? renditions.flatMap(toRendition) : [] };
}

function toRendition(row: PictureRow["renditions"][number]): Rendition[] {
  const format = RENDITION_FORMATS.find((known) => known === row.format);
  return format ? [{ ...row, format }] : [];
}
