import "server-only";
import { db } from "@/modules/platform/db";

/** accepted: handed over to the mail server. later: told to try again. The four add up to all. */
export type MailCounts = {
  allCount: number;
  acceptedCount: number;
  laterCount: number;
  refusedCount: number;
  waitingCount: number;
};

/** Letters written since then. */
export async function countMail(since: Date): Promise<MailCounts> {
  const [row] = await db().$queryRaw<MailCounts[]>`
    SELECT count(*)::int AS "allCount",
      count(*) FILTER (WHERE "acceptedAt" IS NOT NULL)::int AS "acceptedCount",
      count(*) FILTER (WHERE "acceptedAt" IS NULL AND "failedAt" IS NOT NULL)::int AS "refusedCount",
      count(*) FILTER (WHERE "acceptedAt" IS NULL AND "failedAt" IS NULL AND "attempts" > 0)::int AS "laterCount",
      count(*) FILTER (WHERE "acceptedAt" IS NULL AND "failedAt" IS NULL AND "attempts" = 0)::int AS "waitingCount"
    FROM "OutgoingMail" WHERE "createdAt" >= ${since}`;
  return row ?? { allCount: 0, acceptedCount: 0, laterCount: 0, refusedCount: 0, waitingCount: 0 };
}
