import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor, Staff } from "@/modules/staff/staff";
import { CROP_SHAPES } from "../crops";
import { renditionsJob } from "../image";
import type { FocalInput, KeepRefusal, PictureWords, SeenPicture } from "../keeping";
import { isShownToReaders } from "../library-rows";
import { settleRights } from "../rights";

type Outcome = Promise<Result<{ version: number }, KeepRefusal>>;

/** Says what a picture shows, whose it is and how long we may show it; its pages say the same soon after. */
export const describePicture = (editor: Editor, seen: SeenPicture, words: PictureWords, now: Date): Outcome =>
  db().$transaction((transaction) => noteWords(transaction, { by: editor, seen, words, now }, {}));

/** The same for whoever brought it, as long as no reader sees it: a story is handed in with its pictures described. */
export const describeOwnPicture = (staff: Staff, seen: SeenPicture, words: PictureWords, now: Date): Outcome =>
  db().$transaction(async (transaction) => {
    if (await isShownToReaders(transaction, seen.imageId)) return refuse("not-yours");
    return noteWords(transaction, { by: staff, seen, words, now }, { uploadedById: staff.personId });
  });

/** What must stay in view, for the picture as a whole and for single shapes; its crops are cut anew. */
export async function focusPicture(editor: Editor, seen: SeenPicture, focal: FocalInput, now: Date): Outcome {
  const { crops, ...point } = focal;
  return db().$transaction(async (transaction) => {
    const data = { ...point, crops: { ...crops }, round: { increment: 1 } };
    const kept = await change(transaction, seen, data);
    if (!kept.ok) return kept;

    const formats = CROP_SHAPES.map((shape) => `jpeg-${shape}`);
    await transaction.rendition.deleteMany({ where: { imageId: seen.imageId, format: { in: formats } } });
    await enqueue(transaction, renditionsJob(seen.imageId));
    await enqueue(transaction, pressJob({ kind: "image", imageId: seen.imageId }));
    const subject = `picture:${seen.imageId}`;
    await audit(transaction, { by: editor, action: "focused", subject, details: point }, now);
    return kept;
  });
}

type Description = { by: Editor | Staff; seen: SeenPicture; words: PictureWords; now: Date };

async function noteWords(
  transaction: Transaction,
  { by, seen, words, now }: Description,
  only: { uploadedById?: string },
): Outcome {
  const kept = await change(transaction, seen, words, only);
  if (!kept.ok) return kept;

  await settleRights(transaction, seen.imageId, now);
  await enqueue(transaction, pressJob({ kind: "image", imageId: seen.imageId }));
  const details = { alt: words.alt, credit: words.credit, until: words.rightsEndAt?.toISOString() ?? null };
  await audit(transaction, { by, action: "described", subject: `picture:${seen.imageId}`, details }, now);
  return kept;
}

/** Of two who change one picture at once, the second is told. */
async function change(
  transaction: Transaction,
  { imageId, version }: SeenPicture,
  data: Prisma.ImageUpdateManyMutationInput,
  only: { uploadedById?: string } = {},
): Outcome {
  const { count } = await transaction.image.updateMany({
    where: { id: imageId, version, deletedAt: null, ...only },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1 ? ok({ version: version + 1 }) : refuse(await whyNot(transaction, imageId, only));
}

async function whyNot(transaction: Transaction, id: string, { uploadedById }: { uploadedById?: string }) {
  const image = await transaction.image.findFirst({
    where: { id, deletedAt: null },
    select: { uploadedById: true },
  });
  if (!image) return "absent";
  return uploadedById !== undefined && image.uploadedById !== uploadedById ? "not-yours" : "stale";
}
