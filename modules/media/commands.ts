import "server-only";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { db, type Prisma } from "@/modules/platform/db";
import { readPictureWords } from "@/modules/platform/picture-words";
import { encodePicture, inspectPicture, type Pixels, readPixels } from "@/modules/platform/pictures";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { store } from "@/modules/platform/storage";
import { pressJob } from "@/modules/snapshots/change";
import { type PictureRefusal, type PictureToStore, renditionsJob, type StoredPicture } from "./image";
import {
  cropAround,
  fileFormat,
  MASTER_COVER,
  type PlannedRendition,
  type Point,
  plannedRenditions,
  renditionFile,
} from "./rendition";

/** More than any camera's JPEG; a larger file is something else. */
const MOST_BYTES = 50 * 1024 * 1024;
const BATCH_SIZE = 100;

/**
 * Takes a picture in: the same bytes twice are one row. Its renditions are made by the worker afterwards.
 * @throws where the file is not there
 */
export async function storePicture(picture: PictureToStore, now: Date): Promise<Result<StoredPicture, PictureRefusal>> {
  const bytes = await readBytes(picture.from);
  if (!bytes) return refuse("too-many-bytes");

  const contentHash = sha256(bytes);
  const earlier = await findByContent(contentHash);
  if (earlier) return ok({ imageId: earlier.id, isNew: false });

  const inspected = await inspectPicture(bytes);
  if (!inspected.ok) return inspected;

  const { extension, ...measured } = inspected.value;
  const originalPath = `${contentHash.slice(0, 2)}/${contentHash}.${extension}`;
  await store("originals").write(originalPath, bytes, { isDurable: true });

  const { originalName } = picture;
  const facts = factsOf(picture, bytes);
  return ok(await insertImage({ ...measured, ...facts, contentHash, originalPath, originalName, createdAt: now }));
}

/**
 * Makes what is missing of a picture's renditions, those for phones first, then has its pages printed anew. May be killed at any
 * point and run again: a file counts once its row stands. A picture removed meanwhile is no error.
 */
export async function makeRenditions(imageId: string, now: Date): Promise<void> {
  const image = await db().image.findUnique({ where: { id: imageId }, include: { renditions: true } });
  if (!image) return;

  const made = await namesOfStanding(image.renditions);
  const missing = plannedRenditions(image).filter((planned) => !made.has(nameOf(planned)));
  if (missing.length === 0 && image.readyAt) return;

  if (missing.length > 0) {
    const pixels = await readPixels(await readOriginal(image.originalPath), MASTER_COVER);
    await bySeveralHands(missing, (planned) => makeRendition(imageId, pixels, planned, image));
  }
  await showToReaders(imageId, image.readyAt ?? now);
}

/** Has the worker look through every picture for renditions that are missing: after a restore, or when the widths changed. */
export async function renewRenditions(): Promise<number> {
  let count = 0;
  let cursor: string | null = null;
  for (;;) {
    const images: { id: string }[] = await db().image.findMany({
      ...(cursor ? { where: { id: { gt: cursor } } } : {}),
      orderBy: { id: "asc" },
      take: BATCH_SIZE,
      select: { id: true },
    });
    await db().$transaction(async (transaction) => {
      for (const { id } of images) await enqueue(transaction, renditionsJob(id));
    });

    count += images.length;
    cursor = images.at(-1)?.id ?? null;
    if (images.length < BATCH_SIZE) return count;
  }
}

const findByContent = (contentHash: string) => db().image.findUnique({ where: { contentHash }, select: { id: true } });

/** The row and its job together. Of two who bring the same bytes at once, the database lets one through. */
async function insertImage(data: Prisma.ImageCreateManyInput & { contentHash: string }): Promise<StoredPicture> {
  const [inserted] = await db().$transaction(async (transaction) => {
    const rows = await transaction.image.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    for (const row of rows) await enqueue(transaction, renditionsJob(row.id));
    return rows;
  });
  if (inserted) return { imageId: inserted.id, isNew: true };

  const earlier = await findByContent(data.contentHash);
  if (earlier) return { imageId: earlier.id, isNew: false };

  // Not the bytes but the id was taken: the archive's picture was replaced since its last import. The new one gets its own.
  const { id: _taken, ...withoutId } = data;
  return insertImage(withoutId);
}

function factsOf(picture: PictureToStore, bytes: Buffer) {
  const said = readPictureWords(bytes);
  return {
    ...(picture.id ? { id: picture.id } : {}),
    ...(picture.source ? { source: picture.source } : {}),
    alt: picture.alt?.trim() ?? "",
    caption: picture.caption?.trim() || said.caption,
    credit: picture.credit?.trim() || said.credit,
    copyright: picture.copyright?.trim() || said.copyright,
    focalX: picture.focalX ?? 0.5,
    focalY: picture.focalY ?? 0.5,
  };
}

/** @returns null where there are too many to be a picture */
async function readBytes(from: PictureToStore["from"]): Promise<Buffer | null> {
  if ("bytes" in from) return from.bytes.byteLength > MOST_BYTES ? null : Buffer.from(from.bytes);

  const { size } = await stat(from.file);
  return size > MOST_BYTES ? null : readFile(from.file);
}

async function readOriginal(originalPath: string): Promise<Buffer> {
  const bytes = await store("originals").read(originalPath);
  if (!bytes) throw new Error(`The original picture ${originalPath} is gone from the store`);
  return bytes;
}

/** In order, two at a time: encoders use one core well and the second badly. */
async function bySeveralHands<Task>(tasks: Task[], work: (task: Task) => Promise<void>): Promise<void> {
  const waiting = tasks.values();
  const hand = async () => {
    for (const task of waiting) await work(task);
  };
  await Promise.all([hand(), hand()]);
}

/** Row and file: a restored database may know more than the disk. */
async function namesOfStanding(renditions: { format: string; widthInPixels: number; path: string }[]) {
  const media = store("media");
  const standing = await Promise.all(renditions.map(async (row) => ((await media.has(row.path)) ? [nameOf(row)] : [])));
  return new Set(standing.flat());
}

async function makeRendition(imageId: string, pixels: Pixels, planned: PlannedRendition, focal: Point): Promise<void> {
  const { crop, ...shape } = planned;
  const format = fileFormat(planned);
  const part = crop && cropAround(pixels, crop, focal);
  const bytes = await encodePicture(pixels, { ...shape, format, ...(part ? { part } : {}) });

  const path = renditionFile(sha256(bytes), format);
  await store("media").write(path, bytes);

  const { widthInPixels } = shape;
  const file = { path, sizeInBytes: bytes.byteLength };
  await db().rendition.upsert({
    where: { imageId_format_widthInPixels: { imageId, format: shape.format, widthInPixels } },
    create: { ...shape, ...file, imageId },
    update: file,
  });
}

async function showToReaders(imageId: string, readyAt: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.image.updateMany({ where: { id: imageId }, data: { readyAt } });
    if (count === 1) await enqueue(transaction, pressJob({ kind: "image", imageId }));
  });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const nameOf = ({ format, widthInPixels }: { format: string; widthInPixels: number }) => `${format}-${widthInPixels}`;
