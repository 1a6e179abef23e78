import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import { KEPT_AFTER_DELETION_DAYS, type KeepRefusal, type SeenPicture } from "../keeping";
import { isUnused } from "../library-rows";

const DAY_IN_MILLISECONDS = 86_400_000;
const BATCH_SIZE = 100;

/** Takes a picture out of the library, to be put back for some days. One that is shown anywhere stays. */
export async function deletePicture(
  editor: Editor,
  { imageId, version }: SeenPicture,
  now: Date,
): Promise<Result<undefined, KeepRefusal>> {
  return db().$transaction(async (transaction) => {
    // Who is just about to show it holds a share of this row, or waits for us and then finds it deleted.
    const [image] = await transaction.$queryRaw<{ version: number; originalName: string }[]>`
      SELECT "version", "originalName" FROM "Image" WHERE "id" = ${imageId}::uuid AND "deletedAt" IS NULL FOR UPDATE`;
    if (!image) return refuse("absent");
    if (image.version !== version) return refuse("stale");

    const deleted = await transaction.$executeRaw`
      UPDATE "Image" image SET "deletedAt" = ${now}, "version" = "version" + 1
      WHERE image."id" = ${imageId}::uuid AND ${isUnused}`;
    if (deleted === 0) return refuse("in-use");

    const details = { name: image.originalName };
    await audit(transaction, { by: editor, action: "deleted", subject: `picture:${imageId}`, details }, now);
    return ok(undefined);
  });
}

export async function putPictureBack(
  editor: Editor,
  imageId: string,
  now: Date,
): Promise<Result<undefined, KeepRefusal>> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.image.updateMany({
      where: { id: imageId, deletedAt: { not: null } },
      data: { deletedAt: null, version: { increment: 1 } },
    });
    if (count === 0) return refuse("absent");
    await audit(transaction, { by: editor, action: "put back", subject: `picture:${imageId}` }, now);
    return ok(undefined);
  });
}

/** Ends the days of grace: rows go, files at the next sweep. One that was taken into use meanwhile is back in the library. */
export async function removeDeletedPictures(editor: Editor, now: Date): Promise<number> {
  const until = new Date(now.getTime() - KEPT_AFTER_DELETION_DAYS * DAY_IN_MILLISECONDS);
  return db().$transaction(async (transaction) => {
    const due = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Image" WHERE "deletedAt" < ${until} ORDER BY "deletedAt" LIMIT ${BATCH_SIZE} FOR UPDATE SKIP LOCKED`;
    if (due.length === 0) return 0;

    const ids = due.map(({ id }) => id);
    const removed = await transaction.$queryRaw<{ id: string }[]>(
      Prisma.sql`DELETE FROM "Image" image WHERE image."id" = ANY(${ids}::uuid[]) AND ${isUnused} RETURNING image."id"`,
    );
    await transaction.image.updateMany({ where: { id: { in: ids } }, data: { deletedAt: null } });
    for (const { id } of removed)
      await audit(transaction, { by: editor, action: "removed", subject: `picture:${id}` }, now);
    return removed.length;
  });
}
