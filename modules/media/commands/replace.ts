import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import { type PictureToStore, renditionsJob } from "../image";
import type { ReplaceRefusal, SeenPicture } from "../keeping";
import { keepOriginal, type Original } from "../original";
import { dropRenditions } from "../rights";

/**
 * Puts another file in a picture's place: wherever it is shown, the new one is shown, under the same words. Its pages follow once
 * the new renditions stand; till then they keep the old
 * files, which only the sweep removes.
 */
export async function replacePicture(
  editor: Editor,
  seen: SeenPicture,
  picture: Pick<PictureToStore, "from" | "originalName">,
  now: Date,
): Promise<Result<{ version: number }, ReplaceRefusal>> {
  const original = await keepOriginal(picture.from);
  if (!original.ok) return original;

  try {
    return await db().$transaction((transaction) => {
      const facts = { ...original.value, originalName: picture.originalName };
      return putInPlace(transaction, editor, seen, facts, now);
    });
  } catch (error) {
    if (isTaken(error)) return refuse("already-here");
    throw error;
  }
}

async function putInPlace(
  transaction: Transaction,
  editor: Editor,
  { imageId, version }: SeenPicture,
  { words: _kept, ...facts }: Original & { originalName: string },
  now: Date,
): Promise<Result<{ version: number }, ReplaceRefusal>> {
  const { count } = await transaction.image.updateMany({
    where: { id: imageId, version, deletedAt: null },
    data: { ...facts, ...MIDDLE, readyAt: null, round: { increment: 1 }, version: { increment: 1 } },
  });
  if (count === 0) return refuse((await exists(transaction, imageId)) ? "stale" : "absent");

  await dropRenditions(transaction, imageId);
  await enqueue(transaction, renditionsJob(imageId));
  const details = { name: facts.originalName };
  await audit(transaction, { by: editor, action: "replaced", subject: `picture:${imageId}`, details }, now);
  return ok({ version: version + 1 });
}

/** What mattered in the old file is elsewhere in the new one. */
const MIDDLE = { focalX: 0.5, focalY: 0.5, crops: {} };

const exists = async (transaction: Transaction, id: string) =>
  (await transaction.image.count({ where: { id, deletedAt: null } })) > 0;

const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
