import { once } from "node:events";
import { createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

/** name: as it is called in the zip, parted by "/". */
export type ZipEntry = { name: string; file: string };

/** A zip that is made as it is read. sizeInBytes: of all of it; null where it is packed. */
type Zip = { content: Readable; sizeInBytes: number | null };

/** Everything in a folder, beneath the folder's own name. Nothing is packed: what lies in a backup is so already. */
export async function zipOfFolder(folder: string): Promise<Zip> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const nameOf = (file: string) => [path.basename(folder), ...path.relative(folder, file).split(path.sep)].join("/");
  return zipOf(
    files.map((file) => ({ file, name: nameOf(file) })),
    { isPacked: () => false, onEntry: () => {} },
  );
}

/** @param onEntry told before each, how many are in it; what it throws ends the writing */
export async function writeZip(target: string, entries: ZipEntry[], onEntry: (count: number) => void): Promise<void> {
  const { content } = await zipOf(entries, { isPacked: isWords, onEntry });
  await pipeline(content, createWriteStream(target, { mode: 0o600, flush: true }));
}

type Making = { isPacked: (name: string) => boolean; onEntry: (count: number) => void };

async function zipOf(entries: ZipEntry[], { isPacked, onEntry }: Making): Promise<Zip> {
  const zip = new yazl.ZipFile();
  const content = zip.outputStream as Readable; // Node's stream, by an older name
  let reading: ReadStream | null = null;
  content.once("close", () => reading?.destroy()); // whoever asked for it went away
  zip.on("error", (error: Error) => content.destroy(error)); // half a zip must not end as a whole one

  let count = 0;
  for (const { name, file } of entries) {
    const { size, mtime } = await stat(file);
    zip.addReadStreamLazy(name, { size, mtime, compress: isPacked(name) }, (give) => {
      try {
        onEntry(count);
        count += 1;
        reading = createReadStream(file);
        reading.once("error", (error) => content.destroy(error));
        give(null, reading);
      } catch (error) {
        content.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }
  return { content, sizeInBytes: await sizeOf(zip) };
}

/** Pictures get no smaller. */
const isWords = (name: string) => name.endsWith(".json");

async function sizeOf(zip: yazl.ZipFile): Promise<number | null> {
  const counted = new Promise<unknown>((resolve) => zip.end(undefined, (...told: unknown[]) => resolve(told[0])));
  const size = Number(await Promise.race([counted, once(zip, "error").then(([error]) => Promise.reject(error))]));
  return size >= 0 ? size : null;
}
