import "server-only";
import { magazineSubject } from "@/modules/magazines/desk";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { FreshAdmin } from "@/modules/staff/staff";
import { type DateInput, type DateRefusal, dayText, isBeingSold, tellDateJob } from "../date";
import { letterSelect, writeToBuyer } from "./letters";

/** Says on which day a magazine ships now. Its page says so at once, and every buyer who waits for it is written to. */
export async function changeDate(
  admin: FreshAdmin,
  magazineId: string,
  { was: seenDate, shipsOn, words }: DateInput,
  now: Date,
): Promise<Result<undefined, DateRefusal>> {
  return db().$transaction(async (transaction) => {
    const [before] = await transaction.$queryRaw<Held[]>`
      SELECT "slug", "state"::text AS "state", "shipsOn"::text AS "shipsOn"
      FROM "Magazine" WHERE "id" = ${magazineId}::uuid FOR UPDATE`;
    if (!before) return refuse("absent");
    if ((before.shipsOn ?? "") !== seenDate) return refuse("stale");
    if (!isBeingSold(before.state)) return refuse("not-from-here");
    if (before.shipsOn === shipsOn) return refuse("same-date");

    const day = new Date(shipsOn);
    await transaction.magazine.update({
      where: { id: magazineId },
      data: { shipsOn: day },
    });
    const was = before.shipsOn ? new Date(before.shipsOn) : null;
    const by = { decidedBy: admin.name, personId: admin.personId, decidedAt: now };
    const { id } = await transaction.dateChange.create({
      data: { magazineId, was, shipsOn: day, words, ...by },
      select: { id: true },
    });
    await enqueue(transaction, pressJob({ kind: "magazine", slug: before.slug }));
    await enqueue(transaction, tellDateJob(id));
    const details = { from: before.shipsOn, to: shipsOn };
    const subject = magazineSubject(magazineId);
    await audit(transaction, { by: admin, action: "changed the date of", subject, details }, now);
    return ok(undefined);
  });
}

type Held = { slug: string; state: string; shipsOn: string | null };

const BATCH_SIZE = 100;

/** Writes to every buyer who waits, each once however often this runs. A later change of the date tells all by itself. */
export async function tellOfDate(dateChangeId: string, signal: AbortSignal, now: Date): Promise<void> {
  while (!signal.aborted && (await tellSome(dateChangeId, now)) > 0);
}

/** @returns how many were told; 0 = nobody is left */
const tellSome = (dateChangeId: string, now: Date): Promise<number> =>
  db().$transaction(async (transaction) => {
    // One at a time: who comes second sees whom the first has told.
    await transaction.$queryRaw`SELECT 1 FROM "DateChange" WHERE "id" = ${dateChangeId}::uuid FOR UPDATE`;
    const change = await transaction.dateChange.findUnique({ where: { id: dateChangeId } });
    if (!change || change.toldAt || (await isOutdated(transaction, change))) return 0;

    const waiting = await holdWaiting(transaction, change);
    const orders = await transaction.preorder.findMany({ where: { id: { in: waiting } }, select: letterSelect });
    const [was, words] = [change.was?.toISOString().slice(0, 10) ?? null, change.words];
    for (const order of orders) {
      await transaction.preorderChange.create({
        data: {
          ...{ preorderId: order.id, deed: "date", state: order.state, words: dayText(change.shipsOn), dateChangeId },
          ...{ changedBy: change.decidedBy, personId: change.personId, changedAt: now },
        },
      });
      await writeToBuyer(
        transaction,
        "order-date",
        order,
        { words: "", amountInCents: null, date: { was, words } },
        now,
      );
    }
    if (orders.length === 0)
      await transaction.dateChange.update({ where: { id: dateChangeId }, data: { toldAt: now } });
    return orders.length;
  });

type Decided = { id: string; magazineId: string; decidedAt: Date };

const isOutdated = async (transaction: Transaction, { id, magazineId, decidedAt }: Decided): Promise<boolean> =>
  (await transaction.dateChange.count({ where: { magazineId, decidedAt: { gt: decidedAt }, id: { not: id } } })) > 0;

/** Orders that are still to be sent, were there when the date was changed, and were not told of it. */
async function holdWaiting(transaction: Transaction, { id, magazineId, decidedAt }: Decided): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT preorder."id" FROM "Preorder" preorder JOIN "Edition" edition ON edition."id" = preorder."editionId"
    WHERE edition."magazineId" = ${magazineId}::uuid AND preorder."createdAt" <= ${decidedAt}
      AND preorder."state" IN ('placed', 'confirmed', 'packed')
      AND NOT EXISTS (SELECT 1 FROM "PreorderChange" told
        WHERE told."preorderId" = preorder."id" AND told."dateChangeId" = ${id}::uuid)
    ORDER BY preorder."id" LIMIT ${BATCH_SIZE} FOR UPDATE OF preorder`;
  return rows.map((row) => row.id);
}
