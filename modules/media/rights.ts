import "server-only";
import { Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { pressJob } from "@/modules/snapshots/change";
import { removeFilesJob, renditionsJob } from "./image";

/**
 * Brings what readers see of a picture into line with its rights: once they have ended its renditions go and its pages stand without
 * it; where they hold again it comes back.
 * @returns what was done
 */
export async function settleRights(
  transaction: Transaction,
  imageId: string,
  now: Date,
): Promise<"taken-away" | "brought-back" | "nothing"> {
  if (await takeAway(transaction, imageId, now)) return "taken-away";
  return (await bringBack(transaction, imageId, now)) ? "brought-back" : "nothing";
}

async function takeAway(transaction: Transaction, imageId: string, now: Date): Promise<boolean> {
  const { count } = await transaction.image.updateMany({
    where: { id: imageId, rightsEndAt: { lte: now }, rightsEndedAt: null },
    data: { rightsEndedAt: now, readyAt: null, round: { increment: 1 } },
  });
  if (count === 0) return false;

  const paths = await dropRenditions(transaction, imageId);
  await enqueue(transaction, pressJob({ kind: "image", imageId }));
  if (paths.length > 0) await enqueue(transaction, removeFilesJob(paths, now));
  return true;
}

async function bringBack(transaction: Transaction, imageId: string, now: Date): Promise<boolean> {
  const { count } = await transaction.image.updateMany({
    where: {
      ...{ id: imageId, rightsEndedAt: { not: null } },
      OR: [{ rightsEndAt: null }, { rightsEndAt: { gt: now } }],
    },
    data: { rightsEndedAt: null },
  });
  if (count === 1) await enqueue(transaction, renditionsJob(imageId));
  return count === 1;
}

/** @returns the files that no page will name any more */
export async function dropRenditions(transaction: Transaction, imageId: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ path: string }[]>(
    Prisma.sql`DELETE FROM "Rendition" WHERE "imageId" = ${imageId}::uuid RETURNING "path"`,
  );
  return rows.map(({ path }) => path);
}
