"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  BULK_DEEDS,
  type BulkAnswer,
  type BulkDeed,
  type FoundOrders,
  type OrderAnswer,
  type OrderWish,
} from "@/components/order-desk/order-answer";
import { readAmount } from "@/modules/magazines/amount";
import { changeOrder } from "@/modules/orders/commands/change";
import { noteOrder, resendOrderLetter } from "@/modules/orders/commands/desk";
import { noteInput, ORDERS_PATH, searchInput, trackingInput } from "@/modules/orders/desk-order";
import type { Change, ChangeRefusal, Deed } from "@/modules/orders/order";
import { findOrders, readOrderCurrency } from "@/modules/orders/queries/desk";
import { parseForm, textFields } from "@/modules/platform/form";
import { idOrNone } from "@/modules/platform/id";
import { permit } from "@/modules/staff/session";
import type { FreshAdmin } from "@/modules/staff/staff";
import { removeView, saveView } from "@/modules/views/commands";
import { viewInput } from "@/modules/views/view";

export async function findOrdersAction(_previous: FoundOrders, form: FormData): Promise<FoundOrders> {
  const admin = await permit("keep-orders");
  const input = parseForm(searchInput, textFields(form));
  if (!input.ok) return { asked: "", problem: input.failure.words ?? WRONG, lines: [] };

  const { words } = input.value;
  return { asked: words, problem: null, lines: await findOrders(admin, words, new Date()) };
}

export async function changeOrderAction(orderId: string, sent: OrderWish): Promise<OrderAnswer> {
  const admin = await permit("keep-orders");
  const wish = wishInput.safeParse(sent);
  if (!wish.success) return { said: WRONG, isWell: false };
  const change = await changeOf(idOrNone(orderId), wish.data);
  if (!change) return { said: NO_AMOUNT, problem: NO_AMOUNT, isWell: false };

  const changed = await changeOrder(admin, idOrNone(orderId), change, new Date());
  revalidatePath(ORDERS_PATH, "layout");
  return changed.ok ? { said: SAID[change.deed], isWell: true } : { said: refusals[changed.failure], isWell: false };
}

const ids = z.array(z.uuid()).min(1).max(200);

/** Each by itself, so that one refusal stops none of the others. */
export async function changeOrdersAction(orderIds: string[], deed: BulkDeed): Promise<BulkAnswer> {
  const admin = await permit("keep-orders");
  const input = z.object({ orderIds: ids, deed: z.enum(BULK_DEEDS) }).safeParse({ orderIds, deed });
  if (!input.success) return { doneIds: [], refusedCount: 0 };

  const doneIds: string[] = [];
  for (const id of input.data.orderIds) {
    const { ok } = await changeOrder(admin, id, { deed: input.data.deed }, new Date());
    if (ok) doneIds.push(id);
  }
  revalidatePath(ORDERS_PATH, "layout");
  return { doneIds, refusedCount: input.data.orderIds.length - doneIds.length };
}

type SaveViewState = { problem?: string; savedQuery?: string };

export async function saveOrderViewAction(_previous: SaveViewState, form: FormData): Promise<SaveViewState> {
  const admin = await permit("keep-orders");
  const input = viewInput.safeParse(textFields(form));
  const keeper = keeperOf(admin);
  if (!input.success || !keeper) return { problem: input.error?.issues[0]?.message ?? WRONG };

  const { name, query, isShared } = input.data;
  const saved = await saveView(keeper, { list: "orders", name, query, isShared: isShared === "on" }, new Date());
  if (!saved.ok) return { problem: "You keep a view of that name already." };

  revalidatePath(ORDERS_PATH);
  return { savedQuery: query };
}

export async function removeOrderViewAction(viewId: string): Promise<void> {
  const keeper = keeperOf(await permit("keep-orders"));
  if (keeper) await removeView(keeper, idOrNone(viewId), new Date());
  revalidatePath(ORDERS_PATH);
}

export async function noteOrderAction(orderId: string, words: string): Promise<OrderAnswer> {
  const admin = await permit("keep-orders");
  const input = noteInput.safeParse({ note: words });
  if (!input.success) return { said: input.error.issues[0]?.message ?? WRONG, isWell: false };

  const noted = await noteOrder(admin, idOrNone(orderId), input.data.note, new Date());
  return noted.ok ? { said: "The note is kept.", isWell: true } : { said: refusals["unknown-order"], isWell: false };
}

export async function resendOrderAction(orderId: string): Promise<OrderAnswer> {
  const admin = await permit("keep-orders");
  const sent = await resendOrderLetter(admin, idOrNone(orderId), new Date());
  return sent.ok
    ? { said: "The letter is on its way once more.", isWell: true }
    : { said: refusals["unknown-order"], isWell: false };
}

/** Views are a person's; null for the command line. */
const keeperOf = ({ personId, name }: FreshAdmin) => (personId === null ? null : { personId, name });

const wishInput = z.discriminatedUnion("deed", [
  z.object({ deed: z.enum(["pay", "pack", "unpack", "deliver", "cancel"]) }),
  trackingInput.extend({ deed: z.literal("ship") }),
  z.object({ deed: z.literal("refund"), amount: z.string().max(80), refundedBefore: z.number().int().min(0) }),
]);

/** null where what was typed as an amount is none. */
async function changeOf(orderId: string, wish: z.infer<typeof wishInput>): Promise<Change | null> {
  if (wish.deed === "ship") return { deed: "ship", words: wish.tracking };
  if (wish.deed !== "refund") return wish;
  const currency = await readOrderCurrency(orderId);
  const amountInCents = readAmount(wish.amount, currency ?? "EUR"); // of an order that is gone the command says so
  return amountInCents === null ? null : { deed: "refund", amountInCents, refundedBefore: wish.refundedBefore };
}

const WRONG = "This could not be read.";
const NO_AMOUNT = "Type an amount, like 24 or 24.50";

const SAID: Record<Deed, string> = {
  pay: "Marked as paid. The buyer is written to.",
  pack: "Marked as packed.",
  unpack: "It waits to be packed again.",
  ship: "Marked as shipped. The buyer is written to.",
  deliver: "Marked as arrived.",
  withdraw: "Withdrawn.",
  expire: "It was not paid in time.",
  cancel: "Cancelled. The buyer is written to.",
  refund: "The refund is written down. The buyer is written to.",
};

const refusals: Record<ChangeRefusal, string> = {
  "unknown-order": "This order is not there any more.",
  "not-from-here": "Somebody was faster: this order stands elsewhere now.",
  stale: "Somebody recorded a refund meanwhile. Look at what is left, then record yours.",
  "too-much": "That is more than is left of what was paid.",
};
