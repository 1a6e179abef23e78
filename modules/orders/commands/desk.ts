import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { FreshAdmin } from "@/modules/staff/staff";
import { orderSubject } from "../desk-order";
import { LETTERS, letterSelect, writeToBuyer } from "./letters";

type Outcome = Promise<Result<undefined, "unknown-order">>;

/** For colleagues: the buyer never sees it. */
export async function noteOrder(admin: FreshAdmin, id: string, words: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const added = await addRow(transaction, admin, { id, deed: "note", words }, now);
    if (!added) return refuse("unknown-order");
    await audit(transaction, { by: admin, action: "wrote a note on", subject: orderSubject(id) }, now);
    return ok(undefined);
  });
}

/** The last letter about the order once more, as the order stands now. */
export async function resendOrderLetter(admin: FreshAdmin, id: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const order = await transaction.preorder.findUnique({ where: { id }, select: { ...letterSelect, changes: LAST } });
    const last = order?.changes.at(0);
    const kind = last && LETTERS[last.deed];
    if (!order || !kind) return refuse("unknown-order");

    await writeToBuyer(transaction, kind, order, last, now);
    await addRow(transaction, admin, { id, deed: "resend", words: "" }, now);
    const details = { letter: kind };
    await audit(transaction, { by: admin, action: "wrote once more about", subject: orderSubject(id), details }, now);
    return ok(undefined);
  });
}

const LAST = {
  where: { deed: { in: Object.keys(LETTERS) as (keyof typeof LETTERS)[] } }, // the keys of a constant
  orderBy: [{ changedAt: "desc" as const }, { id: "desc" as const }],
  take: 1,
  select: { deed: true, words: true, amountInCents: true },
};

type Row = { id: string; deed: "note" | "resend"; words: string };

/** Leaves the order as it is. @returns false where there is none */
async function addRow(transaction: Transaction, by: FreshAdmin, { id, deed, words }: Row, now: Date): Promise<boolean> {
  const order = await transaction.preorder.findUnique({ where: { id }, select: { state: true } });
  if (!order) return false;
  const { name: changedBy, personId } = by;
  const row = { preorderId: id, state: order.state, deed, words, changedBy, personId, changedAt: now };
  await transaction.preorderChange.create({ data: row });
  return true;
}
