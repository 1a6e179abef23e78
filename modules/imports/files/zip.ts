import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import yauzl from "yauzl";
import { BadFile } from "../bad-file";

export type ZipLimits = { maxEntries: number; maxEntryBytes: number; maxBytes: number };

const LIMITS: ZipLimits = { maxEntries: 200_000, maxEntryBytes: 1_000_000_000, maxBytes: 20_000_000_000 };

/** Text packs to a tenth; a hundredth of a large file is a bomb. */
const MAX_RATIO = 200;
const SMALL = 10_000_000;

/** Nothing else of an export is read. */
const WANTED = /\.(?:json|jpe?g|png|gif|webp|avif)$/i;

const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/**
 * Unpacks what an import can use into an empty folder.
 * @throws BadFile where the archive is broken, or made to do harm
 */
export async function unpack(file: string, folder: string, limits = LIMITS): Promise<void> {
  const zip = await open(file, { lazyEntries: true, autoClose: false }).catch(refuseBroken);
  try {
    if (zip.entryCount > limits.maxEntries) throw new BadFile(`The zip has more than ${limits.maxEntries} files.`);
    await unpackEntries(zip, folder, limits);
  } finally {
    zip.close();
  }
}

function unpackEntries(zip: yauzl.ZipFile, folder: string, limits: ZipLimits): Promise<void> {
  let totalBytes = 0;
  return new Promise((resolve, reject) => {
    const next = async (entry: yauzl.Entry) => {
      refuseHarm(entry, limits);
      totalBytes += entry.uncompressedSize;
      if (totalBytes > limits.maxBytes) throw new BadFile("The zip unpacks to more than it may.");
      await unpackEntry(zip, entry, folder);
      zip.readEntry();
    };
    zip.on("entry", (entry: yauzl.Entry) => next(entry).catch(reject));
    zip.on("error", (error: Error) => refuseBroken(error).catch(reject));
    zip.on("end", resolve);
    zip.readEntry();
  });
}

const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function refuseHarm(entry: yauzl.Entry, limits: ZipLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK) {
    throw new BadFile(`The zip holds a symbolic link, which could lead anywhere on this machine: ${fileName}`);
  }
  if (entry.isEncrypted()) throw new BadFile(`The zip is locked with a password: ${fileName}`);
  if (uncompressedSize > limits.maxEntryBytes) throw new BadFile(`A file in the zip is too large: ${fileName}`);
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MAX_RATIO) {
    throw new BadFile(`A file in the zip unpacks to more than ${MAX_RATIO} times its size, as bombs do: ${fileName}`);
  }
}

async function unpackEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, folder: string): Promise<void> {
  if (!WANTED.test(entry.fileName)) return;
  const target = path.join(folder, entry.fileName);
  // The library has refused such names already; this is where it would hurt.
  if (!target.startsWith(folder + path.sep))
    throw new BadFile(`The zip holds a path that leads out of it: ${entry.fileName}`);

  await mkdir(path.dirname(target), { recursive: true });
  const openEntry = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  try {
    // The library counts the bytes and stops where there are more than the entry said.
    await pipeline(await openEntry(entry), createWriteStream(target, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await refuseBroken(error);
  }
}

async function refuseBroken(error: unknown): Promise<never> {
  if (error instanceof BadFile) throw error;
  const message = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters/.test(message)) {
    throw new BadFile(`The zip holds a path that leads out of it (${message}).`);
  }
  if (/ENOSPC|EACCES|EROFS/.test(message)) throw error;
  throw new BadFile(`The zip is broken or cut off (${message}).`);
}
