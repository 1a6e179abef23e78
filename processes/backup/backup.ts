import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dumpRows } from "./dump";
import { copyFiles } from "./files";
import { loadRows } from "./load";
import { MANIFEST_FILE, type Manifest, readManifest } from "./manifest";

type Paper = { databaseUrl: string; dataDirectory: string };
export type Made = { folder: string; bytes: number; manifest: Manifest };

/** Told while it goes on; what it throws ends the backup, and nothing is left of it. */
export type BackupProgress = (step: "rows" | "files", done: number, of: number) => void;

/** Writes all that cannot be made again into a new folder, which has its name only once it is whole. */
export async function makeBackup(
  { databaseUrl, dataDirectory }: Paper,
  to: string,
  now: Date,
  onProgress: BackupProgress = () => {},
): Promise<Made> {
  const name = `masthead-${now.toISOString().replace(/[:.]/g, "-")}`;
  const partial = path.join(to, `.${name}`);
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await chmod(partial, 0o700); // readers' addresses are in it

  try {
    const manifest = await fill(partial, { databaseUrl, dataDirectory }, now, onProgress);
    const folder = path.join(to, name);
    await rename(partial, folder);
    return { folder, bytes: manifest.files.bytes + (await sizeOf(path.join(folder, "rows"))), manifest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  folder: string,
  { databaseUrl, dataDirectory }: Paper,
  now: Date,
  onProgress: BackupProgress,
): Promise<Manifest> {
  const rows = await dumpRows(databaseUrl, folder, (done, of) => onProgress("rows", done, of));
  // after the rows: whatever they name is there by now
  const files = await copyFiles(dataDirectory, folder, (done, of) => onProgress("files", done, of));
  const manifest: Manifest = { format: 1, madeAt: now.toISOString(), masthead: await ownVersion(), ...rows, files };
  await writeFile(path.join(folder, MANIFEST_FILE), JSON.stringify(manifest, null, 2), { mode: 0o600, flush: true });
  return manifest;
}

/** @throws with a sentence where it cannot be done; the database is then as it was */
export async function restoreBackup({ databaseUrl, dataDirectory }: Paper, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await copyFiles(folder, dataDirectory);
  await loadRows(databaseUrl, folder, manifest);
  return manifest;
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const ownVersion = async () =>
  z.object({ version: z.string() }).parse(JSON.parse(await readFile("package.json", "utf8"))).version;
