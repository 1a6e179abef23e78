import "server-only";
import sharp, { type Metadata, type Sharp } from "sharp";
import { ok, type Result, refuse } from "./result";

// The only file that touches sharp. Decoders nobody needs are the ones that get attacked: every loader is blocked, then these
// are let in again. PDF, TIFF and the rest are refused whatever a file calls itself. GIF is read by libvips' own small decoder
// (libnsgif), first frame only, because archives of old sites are full of it. SVG is let in for our own drawings alone: Next
// turns social cards into pixels by the same library in the same process. Nobody's file gets that far: see isPicture.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadHeif",
    "VipsForeignLoadNsgif",
    "VipsForeignLoadSvg",
  ],
});
sharp.cache(false); // no picture is read twice
sharp.concurrency(1); // one core an encoder: whoever wants two at work starts two

const MOST_PIXELS = 100_000_000;
const TIMEOUT_IN_SECONDS = 60;
const READING = { limitInputPixels: MOST_PIXELS, failOn: "error", autoOrient: true } as const;

/**
 * Measured on drawings with grain, 1080 wide: effort 4 takes ten times as long as 2 for a fifth fewer bytes, 1 half as long for
 * 8 % more. What phones load is worth 2; what only large screens load is not.
 */
const AVIF = { quality: 50, effort: 2 };
const LARGE_AVIF = { ...AVIF, effort: 1 };
const WIDEST_ON_PHONES = 1080;
const WEBP = { quality: 76, effort: 2 };
const JPEG = { quality: 80, mozjpeg: true };

/** Of which version, and how they are set: while this is the same, the same pixels become the same file. */
export const ENCODERS = JSON.stringify({ AVIF, LARGE_AVIF, WIDEST_ON_PHONES, WEBP, JPEG, versions: sharp.versions });

const KINDS = {
  jpeg: { mediaType: "image/jpeg", extension: "jpg" },
  png: { mediaType: "image/png", extension: "png" },
  webp: { mediaType: "image/webp", extension: "webp" },
  avif: { mediaType: "image/avif", extension: "avif" },
  gif: { mediaType: "image/gif", extension: "gif" },
} as const;

type PictureKind = keyof typeof KINDS;

export type Inspection = (typeof KINDS)[PictureKind] & {
  /** As it stands upright. */
  widthInPixels: number;
  heightInPixels: number;
  /** #rrggbb */
  dominantColour: string;
};

export type DecodingRefusal = "kind-not-allowed" | "too-many-pixels" | "broken";

/** Reads the whole picture, so that one cut off is found here and not in the worker. */
export async function inspectPicture(bytes: Uint8Array): Promise<Result<Inspection, DecodingRefusal>> {
  if (bytes.byteLength === 0) return refuse("broken");
  if (!isPicture(bytes)) return refuse("kind-not-allowed");
  try {
    const metadata = await sharp(bytes, READING).metadata();
    const kind = kindOf(metadata);
    if (!kind) return refuse("kind-not-allowed");

    const { width, height } = metadata.autoOrient;
    if (width * height > MOST_PIXELS) return refuse("too-many-pixels");

    const dominantColour = await readDominantColour(bytes);
    return ok({ ...KINDS[kind], widthInPixels: width, heightInPixels: height, dominantColour });
  } catch (error) {
    return refuse(refusalFor(error));
  }
}

/** A picture as plain pixels: upright, sRGB, and without anything the file said beside them (place, camera, owner). */
export type Pixels = { data: Buffer; widthInPixels: number; heightInPixels: number; channels: 3 | 4 };

/** @param cover the pixels still cover this box, unless the picture itself does not: never enlarged */
export async function readPixels(bytes: Uint8Array, cover: { width: number; height: number }): Promise<Pixels> {
  const { data, info } = await sharp(bytes, READING)
    .timeout({ seconds: TIMEOUT_IN_SECONDS })
    .resize({ ...cover, fit: "outside", withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });

  return { data, widthInPixels: info.width, heightInPixels: info.height, channels: info.channels === 4 ? 4 : 3 };
}

export type Drawing = {
  format: "avif" | "webp" | "jpeg";
  widthInPixels: number;
  heightInPixels: number;
  part?: { left: number; top: number; widthInPixels: number; heightInPixels: number };
};

export async function encodePicture(pixels: Pixels, drawing: Drawing): Promise<Buffer> {
  const { widthInPixels: width, heightInPixels: height, channels } = pixels;
  let picture = sharp(pixels.data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS });

  if (drawing.part) {
    const { left, top, widthInPixels, heightInPixels } = drawing.part;
    picture = picture.extract({ left, top, width: widthInPixels, height: heightInPixels });
  }
  const sized = picture.resize(drawing.widthInPixels, drawing.heightInPixels, { fit: "fill" });
  return encoded(sized, drawing).timeout({ seconds: TIMEOUT_IN_SECONDS }).toBuffer();
}

/** As good as the pixels themselves to the eye: what renditions are made from later. */
export const encodeOriginal = ({ data, widthInPixels: width, heightInPixels: height, channels }: Pixels) =>
  sharp(data, { raw: { width, height, channels } })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 92, chromaSubsampling: "4:4:4" })
    .toBuffer();

function encoded(picture: Sharp, { format, widthInPixels }: Drawing): Sharp {
  if (format === "avif") return picture.avif(widthInPixels > WIDEST_ON_PHONES ? LARGE_AVIF : AVIF);
  if (format === "webp") return picture.webp(WEBP);
  return picture.flatten({ background: "#ffffff" }).jpeg(JPEG);
}

/** What libvips looks through for "<svg" when no other decoder takes a file, whatever comes before it. */
const DRAWING_MARK_WITHIN = 1_024;

const SIGNATURES = ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF87a", "GIF89a"];

/** By its first bytes, before any decoder sees it. */
function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, DRAWING_MARK_WITHIN)).toString("latin1");
  if (/<svg/i.test(start)) return false;
  return SIGNATURES.some((signature) => start.startsWith(signature)) || /^RIFF.{4}WEBP/s.test(start) || isHeif(start);
}

/** The box of its kind: four bytes of size, "ftyp", then the brand of AVIF or of the container it may be written in. */
function isHeif(start: string): boolean {
  if (!/^ftyp(?:avi[fs]|mif1|miaf|msf1)/.test(start.slice(4, 12))) return false;
  const sizeInBytes = Buffer.from(start.slice(0, 4), "latin1").readUInt32BE();
  return sizeInBytes >= 16 && sizeInBytes <= start.length && sizeInBytes % 4 === 0;
}

function kindOf({ format, compression }: Metadata): PictureKind | null {
  // AVIF and HEIC share a container; only the first is free of patents and known to browsers.
  if (format === "heif") return compression === "av1" ? "avif" : null;
  return format in KINDS ? (format as PictureKind) : null; // checked by `in`
}

async function readDominantColour(bytes: Uint8Array): Promise<string> {
  const small = await sharp(bytes, READING)
    .timeout({ seconds: TIMEOUT_IN_SECONDS })
    .resize(64, 64, { fit: "inside" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .png()
    .toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** libvips tells its refusals apart by sentence only. */
function refusalFor(error: unknown): DecodingRefusal {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("unsupported image format")) return "kind-not-allowed";
  return message.includes("pixel limit") ? "too-many-pixels" : "broken";
}
