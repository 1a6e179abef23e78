import "server-only";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { type OrderReading, TOLD_TO_BUYER, type ToldDeed } from "../order";
import { readOrderLink } from "../order-link";
import { addressLinesOf } from "../preorder";

/** More changes than an order goes through. */
const MOST_CHANGES = 100;

/** The order that this link opens; null for any other link. */
export async function readOrder(token: string): Promise<OrderReading | null> {
  const id = readOrderLink(token, env().AUTH_SECRET);
  const row = id && (await db().preorder.findUnique({ where: { id }, select: orderSelect }));
  if (!row) return null;

  const { edition, payment, street, postcode, city, country, changes, ...order } = row;
  const address = { street, postcode, city, country };
  return {
    ...order,
    changes: changes.map((change) => ({ ...change, deed: change.deed as ToldDeed })), // as asked for below
    edition: edition.name,
    magazine: { slug: edition.magazine.slug, title: edition.magazine.title },
    shipsOn: edition.magazine.shipsOn,
    address,
    payUrl: payment && order.state === "placed" ? payment.url : null,
    hasInvoice: order.state !== "cancelled" || order.paidInCents > 0,
    addressLines: addressLinesOf(address),
  };
}

const orderSelect = {
  ...{ number: true, state: true, copies: true, priceInCents: true, currency: true, name: true },
  ...{ shippingInCents: true, taxInCents: true, paidInCents: true, refundedInCents: true },
  ...{ street: true, postcode: true, city: true, country: true },
  edition: { select: { name: true, magazine: { select: { slug: true, title: true, shipsOn: true } } } },
  payment: { select: { url: true } },
  changes: {
    where: { deed: { in: [...TOLD_TO_BUYER] } },
    orderBy: [{ changedAt: "asc" as const }, { id: "asc" as const }],
    take: MOST_CHANGES,
    select: { deed: true, amountInCents: true, words: true, changedAt: true },
  },
};
