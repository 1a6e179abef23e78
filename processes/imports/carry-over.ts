import { type ImportReport, importArchive } from "@/modules/imports/commands";
import { listKnownIds } from "@/modules/imports/queries";
import type { Reading } from "@/modules/imports/reading";
import { wantedPictures } from "@/modules/imports/wanted-pictures";
import { type StoredPictures, storePictures } from "./store-pictures";

export type CarriedOver = { report: ImportReport; pictures: StoredPictures; wantedCount: number };

type Options = {
  /** Whether pictures that are not in the archive are got from their public addresses. */
  mayFetch: boolean;
  /** What it throws ends the import: nothing of it is written then, but for the pictures. */
  onProgress: (things: "pictures" | "articles", done: number, of: number) => void;
};

/** Writes an archive that was read: its pictures first, then everything else or nothing. */
export async function carryOver(
  { archive }: Reading,
  { mayFetch, onProgress }: Options,
  now: Date,
): Promise<CarriedOver> {
  const wanted = wantedPictures(archive, await listKnownIds(archive.source));
  const pictures = await storePictures(
    wanted,
    { source: archive.source, mayFetch, onProgress: (done) => onProgress("pictures", done, wanted.length) },
    now,
  );
  const report = await importArchive(archive, pictures.imageIds, now, (done) =>
    onProgress("articles", done, archive.articles.length),
  );
  return { report, pictures, wantedCount: wanted.length };
}
