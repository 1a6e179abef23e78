import { lstat, opendir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { BadFile } from "../bad-file";

const MAX_FILES = 500_000;
const MAX_LEVELS = 20;
/** What JavaScript can hold as one text. */
const MAX_TEXT_BYTES = 500_000_000;

/**
 * The files of a folder and those below: relative path, parted by "/", → where it lies.
 * @throws BadFile at a symbolic link, which could lead anywhere on this machine
 */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  await gather(await realpath(folder), "", files, 0);
  return files;
}

async function gather(root: string, below: string, files: Map<string, string>, level: number): Promise<void> {
  if (level > MAX_LEVELS) throw new BadFile(`The folder is nested more than ${MAX_LEVELS} levels deep.`);
  for await (const entry of await opendir(path.join(root, below))) {
    const name = path.posix.join(below, entry.name);
    if (entry.isSymbolicLink()) {
      throw new BadFile(`The folder holds a symbolic link, which could lead anywhere on this machine: ${name}`);
    }
    if (entry.isDirectory()) await gather(root, name, files, level + 1);
    if (entry.isFile()) files.set(name.normalize("NFC"), path.join(root, name));
    if (files.size > MAX_FILES) throw new BadFile(`The folder has more than ${MAX_FILES} files.`);
  }
}

/** "file", "folder", or a sentence why there is nothing to read. */
export async function kindOf(place: string): Promise<"file" | "folder"> {
  const found = await lstat(place).catch(() => null);
  if (!found) throw new BadFile(`There is no file or folder ${place}.`);
  // The operator's own link to an export is fine; links within it are not.
  const target = found.isSymbolicLink() ? await stat(place).catch(() => null) : found;
  if (target?.isDirectory()) return "folder";
  if (target?.isFile()) return "file";
  throw new BadFile(`${place} is neither a file nor a folder.`);
}

export async function textOf(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MAX_TEXT_BYTES) throw new BadFile("The file has more than 500 MB: export it in parts.");
  return readFile(file, "utf8");
}
