import "server-only";
import type { Result } from "@/modules/platform/result";
import type { PictureRefusal, PictureToStore, StoredPicture } from "./image";

/** Takes a picture in: the same bytes twice are one row. Its renditions are made by the worker afterwards. */
export async function storePicture(
  _picture: PictureToStore,
  _now: Date,
): Promise<Result<StoredPicture, PictureRefusal>> {
  throw new Error("Not built yet");
}

/** Makes what is missing of a picture's renditions; may be killed at any point and run again. */
export async function makeRenditions(_imageId: string, _now: Date): Promise<void> {
  throw new Error("Not built yet");
}
