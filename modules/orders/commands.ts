import "server-only";
import { LITTLE } from "@/modules/magazines/magazine";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Prisma } from "@/prisma/generated/client";
import { WITHDRAWABLE, type WithdrawRefusal } from "./order";
import { orderPath, readOrderLink, signOrderLink } from "./order-link";
import { type PreorderInput, type PreorderRefusal, requestKeysOf } from "./preorder";

type EditionOnSale = {
  id: string;
  stockId: string | null;
  priceInCents: number;
  currency: string;
  needsAddress: boolean;
  isOpen: boolean;
};

const BUYER = "the buyer";

/**
 * Keeps an order at the price in the database, takes its copies off the stock and writes to the buyer; what the form says of money
 * is not read. A form that is sent twice orders once.
 */
export async function placePreorder(
  order: PreorderInput,
  now: Date,
): Promise<Result<{ preorderId: string }, PreorderRefusal>> {
  return db().$transaction(async (transaction) => {
    const edition = await readEdition(transaction, order, now);
    if (!edition) return refuse("unknown-edition");

    const { key, known } = requestKeysOf(order, now);
    await waitForTwins(transaction, order);
    const earlier = await transaction.preorder.findFirst({
      where: { requestKey: { in: known } },
      select: { id: true },
    });
    if (earlier) return ok({ preorderId: earlier.id });

    if (!edition.isOpen) return refuse("closed");
    if (edition.needsAddress && !isPostable(order)) return refuse("address-missing");

    const taken = await takeCopies(transaction, edition, order.copies);
    if (!taken.ok) return taken;
    if (taken.value.isLittleLeft) await enqueue(transaction, pressJob({ kind: "magazine", slug: order.magazine }));

    const { name, email, copies, street, postcode, city, country } = order;
    const { id: editionId, priceInCents, currency } = edition;
    const preorder = await transaction.preorder.create({
      data: {
        requestKey: key,
        editionId,
        copies,
        priceInCents,
        currency,
        name,
        email,
        street,
        postcode,
        city,
        country,
        createdAt: now,
        changes: { create: { state: "placed", changedBy: BUYER, changedAt: now } },
      },
      select: letterSelect,
    });
    await writeToBuyer(transaction, preorder, now);
    return ok({ preorderId: preorder.id });
  });
}

/** The buyer takes the order back: its copies are on stock again, and the buyer is written to. Asked twice, it is done once. */
export async function withdrawPreorder(token: string, now: Date): Promise<Result<undefined, WithdrawRefusal>> {
  const id = readOrderLink(token, env().AUTH_SECRET);
  if (!id) return refuse("unknown-order");

  return db().$transaction(async (transaction) => {
    const [order] = await transaction.preorder.updateManyAndReturn({
      where: { id, state: { in: [...WITHDRAWABLE] } },
      data: { state: "cancelled" },
      select: letterSelect,
    });
    if (!order) return refuseLate(transaction, id);

    const change = { preorderId: id, state: "cancelled", changedBy: BUYER, changedAt: now } as const;
    await transaction.preorderChange.create({ data: change });
    await putBack(transaction, order);
    await writeToBuyer(transaction, order, now);
    return ok(undefined);
  });
}

async function refuseLate(transaction: Transaction, id: string): Promise<Result<undefined, WithdrawRefusal>> {
  const order = await transaction.preorder.findUnique({ where: { id }, select: { state: true } });
  if (!order) return refuse("unknown-order");
  return order.state === "cancelled" ? ok(undefined) : refuse("too-late");
}

async function readEdition(
  transaction: Transaction,
  { magazine, edition }: PreorderInput,
  now: Date,
): Promise<EditionOnSale | null> {
  const row = await transaction.edition.findFirst({
    where: { code: edition, magazine: { slug: magazine, state: { not: "draft" }, publishedAt: { lte: now } } },
    select: {
      ...{ id: true, stockId: true, priceInCents: true, currency: true, needsAddress: true },
      magazine: { select: { state: true } },
    },
  });
  if (!row) return null;

  const { magazine: its, ...onSale } = row;
  return { ...onSale, isOpen: its.state === "open" };
}

/** Sendings of one form meet here, and the second finds what the first has kept. Other buyers are not waited for. */
async function waitForTwins(transaction: Transaction, { email, requestKey }: PreorderInput): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`preorder ${requestKey ?? email}`}, 0))`;
}

/** The database decides who gets the last copies: one statement takes them, or leaves the stock as it is. */
async function takeCopies(
  transaction: Transaction,
  { stockId }: EditionOnSale,
  copies: number,
): Promise<Result<{ isLittleLeft: boolean }, "sold-out" | "too-few-left">> {
  if (!stockId) return ok({ isLittleLeft: false });

  const [stock] = await transaction.stock.updateManyAndReturn({
    where: { id: stockId, left: { gte: copies } },
    data: { left: { decrement: copies } },
    select: { left: true },
  });
  if (stock) return ok({ isLittleLeft: stock.left <= LITTLE });

  const { left } = await transaction.stock.findUniqueOrThrow({ where: { id: stockId }, select: { left: true } });
  return refuse(left === 0 ? "sold-out" : "too-few-left");
}

const isPostable = ({ street, postcode, city, country }: PreorderInput) =>
  [street, postcode, city, country].every((part) => part !== "");

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
}

const letterSelect = {
  ...{ id: true, number: true, state: true, name: true, email: true, copies: true, priceInCents: true, currency: true },
  edition: { select: { name: true, stockId: true, magazine: { select: { slug: true, title: true, shipsOn: true } } } },
} as const;
type OrderInLetters = Prisma.PreorderGetPayload<{ select: typeof letterSelect }>;

/** What became of the order, with the link to its page. */
async function writeToBuyer(transaction: Transaction, order: OrderInLetters, now: Date): Promise<void> {
  const { SITE_URL, AUTH_SECRET } = env();
  const { id, number, name, copies, priceInCents, currency, edition } = order;
  const content = {
    ...{ number, name, copies, currency, totalInCents: copies * priceInCents },
    ...{ magazine: edition.magazine.title, edition: edition.name },
    shipsOn: edition.magazine.shipsOn?.toISOString().slice(0, 10) ?? null,
    link: `${SITE_URL}${orderPath(signOrderLink(id, AUTH_SECRET))}`,
  };
  const kind = order.state === "cancelled" ? "order-withdrawn" : "order-placed";
  await orderLetter(transaction, { kind, to: order.email, content }, now);
}
