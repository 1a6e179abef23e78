import "server-only";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { type PictureWords, readPictureWords } from "@/modules/platform/picture-words";
import { type Inspection, inspectPicture } from "@/modules/platform/pictures";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { store } from "@/modules/platform/storage";
import { MOST_BYTES, type PictureRefusal, type PictureToStore } from "./image";

/** A picture file that was looked through and laid in the store. words: what it says of itself. */
export type Original = Omit<Inspection, "extension"> & {
  contentHash: string;
  originalPath: string;
  words: PictureWords;
};

/** @throws where the file is not there */
export async function keepOriginal(from: PictureToStore["from"]): Promise<Result<Original, PictureRefusal>> {
  const bytes = await readBytes(from);
  if (!bytes) return refuse("too-many-bytes");

  const inspected = await inspectPicture(bytes);
  if (!inspected.ok) return inspected;

  const { extension, ...measured } = inspected.value;
  const contentHash = sha256(bytes);
  const originalPath = `${contentHash.slice(0, 2)}/${contentHash}.${extension}`;
  await store("originals").write(originalPath, bytes, { isDurable: true });
  return ok({ ...measured, contentHash, originalPath, words: readPictureWords(bytes) });
}

/** @returns null where there are too many to be a picture */
export async function readBytes(from: PictureToStore["from"]): Promise<Buffer | null> {
  if ("bytes" in from) return from.bytes.byteLength > MOST_BYTES ? null : Buffer.from(from.bytes);

  const { size } = await stat(from.file);
  return size > MOST_BYTES ? null : readFile(from.file);
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
