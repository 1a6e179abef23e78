import type { ArchiveProblem } from "@/modules/imports/archive";
import { FETCH_RULES, type FetchFailure, fetchPicture } from "@/modules/imports/files/fetch-picture";
import type { WantedPicture } from "@/modules/imports/wanted-pictures";
import { storePicture } from "@/modules/media/commands/store";
import type { PictureRefusal, PictureToStore } from "@/modules/media/image";
import { ok, type Result, refuse } from "@/modules/platform/result";

const AT_ONCE = 4;

type Refusal = PictureRefusal | FetchFailure | "not-fetched" | "not-here";

const SENTENCES: Record<Refusal, string> = {
  "kind-not-allowed": "it is not a JPEG, PNG, WebP, AVIF or GIF",
  "too-many-bytes": "it has too many bytes",
  "too-many-pixels": "it has too many pixels",
  broken: "it is broken or cut off",
  "not-fetched": "it is not in the export; --fetch gets it from its address",
  "not-here": "its file is not there",
  "not-a-web-address": "it has no web address",
  "not-public": "its address is not on the open Internet",
  "not-found": "its address does not answer with it",
  "too-many-redirects": "its address leads from one to the next without end",
  "too-large": "it has too many bytes",
  "too-slow": "it did not come in time",
  "not-reachable": "its address cannot be reached",
};

export type StoredPictures = { imageIds: Map<string, string>; problems: ArchiveProblem[] };

/** Stores the pictures of an archive, a few at a time; those that cannot be had are problems, and no reason to stop. */
export async function storePictures(
  wanted: readonly WantedPicture[],
  options: { source: string; mayFetch: boolean; onProgress: (doneCount: number) => void },
  now: Date,
): Promise<StoredPictures> {
  const stored: StoredPictures = { imageIds: new Map(), problems: [] };
  const waiting = wanted.values();
  let doneCount = 0;

  const work = async () => {
    for (const { picture, where } of waiting) {
      const result = await storeOne(picture, options, now);
      if (result.ok) stored.imageIds.set(picture.id, result.value.imageId);
      else
        stored.problems.push({
          where,
          what: `A picture is missing, ${SENTENCES[result.failure]}: ${placeOf(picture)}`,
        });
      doneCount += 1;
      options.onProgress(doneCount);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return stored;
}

async function storeOne(
  picture: WantedPicture["picture"],
  { source, mayFetch }: { source: string; mayFetch: boolean },
  now: Date,
): Promise<Result<{ imageId: string }, Refusal>> {
  const from = await bytesOf(picture, mayFetch);
  if (!from.ok) return from;
  const { from: _place, ...facts } = picture;
  try {
    return await storePicture({ ...facts, source, from: from.value }, now);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return refuse("not-here");
    throw error;
  }
}

async function bytesOf(
  { from }: WantedPicture["picture"],
  mayFetch: boolean,
): Promise<Result<PictureToStore["from"], Refusal>> {
  if ("file" in from) return ok(from);
  if (!mayFetch) return refuse("not-fetched");
  const fetched = await fetchPicture(from.url, FETCH_RULES);
  return fetched.ok ? ok({ bytes: fetched.value }) : fetched;
}

/** Of a file its name only: where it lay for the import is nobody's business later. */
const placeOf = ({ from, originalName }: WantedPicture["picture"]) => ("url" in from ? from.url : originalName);
