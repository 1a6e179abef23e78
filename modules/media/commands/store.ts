import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import type { PictureWords } from "@/modules/platform/picture-words";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Staff } from "@/modules/staff/staff";
import {
  type PictureRefusal,
  type PictureToStore,
  previewPath,
  renditionsJob,
  type StoredPicture,
  type UploadedPicture,
} from "../image";
import { keepOriginal, readBytes, sha256 } from "../original";

/**
 * Takes a picture in: the same bytes twice are one row. Its renditions are made by the worker afterwards.
 * @throws where the file is not there
 */
export async function storePicture(picture: PictureToStore, now: Date): Promise<Result<StoredPicture, PictureRefusal>> {
  const bytes = await readBytes(picture.from);
  if (!bytes) return refuse("too-many-bytes");

  const earlier = await findByContent(sha256(bytes));
  if (earlier) return ok(await bringBack(earlier.id));

  const kept = await keepOriginal({ bytes });
  if (!kept.ok) return kept;

  const { words, ...original } = kept.value;
  const { originalName, uploadedBy } = picture;
  const uploaded = uploadedBy ? { uploadedById: uploadedBy.personId } : {};
  const row = { ...original, ...factsOf(picture, words), ...uploaded, originalName, createdAt: now };
  return ok(await insertImage(row, (transaction, id) => noteArrival(transaction, picture, id, now)));
}

/** A picture brought to the desk by somebody, as the desk goes on with it. */
export async function uploadPicture(
  staff: Staff,
  picture: Pick<PictureToStore, "from" | "originalName">,
  now: Date,
): Promise<Result<UploadedPicture, PictureRefusal>> {
  const stored = await storePicture({ ...picture, uploadedBy: staff }, now);
  if (!stored.ok) return stored;

  const image = await db().image.findUniqueOrThrow({
    where: { id: stored.value.imageId },
    select: { widthInPixels: true, heightInPixels: true, alt: true, caption: true, credit: true },
  });
  const { imageId, isNew } = stored.value;
  return ok({ imageId, isNew, url: previewPath(imageId), ...image });
}

const findByContent = (contentHash: string) => db().image.findUnique({ where: { contentHash }, select: { id: true } });

/** The row and its job together. Of two who bring the same bytes at once, the database lets one through. */
async function insertImage(
  data: Prisma.ImageCreateManyInput & { contentHash: string },
  note: (transaction: Transaction, imageId: string) => Promise<void>,
): Promise<StoredPicture> {
  const [inserted] = await db().$transaction(async (transaction) => {
    const rows = await transaction.image.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
    for (const row of rows) {
      await enqueue(transaction, renditionsJob(row.id));
      await note(transaction, row.id);
    }
    return rows;
  });
  if (inserted) return { imageId: inserted.id, isNew: true };

  const earlier = await findByContent(data.contentHash);
  if (earlier) return { imageId: earlier.id, isNew: false };

  // Not the bytes but the id was taken: the archive's picture was replaced since its last import. The new one gets its own.
  const { id: _taken, ...withoutId } = data;
  return insertImage(withoutId, note);
}

/** Somebody deleted it, and now somebody wants it. */
async function bringBack(imageId: string): Promise<StoredPicture> {
  await db().image.updateMany({ where: { id: imageId, deletedAt: { not: null } }, data: { deletedAt: null } });
  return { imageId, isNew: false };
}

/** An import says in one line what it brought; a person is named for each picture. */
async function noteArrival(transaction: Transaction, picture: PictureToStore, imageId: string, now: Date) {
  const { uploadedBy: by, originalName: name } = picture;
  if (by) await audit(transaction, { by, action: "brought", subject: `picture:${imageId}`, details: { name } }, now);
}

function factsOf(picture: PictureToStore, said: PictureWords) {
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
