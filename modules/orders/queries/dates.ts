import "server-only";
import { db } from "@/modules/platform/db";
import type { DateChangeLine } from "../date";

const MOST_CHANGES = 20;

/** How often its date was changed, the newest first. */
export const listDateChanges = (magazineId: string): Promise<DateChangeLine[]> =>
  db().$queryRaw<DateChangeLine[]>`
    SELECT change."id", change."was", change."shipsOn", change."words", change."decidedBy", change."decidedAt", change."toldAt",
      (SELECT count(*)::int FROM "PreorderChange" told WHERE told."dateChangeId" = change."id") AS "toldCount"
    FROM "DateChange" change WHERE change."magazineId" = ${magazineId}::uuid
    ORDER BY change."decidedAt" DESC LIMIT ${MOST_CHANGES}`;

/** Buyers of a magazine who wait for it: whom a change of its date is told. */
export const countWaitingBuyers = (magazineId: string): Promise<number> =>
  db().preorder.count({ where: { edition: { magazineId }, state: { in: ["placed", "confirmed", "packed"] } } });
