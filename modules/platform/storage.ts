import "server-only";
import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { env } from "./env";

/**
 * Where files lie: snapshots (printed pages), media (what readers get of pictures and sound), originals (as they were given to us,
 * never public) and assets (script and fonts of every build whose pages may still be about).
 */
export type Shelf = "snapshots" | "media" | "originals" | "assets";

/** What the rest of the house asks of a store; the disk is the one there is. Names are relative, parted by "/". */
export type Store = {
  read: (name: string) => Promise<Buffer | null>;
  has: (name: string) => Promise<boolean>;
  /** @returns when the file says it was made, or null where there is none */
  madeAt: (name: string) => Promise<Date | null>;
  /** Whole or not at all: nobody ever sees half a file. */
  write: (name: string, bytes: Uint8Array | string, options?: WriteOptions) => Promise<void>;
  /** @returns false, and writes nothing, where the file stands already */
  writeIfAbsent: (name: string, bytes: Uint8Array | string, options?: WriteOptions) => Promise<boolean>;
  /** Gives a file a new time; one that is not there is left out. */
  touch: (name: string, madeAt: Date) => Promise<void>;
  /** Removing what is not there is no error. */
  remove: (name: string) => Promise<void>;
  /** The file's own place on this machine, for whoever streams or watches it. */
  fileOf: (name: string) => string;
};

/** isDurable: on the platter before it counts as written. For what cannot be made again. */
type WriteOptions = { isDurable?: boolean; madeAt?: Date };

const WORKBENCH = ".writing";

export function store(shelf: Shelf): Store {
  const root = path.join(env().DATA_DIR, shelf);
  const fileOf = (name: string) => fileBelow(root, name);

  return {
    fileOf,
    read: (name) => readFile(fileOf(name)).catch(nullIfAbsent),
    has: async (name) => (await stat(fileOf(name)).catch(nullIfAbsent)) !== null,
    madeAt: async (name) => (await stat(fileOf(name)).catch(nullIfAbsent))?.mtime ?? null,
    touch: async (name, madeAt) => void (await utimes(fileOf(name), madeAt, madeAt).catch(nullIfAbsent)),
    remove: (name) => rm(fileOf(name), { force: true }),
    write: (name, bytes, options = {}) =>
      withDraft(root, bytes, options, (draft) => intoPlace(fileOf(name), () => rename(draft, fileOf(name)))),
    writeIfAbsent: (name, bytes, options = {}) =>
      withDraft(root, bytes, options, (draft) =>
        intoPlace(fileOf(name), () => link(draft, fileOf(name)).then(() => true, falseIfPresent)),
      ),
  };
}

/** @throws on a name that would leave its shelf */
export function fileBelow(root: string, name: string): string {
  const file = path.resolve(root, name);
  if (name.includes("\0") || !file.startsWith(`${root}${path.sep}`))
    throw new Error(`Not a name in this store: ${name}`);
  return file;
}

/** Writes the bytes aside, on the same disk, so that the move into place is one step. */
async function withDraft<Outcome>(
  root: string,
  bytes: Uint8Array | string,
  options: WriteOptions,
  use: (draft: string) => Promise<Outcome>,
): Promise<Outcome> {
  const draft = path.join(root, WORKBENCH, randomUUID());
  await mkdir(path.dirname(draft), { recursive: true });
  try {
    await writeDraft(draft, bytes, options);
    return await use(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDraft(draft: string, bytes: Uint8Array | string, options: WriteOptions): Promise<void> {
  const file = await open(draft, "wx", 0o644);
  try {
    await file.writeFile(bytes);
    if (options.isDurable) await file.sync();
  } finally {
    await file.close();
  }
  if (options.madeAt) await utimes(draft, options.madeAt, options.madeAt);
}

/** Makes the folder only where it is missing: most files replace one that stands. */
async function intoPlace<Outcome>(file: string, move: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await move();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await mkdir(path.dirname(file), { recursive: true });
    return move();
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

function nullIfAbsent(error: unknown): null {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
  throw error;
}

function falseIfPresent(error: unknown): false {
  if (codeOf(error) === "EEXIST") return false;
  throw error;
}
