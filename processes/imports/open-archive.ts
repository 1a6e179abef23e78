import path from "node:path";
import type { System } from "@/modules/archive-runs/archive-run";
import { archiveOfGhost } from "@/modules/imports/ghost/archive";
import { withGhostSource } from "@/modules/imports/ghost/source";
import type { Reading } from "@/modules/imports/reading";
import { archiveOfWordPress } from "@/modules/imports/wordpress/archive";
import { readUploads, readWordPressFile } from "@/modules/imports/wordpress/source";
import { env } from "@/modules/platform/env";

export type ArchivePlace = {
  system: System;
  place: string;
  /** Of stories that do not say theirs. */
  language?: string;
  /** Of Ghost: where the old site is. */
  site?: string;
  /** Of WordPress: the folder of its uploads. */
  uploads?: string;
};

/**
 * Reads another system's archive whole and hands it to `use`; what was unpacked for it is gone afterwards.
 * @throws BadFile with what is wrong
 */
export async function withArchive<Value>(
  { system, place, uploads, site, language }: ArchivePlace,
  now: Date,
  use: (reading: Reading) => Promise<Value>,
): Promise<Value> {
  const spoken = language === undefined ? {} : { language };
  if (system === "wordpress") {
    const files = uploads === undefined ? new Map<string, string>() : await readUploads(uploads);
    return use(archiveOfWordPress(await readWordPressFile(place), { uploads: files, ...spoken }, now));
  }
  return withGhostSource(place, path.join(env().DATA_DIR, "imports"), async ({ data, files }) =>
    use(archiveOfGhost(data, { files, ...(site === undefined ? {} : { site }), ...spoken }, now)),
  );
}
