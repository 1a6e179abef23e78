import "server-only";
import { countryName } from "@/modules/magazines/country";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import {
  filterDetails,
  type OrderChoices,
  type OrderFilters,
  type OrderLine,
  type OrderSheet,
  orderSubject,
} from "../desk-order";
import { addressLinesOf } from "../preorder";

export const ORDERS_ON_PAGE = 50;
const MOST_FOUND = 50;
const MOST_EVENTS = 500;
const MOST_CHOICES = 300;

/** A stretch of the list, the newest first. Who looks is noted. next: where the following one begins; null at the end. */
export async function listOrders(
  admin: FreshAdmin,
  filters: OrderFilters,
  now: Date,
): Promise<{ lines: OrderLine[]; next: number | null }> {
  return db().$transaction(async (transaction) => {
    const { before, ...shown } = filters;
    const rows = await transaction.preorder.findMany({
      where: { AND: [whereOf(shown), before === undefined ? {} : { number: { lt: before } }] },
      orderBy: { number: "desc" },
      take: ORDERS_ON_PAGE + 1,
      select: lineSelect,
    });
    const page = rows.slice(0, ORDERS_ON_PAGE);
    await note(
      transaction,
      admin,
      { action: "looked at the list of", subject: "orders", details: filterDetails(filters) },
      now,
    );
    return { lines: page.map(toLine), next: rows.length > ORDERS_ON_PAGE ? (page.at(-1)?.number ?? null) : null };
  });
}

/** By number, or by a part of a name or an address. The log says that somebody looked, and not for whom. */
export async function findOrders(admin: FreshAdmin, words: string, now: Date): Promise<OrderLine[]> {
  return db().$transaction(async (transaction) => {
    const rows = await transaction.preorder.findMany({
      where: { OR: [...numberIn(words), ...SEARCHED.map((column) => holding(column, words))] },
      orderBy: { number: "desc" },
      take: MOST_FOUND,
      select: lineSelect,
    });
    await note(transaction, admin, { action: "searched", subject: "orders", details: { found: rows.length } }, now);
    return rows.map(toLine);
  });
}

/** All of one order; null where there is none. Who looks is noted. */
export async function readOrderSheet(admin: FreshAdmin, id: string, now: Date): Promise<OrderSheet | null> {
  return db().$transaction(async (transaction) => {
    const row = await transaction.preorder.findUnique({ where: { id }, select: sheetSelect });
    if (!row) return null;

    await note(transaction, admin, { action: "looked at", subject: orderSubject(id), details: {} }, now);
    const { street, postcode, city, country, email, changes, payment, taxInCents } = row;
    const isPaidOnline = (payment?.paidInCents ?? 0) > 0;
    const { slug, shipsOn } = row.edition.magazine;
    const addressLines = addressLinesOf({ street, postcode, city, country });
    const rest = { email, isPaidOnline, taxInCents, slug, shipsOn, addressLines, events: changes };
    return { ...toLine(row), ...rest };
  });
}

/** What the list can be narrowed to. */
export async function listOrderChoices(): Promise<OrderChoices> {
  const [editions, countries] = await Promise.all([
    db().edition.findMany({
      orderBy: [{ magazine: { publishedAt: "desc" } }, { position: "asc" }, { code: "asc" }],
      take: MOST_CHOICES,
      select: { id: true, name: true, magazine: { select: { title: true } } },
    }),
    db().preorder.findMany({
      where: { country: { not: "" } },
      distinct: ["country"],
      orderBy: { country: "asc" },
      take: MOST_CHOICES,
      select: { country: true },
    }),
  ]);
  return {
    editions: editions.map(({ id, name, magazine }) => ({ id, name: `${magazine.title}, ${name}` })),
    countries: countries
      .map(({ country }) => ({ code: country, name: countryName(country) }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  };
}

type Look = { action: string; subject: string; details: Record<string, string | number> };

const note = (transaction: Transaction, by: FreshAdmin, look: Look, now: Date) =>
  audit(transaction, { by, ...look }, now);

export const whereOf = ({ state, edition, country }: Omit<OrderFilters, "before">): Prisma.PreorderWhereInput => ({
  ...(state === "due" ? MONEY_DUE : state !== undefined && { state }),
  ...(edition !== undefined && { editionId: edition }),
  ...(country !== undefined && { country }),
});

const MONEY_DUE = {
  state: "cancelled",
  paidInCents: { gt: 0 }, // all of it given back would be another state
} satisfies Prisma.PreorderWhereInput;

const SEARCHED = ["name", "email", "street", "postcode", "city"] as const;

const holding = (column: (typeof SEARCHED)[number], words: string): Prisma.PreorderWhereInput => ({
  [column]: { contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" },
});

const MOST_NUMBER = 2_147_483_647;

function numberIn(words: string): Prisma.PreorderWhereInput[] {
  const number = /^#?(\d{1,10})$/.exec(words)?.[1];
  return number && Number(number) <= MOST_NUMBER ? [{ number: Number(number) }] : [];
}

const lineSelect = {
  ...{ id: true, number: true, state: true, copies: true, priceInCents: true, currency: true, createdAt: true },
  ...{ shippingInCents: true, paidInCents: true, refundedInCents: true, name: true, country: true },
  edition: { select: { name: true, magazine: { select: { slug: true, title: true, shipsOn: true } } } },
} satisfies Prisma.PreorderSelect;

const sheetSelect = {
  ...lineSelect,
  ...{ email: true, street: true, postcode: true, city: true, taxInCents: true },
  payment: { select: { paidInCents: true } },
  changes: {
    orderBy: [{ changedAt: "desc" as const }, { id: "desc" as const }],
    take: MOST_EVENTS,
    select: { id: true, deed: true, amountInCents: true, words: true, changedBy: true, changedAt: true },
  },
} satisfies Prisma.PreorderSelect;

function toLine({ edition, ...row }: Prisma.PreorderGetPayload<{ select: typeof lineSelect }>): OrderLine {
  const { id, number, state, copies, priceInCents, shippingInCents, currency, createdAt } = row;
  const { paidInCents, refundedInCents, name } = row;
  return {
    ...{ id, number, state, copies, priceInCents, shippingInCents, currency, createdAt, paidInCents, refundedInCents },
    ...{ name, country: countryName(row.country), magazine: edition.magazine.title, edition: edition.name },
  };
}

/** In which currency an order is paid; null where there is no such order. */
export async function readOrderCurrency(id: string): Promise<string | null> {
  return (await db().preorder.findUnique({ where: { id }, select: { currency: true } }))?.currency ?? null;
}
