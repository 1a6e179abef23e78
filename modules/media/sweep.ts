import "server-only";
import { readdir, stat } from "node:fs/promises";
import { db } from "@/modules/platform/db";
import { type Shelf, store } from "@/modules/platform/storage";
import { mediaPath } from "./image";
import { RENDITIONS_FOLDER } from "./rendition-file";

/** A file is written before its row: what is younger may belong to a picture that is just being stored. */
const SPARED_FOR_MILLISECONDS = 24 * 60 * 60 * 1000;

export type Swept = { removedCount: number; freedBytes: number };

/** Removes the files of pictures that no longer exist, originals and renditions alike. Whatever else lies in media stays. */
export async function sweepPictures(now: Date): Promise<Swept> {
  const renditions = await sweepFolders("media", `${RENDITIONS_FOLDER}/`, now, listShownPaths);
  const originals = await sweepFolders("originals", "", now, listOriginalPaths);
  return {
    removedCount: renditions.removedCount + originals.removedCount,
    freedBytes: renditions.freedBytes + originals.freedBytes,
  };
}

/** Removes the named files of media, but for those that a picture has meanwhile. From letters too: rights have ended. */
export async function removeFiles(paths: string[]): Promise<void> {
  const known = new Set(await listRenditionPaths(paths));
  for (const path of paths) if (!known.has(path)) await store("media").remove(path);
}

type ListKnown = (names: string[]) => Promise<string[]>;

const listRenditionPaths: ListKnown = async (names) =>
  (await db().rendition.findMany({ where: { path: { in: names } }, select: { path: true } })).map((row) => row.path);

/** A picture that was cut anew is in no page as it was; in letters that went out it is. */
const listShownPaths: ListKnown = async (names) => {
  const inLetters = await db().$queryRaw<{ name: string }[]>`
    SELECT "name" FROM unnest(${names}::text[]) AS file("name")
    WHERE EXISTS (SELECT 1 FROM "Issue" issue WHERE issue_files(issue."sheet") ? (${mediaPath("")} || "name"))`;
  return [...(await listRenditionPaths(names)), ...inLetters.map(({ name }) => name)];
};

const listOriginalPaths: ListKnown = async (names) =>
  (await db().image.findMany({ where: { originalPath: { in: names } }, select: { originalPath: true } })).map(
    (row) => row.originalPath,
  );

/** Folder by folder, each named by two digits of a hash: no list ever holds a whole archive. */
async function sweepFolders(shelf: Shelf, prefix: string, now: Date, listKnown: ListKnown): Promise<Swept> {
  const swept: Swept = { removedCount: 0, freedBytes: 0 };
  for (let index = 0; index < 256; index++) {
    const folder = `${prefix}${index.toString(16).padStart(2, "0")}`;
    const names = (await listFiles(shelf, folder)).map((file) => `${folder}/${file}`);
    const known = new Set(names.length > 0 ? await listKnown(names) : []);
    for (const name of names) if (!known.has(name)) await removeIfOld(shelf, name, now, swept);
  }
  return swept;
}

async function removeIfOld(shelf: Shelf, name: string, now: Date, swept: Swept): Promise<void> {
  const { mtime, size } = await stat(store(shelf).fileOf(name));
  if (now.getTime() - mtime.getTime() < SPARED_FOR_MILLISECONDS) return;

  await store(shelf).remove(name);
  swept.removedCount += 1;
  swept.freedBytes += size;
}

async function listFiles(shelf: Shelf, folder: string): Promise<string[]> {
  try {
    return await readdir(store(shelf).fileOf(folder));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []; // nothing was stored there yet
    throw error;
  }
}
