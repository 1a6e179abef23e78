import "server-only";
import type { Invoice } from "@/modules/papers/invoice";
import { MOST_PARCELS, type Parcel } from "@/modules/papers/parcel";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import type { FreshAdmin } from "@/modules/staff/staff";
import { filterDetails, type OrderFilters, orderSubject } from "../desk-order";
import { totalInCents } from "../order";
import { readOrderLink } from "../order-link";
import { addressLinesOf } from "../preorder";
import { whereOf } from "./desk";

/** Orders with these filters that are paid and wait for the post, the oldest first. Who has them printed is noted. */
export async function listParcels(
  admin: FreshAdmin,
  { before: _place, ...filters }: OrderFilters,
  what: "labels" | "packing lists",
  now: Date,
): Promise<Parcel[]> {
  return db().$transaction(async (transaction) => {
    const details = filterDetails(filters);
    await audit(transaction, { by: admin, action: `printed ${what} of`, subject: "orders", details }, now);
    const rows = await transaction.preorder.findMany({
      where: { AND: [whereOf(filters), { state: { in: ["confirmed", "packed"] }, street: { not: "" } }] },
      orderBy: { number: "asc" },
      take: MOST_PARCELS,
      select: {
        ...{
          id: true,
          number: true,
          copies: true,
          name: true,
          street: true,
          postcode: true,
          city: true,
          country: true,
        },
        edition: { select: { name: true, magazine: { select: { title: true } } } },
      },
    });
    return rows.map(({ id, number, copies, name, edition, ...address }) => ({
      ...{ id, number, copies, name, edition: edition.name, magazine: edition.magazine.title },
      addressLines: addressLinesOf(address),
    }));
  });
}

/** For the buyer; null for a link that opens no order, and for an order that is none any more. */
export async function readInvoice(token: string): Promise<Invoice | null> {
  const id = readOrderLink(token, env().AUTH_SECRET);
  const row = id && (await db().preorder.findUnique({ where: { id }, select: invoiceSelect }));
  return row ? toInvoice(row) : null;
}

/** The same at the desk. Who has it made is noted. */
export async function readInvoiceAtDesk(admin: FreshAdmin, id: string, now: Date): Promise<Invoice | null> {
  return db().$transaction(async (transaction) => {
    const row = await transaction.preorder.findUnique({ where: { id }, select: invoiceSelect });
    if (!row) return null;
    await audit(
      transaction,
      { by: admin, action: "printed the invoice of", subject: orderSubject(id), details: {} },
      now,
    );
    return toInvoice(row);
  });
}

const invoiceSelect = {
  ...{ state: true, number: true, createdAt: true, copies: true, priceInCents: true, currency: true },
  ...{ shippingInCents: true, taxInCents: true, taxRateInBasisPoints: true, paidInCents: true, refundedInCents: true },
  ...{ name: true, street: true, postcode: true, city: true, country: true },
  edition: { select: { name: true, magazine: { select: { title: true } } } },
} satisfies Prisma.PreorderSelect;

function toInvoice(row: Prisma.PreorderGetPayload<{ select: typeof invoiceSelect }>): Invoice | null {
  if (row.state === "cancelled" && row.paidInCents === 0) return null;

  const { taxInCents, taxRateInBasisPoints: rateInBasisPoints } = row;
  return {
    ...{ orderNumber: row.number, orderedAt: row.createdAt, buyerLines: [row.name, ...addressLinesOf(row)] },
    ...{ title: `${row.edition.magazine.title}, ${row.edition.name}`, copies: row.copies },
    ...{ eachInCents: row.priceInCents, shippingInCents: row.shippingInCents },
    tax: taxInCents === null || rateInBasisPoints === null ? null : { inCents: taxInCents, rateInBasisPoints },
    ...{ totalInCents: totalInCents(row), paidInCents: row.paidInCents, refundedInCents: row.refundedInCents },
    currency: row.currency,
  };
}
