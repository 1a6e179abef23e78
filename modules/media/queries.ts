import "server-only";
import { db } from "@/modules/platform/db";
import type { Picture } from "./image";
import { pictureSelect, toPicture } from "./picture";

/** Pictures as pages show them, in no order; an id that is not known is left out. */
export async function listPictures(imageIds: string[]): Promise<Picture[]> {
  if (imageIds.length === 0) return [];
  const rows = await db().image.findMany({ where: { id: { in: imageIds } }, select: pictureSelect });
  return rows.map(toPicture);
}
