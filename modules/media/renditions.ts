import "server-only";
import { db, type Prisma } from "@/modules/platform/db";
import { ENCODERS, encodePicture, type Pixels, readPixels } from "@/modules/platform/pictures";
import { enqueue } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import { pressJob } from "@/modules/snapshots/change";
import { focalPointFor } from "./crops";
import { renditionsJob } from "./image";
import { cropAround, MASTER_COVER, type PlannedRendition, plannedRenditions } from "./rendition";
import { fileFormat, renditionFile, renditionKey } from "./rendition-file";

const BATCH_SIZE = 100;

/**
 * Makes what is missing of a picture's renditions, those for phones first, then has its pages printed anew. May be killed at any
 * point and run again: a file counts once its row stands. A picture removed meanwhile is no error, nor is one that was replaced:
 * a job of its own is on the way then. One whose rights have ended gets none.
 */
export async function makeRenditions(imageId: string, now: Date): Promise<void> {
  const image = await db().image.findUnique({ where: { id: imageId }, include: { renditions: true } });
  if (!image || image.rightsEndedAt) return;

  const made = await namesOfStanding(image.renditions);
  const missing = plannedRenditions(image).filter((planned) => !made.has(nameOf(planned)));
  if (missing.length === 0 && image.readyAt) return;

  if (missing.length > 0) {
    const original = await readOriginal(image);
    if (!original) return;
    const pixels = await readPixels(original, MASTER_COVER);
    await bySeveralHands(missing, (planned) => makeRendition(image, pixels, planned));
  }
  await showToReaders(image, image.readyAt ?? now);
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

/** @returns null where the picture was removed or replaced since it was looked up  @throws where its file alone is gone */
async function readOriginal({ id, round, originalPath }: DrawnImage): Promise<Buffer | null> {
  const bytes = await store("originals").read(originalPath);
  if (bytes) return bytes;
  if ((await db().image.count({ where: { id, round } })) === 0) return null;
  throw new Error(`The original picture ${originalPath} is gone from the store`);
}

/** In order, two at a time: encoders use one core well and the second badly. @param work false = no more of them */
async function bySeveralHands<Task>(tasks: Task[], work: (task: Task) => Promise<boolean>): Promise<void> {
  const waiting = tasks.values();
  const hand = async () => {
    for (const task of waiting) if (!(await work(task))) return;
  };
  await Promise.all([hand(), hand()]);
}

/** Row and file: a restored database may know more than the disk. */
async function namesOfStanding(renditions: { format: string; widthInPixels: number; path: string }[]) {
  const media = store("media");
  const standing = await Promise.all(renditions.map(async (row) => ((await media.has(row.path)) ? [nameOf(row)] : [])));
  return new Set(standing.flat());
}

type DrawnImage = Prisma.ImageGetPayload<object>;

/** @returns false where the picture was replaced, or taken away, since the run began */
async function makeRendition(image: DrawnImage, pixels: Pixels, planned: PlannedRendition): Promise<boolean> {
  const { crop, ...shape } = planned;
  const format = fileFormat(planned);
  const part = crop && cropAround(pixels, crop, focalPointFor(planned.format, image));
  const bytes = await encodePicture(pixels, { ...shape, format, ...(part ? { part } : {}) });

  const path = renditionFile(renditionKey(image, ENCODERS), planned, part);
  await store("media").write(path, bytes);
  return keepRendition(image, { ...shape, path, sizeInBytes: bytes.byteLength });
}

/** The lock is the one a replacement waits for: a rendition of the old file never stands beside the new one's. */
async function keepRendition(image: DrawnImage, file: Omit<Prisma.RenditionCreateManyInput, "imageId">) {
  const { format, widthInPixels, path, sizeInBytes } = file;
  return db().$transaction(async (transaction) => {
    const [standing] = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Image"
      WHERE "id" = ${image.id}::uuid AND "round" = ${image.round} AND "rightsEndedAt" IS NULL FOR SHARE`;
    if (!standing) return false;

    await transaction.rendition.upsert({
      where: { imageId_format_widthInPixels: { imageId: image.id, format, widthInPixels } },
      create: { ...file, imageId: image.id },
      update: { path, sizeInBytes },
    });
    return true;
  });
}

async function showToReaders({ id, round }: DrawnImage, readyAt: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.image.updateMany({
      where: { id, round, rightsEndedAt: null },
      data: { readyAt },
    });
    if (count === 1) await enqueue(transaction, pressJob({ kind: "image", imageId: id }));
  });
}

const nameOf = ({ format, widthInPixels }: { format: string; widthInPixels: number }) => `${format}-${widthInPixels}`;
