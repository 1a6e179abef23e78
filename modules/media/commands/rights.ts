import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import type { Editor } from "@/modules/staff/staff";
import { settleRights } from "../rights";

const BATCH_SIZE = 100;

/** Takes from readers every picture whose rights have ended by now. @returns how many */
export async function endRights(editor: Editor, now: Date): Promise<number> {
  const due = await db().image.findMany({
    where: { rightsEndAt: { lte: now }, rightsEndedAt: null },
    orderBy: { rightsEndAt: "asc" },
    take: BATCH_SIZE,
    select: { id: true },
  });
  let count = 0;
  for (const { id } of due) if (await endRightsOf(editor, id, now)) count += 1;
  return count;
}

const endRightsOf = (editor: Editor, imageId: string, now: Date) =>
  db().$transaction(async (transaction) => {
    const done = await settleRights(transaction, imageId, now);
    if (done !== "taken-away") return false;
    await audit(transaction, { by: editor, action: "ended the rights of", subject: `picture:${imageId}` }, now);
    return true;
  });
