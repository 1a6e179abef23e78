import "server-only";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { encodePath, mediaTypeOf } from "./address";
import { etagOf, type SnapshotNames, snapshotNames } from "./snapshot";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** For a long story of 55 KB: level 5 takes 2 ms and leaves 14.8 KB, level 9 takes 24 ms to save 1 %, level 11 108 ms to save 10 %. */
const BROTLI_LEVEL = 5;
const BEST_BROTLI_LEVEL = constants.BROTLI_MAX_QUALITY;
const GZIP_LEVEL = 6;

/**
 * A print that began earlier never replaces one that began later: `startedAt` is kept as the file's own time. The page's file is
 * the last to be written, so whoever sees it finds its compressed companions, which bear the same time.
 * @returns false where a later print, or a withdrawal, stands
 */
export const shelvePage = (path: string, bytes: Buffer, startedAt: Date): Promise<boolean> =>
  shelve(path, startedAt, (names) => putPage(path, names, bytes, startedAt));

/** For the first reader of a page that was never printed: never replaces anything. */
export const shelvePageIfAbsent = (path: string, bytes: Buffer, startedAt: Date): Promise<boolean> =>
  shelve(path, startedAt, async (names) => {
    if (await store("snapshots").has(names.file)) return false;
    return putPage(path, names, bytes, startedAt);
  });

/** @param to where it moved: a path here, or a whole address */
export const shelveMoved = (path: string, to: string, startedAt: Date): Promise<boolean> =>
  shelve(path, startedAt, async (names) => {
    await store("snapshots").write(names.moved, to, { madeAt: startedAt });
    await removeAll([names.file, names.brotli, names.gzip, names.gone, names.cleared]);
    return true;
  });

export const shelveWithdrawn = (path: string, bytes: Buffer | string, startedAt: Date): Promise<boolean> =>
  shelve(path, startedAt, async (names) => {
    await store("snapshots").write(names.gone, bytes, { madeAt: startedAt });
    await removeAll([names.file, names.brotli, names.gzip, names.moved, names.cleared]);
    return true;
  });

/** Not left to a job, and not to be overtaken by a print that is just being put there: whatever stands is gone when this returns. */
export const withdrawAtOnce = (path: string, bytes: Buffer | string): Promise<void> =>
  inTurn(path, async () => {
    const names = snapshotNames(path);
    await store("snapshots").write(names.gone, bytes);
    await removeAll([names.file, names.brotli, names.gzip]);
  });

/** There is no such page any more, and nothing in its place. Where something stood, the time of this is kept, and nothing for others. */
export const clearShelf = (path: string, startedAt: Date): Promise<boolean> =>
  shelve(path, startedAt, async (names) => {
    const [stood] = await timesOf(names);
    if (stood !== undefined) await store("snapshots").write(names.cleared, "", { madeAt: startedAt });
    await removeAll([names.file, names.brotli, names.gzip, names.gone, names.moved]);
    return true;
  });

/** Pages packed by this process, with the sign of what each said then. */
const packed = new Map<string, string>();
const MAX_PACKED = 1_000;

/**
 * Packs what stands under a path as small as it can be. The page itself stays as it is, but comes as a file of its own again: whoever
 * keeps it in memory sees by that to look once more.
 */
export async function packPage(path: string): Promise<void> {
  const names = snapshotNames(path);
  const bytes = await store("snapshots").read(names.file);
  if (!bytes || packed.get(path) === etagOf(bytes)) return;

  const br = await brotliOf(bytes, BEST_BROTLI_LEVEL);
  await inTurn(path, async () => {
    const [stands, madeAt] = [await store("snapshots").read(names.file), await store("snapshots").madeAt(names.file)];
    if (!madeAt || !stands?.equals(bytes)) return; // printed anew meanwhile
    await store("snapshots").write(names.brotli, br, { madeAt });
    await store("snapshots").write(names.file, bytes, { madeAt });
  });
  if (packed.size >= MAX_PACKED) packed.clear();
  packed.set(path, etagOf(bytes));
}

/** What readers should be getting at this path; null where nothing is printed. */
export async function readExpectation(path: string): Promise<{ status: number; etag: string | null } | null> {
  const names = snapshotNames(path);
  const page = await store("snapshots").read(names.file);
  if (page) return { status: 200, etag: etagOf(page) };
  if (await store("snapshots").has(names.gone)) return { status: 410, etag: null };
  return (await store("snapshots").has(names.moved)) ? { status: 301, etag: null } : null;
}

/** @returns when what stands at this path was printed, or was taken away; null where nothing ever stood */
export async function printedAt(path: string): Promise<Date | null> {
  const times = await timesOf(snapshotNames(path));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** Of these paths, those whose print has one of the addresses in it. A longer address that begins so counts too. */
export async function listNaming(addresses: string[], paths: string[]): Promise<string[]> {
  const wanted = [...new Set(addresses.flatMap((address) => [address, encodePath(address)]))];
  const naming: string[] = [];
  for (const path of new Set(paths)) {
    const bytes = isText(path) ? await store("snapshots").read(snapshotNames(path).file) : null;
    if (bytes && wanted.some((address) => bytes.includes(address))) naming.push(path);
  }
  return naming;
}

const isText = (path: string) => !mediaTypeOf(path).startsWith("image/");

async function shelveCompressed(names: SnapshotNames, bytes: Buffer, madeAt: Date): Promise<void> {
  const [br, gz] = await Promise.all([brotliOf(bytes, BROTLI_LEVEL), gzipped(bytes, { level: GZIP_LEVEL })]);
  await Promise.all([
    store("snapshots").write(names.brotli, br, { madeAt }),
    store("snapshots").write(names.gzip, gz, { madeAt }),
  ]);
}

const brotliOf = (bytes: Buffer, level: number): Promise<Buffer> =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** The page did not change: its companions stay as they are and only take its new time. */
async function touchCompressed(names: SnapshotNames, madeAt: Date): Promise<void> {
  await Promise.all([store("snapshots").touch(names.brotli, madeAt), store("snapshots").touch(names.gzip, madeAt)]);
}

/** @returns false where a later one stands, or `put` says so */
const shelve = (path: string, startedAt: Date, put: (names: SnapshotNames) => Promise<boolean>) =>
  inTurn(path, async () => {
    const names = snapshotNames(path);
    if ((await timesOf(names)).some((time) => time > startedAt.getTime())) return false;
    return put(names);
  });

/** One print at a time is put under a path, whichever process brings it: what is found there stays until this one is in its place. */
const inTurn = <Value>(path: string, work: () => Promise<Value>): Promise<Value> =>
  db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Snapshot'), hashtext(${path}))`;
    return work();
  });

async function timesOf({ file, gone, moved, cleared }: SnapshotNames): Promise<number[]> {
  const times = await Promise.all([file, gone, moved, cleared].map((name) => store("snapshots").madeAt(name)));
  return times.flatMap((time) => (time ? [time.getTime()] : []));
}

async function putPage(path: string, names: SnapshotNames, bytes: Buffer, madeAt: Date): Promise<boolean> {
  const snapshots = store("snapshots");
  const stands = await snapshots.read(names.file);
  if (!stands?.equals(bytes) && isText(path)) await shelveCompressed(names, bytes, madeAt);
  else await touchCompressed(names, madeAt);

  await snapshots.write(names.file, bytes, { madeAt });
  await removeAll([names.moved, names.gone, names.cleared]);
  return true;
}

async function removeAll(names: string[]): Promise<void> {
  for (const name of names) await store("snapshots").remove(name);
}
