import "server-only";
import { LITTLE } from "@/modules/magazines/magazine";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { FreshAdmin } from "@/modules/staff/staff";
import { tellWaitingJob } from "@/modules/waiting/waiting";
import { orderSubject } from "../desk-order";
import {
  afterChange,
  type Change,
  type ChangeRefusal,
  type Deed,
  givesCopiesBack,
  type OrderState,
  type Standing,
  type WithdrawRefusal,
} from "../order";
import { readOrderLink } from "../order-link";
import { LETTERS, letterSelect, type OrderInLetters, writeToBuyer } from "./letters";
import { closeOpenPayment, refundOnline } from "./refund";

export const BUYER = { personId: null, name: "the buyer" };

/** The buyer takes the order back: its copies are on stock again, and the buyer is written to. Asked twice, it is done once. */
export async function withdrawPreorder(token: string, now: Date): Promise<Result<undefined, WithdrawRefusal>> {
  const id = readOrderLink(token, env().AUTH_SECRET);
  if (!id) return refuse("unknown-order");

  return db().$transaction(async (transaction) => {
    const before = await hold(transaction, id);
    if (!before) return refuse("unknown-order");
    if (before.state === "cancelled") return ok(undefined);

    const changed = await change(transaction, { id, before }, { deed: "withdraw" }, BUYER, now);
    return changed.ok ? ok(undefined) : refuse("too-late");
  });
}

/** Somebody at the desk leads the order on, or ends it; the buyer is written to where it matters to them. */
export async function changeOrder(
  admin: FreshAdmin,
  id: string,
  wish: Change,
  now: Date,
): Promise<Result<{ state: OrderState }, ChangeRefusal>> {
  return db().$transaction(async (transaction) => {
    const before = await hold(transaction, id);
    if (!before) return refuse("unknown-order");

    const changed = await change(transaction, { id, before }, wish, admin, now);
    if (!changed.ok) return changed;
    if (wish.deed === "pay") await closeOpenPayment(transaction, id); // it came another way
    if (wish.deed === "refund") await refundOnline(transaction, id, wish.amountInCents, now);
    const { state } = changed.value;
    const details = { from: before.state, to: state };
    await audit(transaction, { by: admin, action: AUDITED[wish.deed], subject: orderSubject(id), details }, now);
    return ok({ state });
  });
}

const AUDITED: Record<Deed, string> = {
  pay: "recorded the payment of",
  pack: "packed",
  unpack: "unpacked",
  ship: "shipped",
  deliver: "recorded the arrival of",
  withdraw: "withdrew",
  expire: "let expire",
  cancel: "cancelled",
  refund: "recorded a refund of",
};

/** Nobody else changes it until this is done. null where there is no such order. */
export async function hold(transaction: Transaction, id: string): Promise<Standing | null> {
  const [order] = await transaction.$queryRaw<Standing[]>`
    SELECT "state", "copies", "priceInCents", "shippingInCents", "paidInCents", "refundedInCents"
    FROM "Preorder" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return order ?? null;
}

export async function change(
  transaction: Transaction,
  { id, before }: { id: string; before: Standing },
  wish: Change,
  by: { personId: string | null; name: string },
  now: Date,
): Promise<Result<OrderInLetters, ChangeRefusal>> {
  const after = afterChange(before, wish);
  if (!after.ok) return after;

  const { amountInCents, ...standing } = after.value;
  const words = wish.deed === "refund" ? "" : (wish.words ?? "");
  const row = { deed: wish.deed, state: standing.state, amountInCents, words, changedBy: by.name, changedAt: now };
  const order = await transaction.preorder.update({
    where: { id },
    data: { ...standing, changes: { create: { ...row, personId: by.personId } } },
    select: letterSelect,
  });
  if (givesCopiesBack(before.state, order.state)) {
    await putBack(transaction, order);
    await closeOpenPayment(transaction, id);
  }

  const letter = LETTERS[wish.deed];
  if (letter) await writeToBuyer(transaction, letter, order, { words, amountInCents }, now);
  return ok(order);
}

/** Copies of an order that is none any more; readers are told when the edition was sold out or nearly. */
async function putBack(transaction: Transaction, { copies, edition }: OrderInLetters): Promise<void> {
  if (!edition.stockId) return;

  const stock = await transaction.stock.update({
    where: { id: edition.stockId },
    data: { left: { increment: copies } },
    select: { left: true },
  });
  if (stock.left - copies > LITTLE) return;
  await enqueue(transaction, pressJob({ kind: "magazine", slug: edition.magazine.slug }));
  await enqueue(transaction, tellWaitingJob(edition.stockId));
}
