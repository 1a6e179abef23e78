import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import { filterDetails, type OrderFilters } from "../desk-order";
import type { OrderRow } from "../export";
import { whereOf } from "../queries/desk";

const BATCH_SIZE = 1_000;

/**
 * Every order with these filters, the newest first, by and by: a list of any length is never held whole. That it was taken is in the
 * log before the first of them is given away.
 */
export async function* exportOrders(
  admin: FreshAdmin,
  { before: _place, ...filters }: OrderFilters,
  now: Date,
): AsyncGenerator<OrderRow[]> {
  await db().$transaction((transaction) =>
    audit(transaction, { by: admin, action: "exported", subject: "orders", details: filterDetails(filters) }, now),
  );
  let before: number | null = null;
  do {
    const rows = await listBatch(filters, before);
    if (rows.length > 0) yield rows;
    before = rows.length < BATCH_SIZE ? null : (rows.at(-1)?.number ?? null);
  } while (before !== null);
}

async function listBatch(filters: Omit<OrderFilters, "before">, before: number | null): Promise<OrderRow[]> {
  const rows = await db().preorder.findMany({
    where: { AND: [whereOf(filters), before === null ? {} : { number: { lt: before } }] },
    orderBy: { number: "desc" },
    take: BATCH_SIZE,
    select: {
      ...{ number: true, state: true, createdAt: true, copies: true, priceInCents: true, currency: true },
      ...{ shippingInCents: true, taxInCents: true },
      ...{ paidInCents: true, refundedInCents: true, name: true, email: true },
      ...{ street: true, postcode: true, city: true, country: true },
      edition: { select: { name: true, magazine: { select: { title: true } } } },
    },
  });
  return rows.map(({ edition, ...row }) => ({ ...row, edition: edition.name, magazine: edition.magazine.title }));
}
