import type { Transaction } from "@/modules/platform/db";
import type { CheckedPicture } from "./check-pictures";
import { type IssueBlock, pictureIdsOf } from "./issue";

/** What of an issue's surroundings decides whether it may go, as it is in this transaction. */

export async function readCheckedPictures(
  transaction: Transaction,
  blocks: IssueBlock[],
): Promise<Map<string, CheckedPicture>> {
  const ids = pictureIdsOf(blocks);
  if (ids.length === 0) return new Map();
  const rows = await transaction.image.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, alt: true, isDecorative: true, readyAt: true, rightsEndedAt: true },
  });
  return new Map(
    rows.map(({ id, readyAt, rightsEndedAt, ...facts }) => [
      id,
      { ...facts, isReady: readyAt !== null, hasEnded: rightsEndedAt !== null },
    ]),
  );
}

/** The last earlier issue of the newsletter that went out with these very words as its subject, capitals aside. */
export async function readEarlierUse(
  transaction: Transaction,
  { newsletterId, issueId, subject }: { newsletterId: string; issueId: string; subject: string },
): Promise<{ number: number | null; at: Date } | null> {
  if (subject.trim() === "") return null;
  const [row] = await transaction.$queryRaw<{ number: number | null; at: Date }[]>`
    SELECT "number", "startedAt" AS "at" FROM "Issue"
    WHERE "newsletterId" = ${newsletterId}::uuid AND lower("subject") = lower(${subject.trim()}) AND "id" <> ${issueId}::uuid
      AND "startedAt" IS NOT NULL
    ORDER BY "startedAt" DESC LIMIT 1`;
  return row ?? null;
}
