import { mediaPath, type Picture, type Rendition } from "@/modules/media/image";
import type { SheetPicture } from "./sheet";

/** How large a picture stands in a letter: across it, or beside a headline. */
export type PicturePlace = "across" | "wide" | "beside";

/** Twice as many as it is drawn with: screens have small dots. */
const WIDTHS: Record<PicturePlace, number> = { across: 1080, wide: 1080, beside: 320 };

/**
 * Mail programs show JPEG; those that show more cannot be told apart. The smallest that is wide enough: a letter with eight pictures
 * is opened on a phone. One that stands upright is cut about its focal point where it would fill more than a screen.
 * @returns null while the worker has not made it yet
 */
export function letterPicture(picture: Picture, place: PicturePlace, alt = picture.alt): SheetPicture | null {
  const isUpright = picture.heightInPixels > picture.widthInPixels;
  const cut = place === "wide" && isUpright ? picture.renditions.filter(({ format }) => format === "jpeg-16x9") : [];
  const rendition = cut[0] ?? wideEnough(picture.renditions, WIDTHS[place]);
  if (!rendition) return null;

  const { path, widthInPixels, heightInPixels } = rendition;
  return { imageId: picture.id, path: mediaPath(path), widthInPixels, heightInPixels, alt };
}

function wideEnough(renditions: Rendition[], width: number): Rendition | undefined {
  const jpegs = renditions.filter(({ format }) => format === "jpeg").sort((a, b) => a.widthInPixels - b.widthInPixels);
  return jpegs.find(({ widthInPixels }) => widthInPixels >= width) ?? jpegs.at(-1);
}
