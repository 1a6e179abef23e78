import "server-only";
import { db, type Prisma } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import { encodePicture, readPixels } from "@/modules/platform/pictures";
import { store } from "@/modules/platform/storage";
import { type Picture, type PictureStage, PREVIEW_WIDTHS, type PreviewSize, previewPath } from "./image";
import {
  COUNTED_VIEWS,
  type CountedView,
  LIBRARY_PAGE,
  type LibraryPage,
  type LibraryQuery,
  markAfter,
  type PictureTile,
  pictureName,
  TILE_RENDITION,
  tileUrl,
} from "./library";
import { countLibrary, countUses, listLibraryIds, type Period } from "./library-rows";
import { pictureSelect, toPicture } from "./picture";
import { readSheet } from "./sheet-rows";

/** Pictures as pages show them, in no order; one that is not known, or whose rights have ended, is left out. */
export async function listPictures(imageIds: string[]): Promise<Picture[]> {
  if (imageIds.length === 0) return [];
  const rows = await db().image.findMany({ where: { id: { in: imageIds } }, select: pictureSelect });
  return rows.flatMap((row) => toPicture(row) ?? []);
}

/** A page of the library. @param period by the paper's clock, worked out from the days asked for */
export async function listLibrary(query: LibraryQuery, period: Period, now: Date): Promise<LibraryPage> {
  const ids = await listLibraryIds(query, period, LIBRARY_PAGE + 1, now);
  const shown = ids.slice(0, LIBRARY_PAGE);
  const [images, uses] = await Promise.all([
    db().image.findMany({
      where: { id: { in: shown } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: tileSelect,
    }),
    countUses(shown),
  ]);
  const last = images.at(-1);
  return {
    pictures: images.map((image) => toTile(image, uses.get(image.id) ?? 0)),
    next: ids.length > LIBRARY_PAGE && last ? markAfter(last) : null,
  };
}

export const readPictureSheet = readSheet;

/** How many need somebody, for the views above the grid. */
export async function countLibraryViews(now: Date): Promise<Record<CountedView, number>> {
  const [noCredit, noAlt, rightsEnd] = await Promise.all(COUNTED_VIEWS.map((view) => countLibrary(view, now)));
  return { "no-credit": noCredit ?? 0, "no-alt": noAlt ?? 0, "rights-end": rightsEnd ?? 0 };
}

/** Those who brought pictures, for the filter. */
export async function listUploaders(): Promise<{ id: string; name: string }[]> {
  return db().person.findMany({
    where: { pictures: { some: {} } },
    orderBy: { name: "asc" },
    take: MOST_UPLOADERS,
    select: { id: true, name: true },
  });
}

const MOST_UPLOADERS = 200;

/** The file as it was given to us, to stream; null where there is none. */
export async function readOriginalFile(imageId: string) {
  if (!isId(imageId)) return null;
  const image = await db().image.findUnique({
    where: { id: imageId },
    select: { originalPath: true, originalName: true, mediaType: true },
  });
  return image && { ...image, file: store("originals").fileOf(image.originalPath) };
}

/** What somebody must know of a picture to cut it; null where there is none. */
export async function readStage(imageId: string): Promise<PictureStage | null> {
  if (!isId(imageId)) return null;
  const image = await db().image.findUnique({
    where: { id: imageId },
    select: { widthInPixels: true, heightInPixels: true, dominantColour: true, focalX: true, focalY: true },
  });
  if (!image) return null;
  const { focalX, focalY, ...picture } = image;
  return { ...picture, largeUrl: previewPath(imageId, "large"), own: { x: focalX, y: focalY } };
}

const tileSelect = {
  ...{ id: true, originalName: true, widthInPixels: true, heightInPixels: true, dominantColour: true },
  ...{ focalX: true, focalY: true, alt: true, caption: true, credit: true, isDecorative: true },
  ...{ rightsEndAt: true, deletedAt: true, createdAt: true },
  renditions: { where: TILE_RENDITION, select: { path: true } },
} satisfies Prisma.ImageSelect;

function toTile(image: Prisma.ImageGetPayload<{ select: typeof tileSelect }>, useCount: number): PictureTile {
  const { originalName, deletedAt, createdAt: _order, renditions, ...facts } = image;
  const name = pictureName({ ...facts, originalName });
  return { ...facts, name, url: tileUrl(image.id, renditions), isDeleted: deletedAt !== null, useCount };
}

/** bytes: WebP; null where the asker has this very preview already. */
export type Preview = { etag: string; bytes: Buffer | null };

/**
 * A small picture for the desk: the rendition that stands, else one made on the spot.
 * @param known the etag the asker has
 */
export async function readPreview(imageId: string, size: PreviewSize, known: string | null): Promise<Preview | null> {
  if (!isId(imageId)) return null;
  const image = await db().image.findUnique({
    where: { id: imageId },
    select: { contentHash: true, originalPath: true, renditions: { where: previewRendition(size) } },
  });
  if (!image) return null;

  const etag = `"${image.contentHash.slice(0, 24)}-${size}"`;
  if (known === etag) return { etag, bytes: null };

  const path = image.renditions[0]?.path;
  const standing = path ? await store("media").read(path) : null;
  return { etag, bytes: standing ?? (await drawPreview(image.originalPath, PREVIEW_WIDTHS[size])) };
}

const previewRendition = (size: PreviewSize) => ({ format: "webp", widthInPixels: PREVIEW_WIDTHS[size] });

async function drawPreview(originalPath: string, width: number): Promise<Buffer> {
  const original = await store("originals").read(originalPath);
  if (!original) throw new Error(`The original picture ${originalPath} is gone from the store`);

  const pixels = await readPixels(original, { width, height: 1 });
  const widthInPixels = Math.min(width, pixels.widthInPixels);
  const heightInPixels = Math.max(1, Math.round((widthInPixels * pixels.heightInPixels) / pixels.widthInPixels));
  return encodePicture(pixels, { format: "webp", widthInPixels, heightInPixels });
}
