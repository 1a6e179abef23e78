import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "@/modules/platform/env";
import { fileBelow } from "@/modules/platform/storage";
import { BACKUP_NAME, type StoredBackup } from "./archive-run";

/** Where the files of the archive lie. Never public: a backup holds readers' addresses. */
export type ArchiveFolder = "exports" | "imports" | "backups";

export const archiveFolder = (folder: ArchiveFolder): string => path.join(path.resolve(env().DATA_DIR), folder);

/** @throws on a name that would leave the folder */
export const archiveFile = (folder: ArchiveFolder, name: string): string => fileBelow(archiveFolder(folder), name);

export async function removeArchiveFile(folder: ArchiveFolder, name: string): Promise<void> {
  await rm(archiveFile(folder, name), { recursive: true, force: true });
}

/** Room on the disk, in bytes. */
export async function readRoom(): Promise<number> {
  const { bavail, bsize } = await statfs(env().DATA_DIR);
  return bavail * bsize;
}

/**
 * Adds what comes next to a file. A piece that came twice is there once.
 * @returns how many bytes there are then; null where the piece does not follow on what is there
 */
export async function appendPiece(name: string, offset: number, bytes: Uint8Array): Promise<number | null> {
  const file = archiveFile("imports", name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "a+", 0o600).then(async (made) => {
    await made.close();
    return open(file, "r+");
  });
  try {
    return await writeAt(handle, offset, bytes);
  } finally {
    await handle.close();
  }
}

async function writeAt(handle: FileHandle, offset: number, bytes: Uint8Array): Promise<number | null> {
  const { size } = await handle.stat();
  if (offset > size) return null;
  await handle.write(bytes, 0, bytes.byteLength, offset);
  return Math.max(size, offset + bytes.byteLength);
}

export const sizeOfPart = async (name: string): Promise<number> =>
  (await stat(archiveFile("imports", name)).catch(() => null))?.size ?? 0;

/** What every backup says of itself (processes/backup/manifest.ts): the last thing written into one. */
const manifest = z.object({
  madeAt: z.iso.datetime(),
  tables: z.array(z.object({ rowCount: z.number() })),
  files: z.object({ count: z.number(), bytes: z.number() }),
});

/** The newest first, made at the desk or from the command line; half a one is none. */
export async function listStoredBackups(): Promise<StoredBackup[]> {
  const names = await readdir(archiveFolder("backups")).catch(() => []);
  const found = await Promise.all(names.filter((name) => BACKUP_NAME.test(name)).map(readStoredBackup));
  return found
    .filter((backup) => backup !== null)
    .sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime())
    .slice(0, MOST_BACKUPS);
}

const MOST_BACKUPS = 100;

async function readStoredBackup(name: string): Promise<StoredBackup | null> {
  const folder = archiveFile("backups", name);
  const text = await readFile(path.join(folder, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return null;

  const { madeAt, tables, files } = manifest.parse(JSON.parse(text));
  return {
    ...{ name, madeAt: new Date(madeAt), bytes: files.bytes + (await sizeOfRows(path.join(folder, "rows"))) },
    ...{ rowCount: tables.reduce((sum, { rowCount }) => sum + rowCount, 0), fileCount: files.count },
  };
}

async function sizeOfRows(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
