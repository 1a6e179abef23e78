import { createHash } from "node:crypto";
import type { RenditionFormat } from "./image";
import { type Box, MASTER_COVER, type PlannedRendition } from "./rendition";

export type FileFormat = "avif" | "webp" | "jpeg";

export const fileFormat = ({ format }: { format: RenditionFormat }): FileFormat =>
  format === "avif" || format === "webp" ? format : "jpeg";

const EXTENSIONS: Record<FileFormat, string> = { avif: "avif", webp: "webp", jpeg: "jpg" };

/** Everything below this folder of media belongs to pictures, and may be swept. */
export const RENDITIONS_FOLDER = "pictures";

/** 88 bits: nobody guesses the address of a picture whose story is not out. */
const KEY_LENGTH = 22;

/**
 * What the names of a picture's renditions begin with: one key for all, as a page that offers twelve of them carries their addresses,
 * and a hash does not compress. Another original or other encoders have another key, so that a name never comes to mean other bytes.
 * The id is in it for who holds the original too, an agency's say: they cannot work out where we keep it.
 * @param encoders what else decides the bytes: encoders of this version, set in this way
 */
export function renditionKey({ id, contentHash }: { id: string; contentHash: string }, encoders: string): string {
  const made = JSON.stringify([id, contentHash, MASTER_COVER, encoders]);
  return createHash("sha256").update(made).digest("hex").slice(0, KEY_LENGTH);
}

/**
 * The key, then what tells a picture's own renditions apart: "5d/7477a7f305e2ba6cd2e9-320.avif", "…-1200-16x9-0-212.jpg".
 * @param part what a crop was cut from: another focal point is another name
 */
export function renditionFile(key: string, planned: PlannedRendition, part: Box | null): string {
  const { crop, widthInPixels } = planned;
  const cut = crop && part ? [`${crop.wide}x${crop.high}`, part.left, part.top] : [];
  const name = [key.slice(2), widthInPixels, ...cut].join("-");
  return `${RENDITIONS_FOLDER}/${key.slice(0, 2)}/${name}.${EXTENSIONS[fileFormat(planned)]}`;
}
