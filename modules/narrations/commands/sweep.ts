import "server-only";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type Shelf, store } from "@/modules/platform/storage";
import { SOUND_FOLDER } from "../narration";
import { removeSounds } from "./keep";
import { SENTENCES_FOLDER } from "./sound";

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;
const SENTENCES_KEPT_FOR = 30 * DAY_IN_MILLISECONDS;
/** A file is written before its row. */
const SOUNDS_SPARED_FOR = DAY_IN_MILLISECONDS;

/** Forgets sentences that no story was made of for a month, and sounds whose story is gone. */
export async function sweepSounds(now: Date): Promise<void> {
  for (const name of await listOlder("originals", SENTENCES_FOLDER, new Date(now.getTime() - SENTENCES_KEPT_FOR))) {
    await store("originals").remove(name);
  }
  await removeSounds(await listOlder("media", SOUND_FOLDER, new Date(now.getTime() - SOUNDS_SPARED_FOR)));
}

async function listOlder(shelf: Shelf, folder: string, than: Date): Promise<string[]> {
  const root = store(shelf).fileOf(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []); // nothing was ever spoken
  const older: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    if ((await stat(file)).mtime < than) older.push(path.join(folder, path.relative(root, file)));
  }
  return older;
}
