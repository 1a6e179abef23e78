import { constants } from "node:fs";
import { copyFile, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Pictures as they were given to us, and what readers get of pictures and sound. Printed pages are printed anew. */
const SHELVES = ["originals", "media"];

/** Files are named by their content and never change: they can be copied while the paper runs. */
export async function copyFiles(
  from: string,
  to: string,
  onFile: (done: number, of: number) => void = () => {},
): Promise<{ count: number; bytes: number }> {
  const copied = { count: 0, bytes: 0 };
  const lists = SHELVES.map(async (shelf) =>
    (await listFiles(path.join(from, shelf))).map((name) => path.join(shelf, name)),
  );
  const names = (await Promise.all(lists)).flat();
  for (const name of names) {
    onFile(copied.count, names.length);
    const target = path.join(to, name);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(from, name), target, constants.COPYFILE_FICLONE); // no second copy where the disk can share
    copied.count += 1;
    copied.bytes += (await stat(target)).size;
  }
  return copied;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}.`)) // half a file lies in .writing
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name));
}
