import "server-only";
import { LITTLE } from "@/modules/magazines/magazine";
import { db, type Transaction } from "@/modules/platform/db";
import { isPaidAtOnce } from "@/modules/platform/payments";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import { PAYING_MINUTES } from "../payment";
import { type PreorderInput, type PreorderRefusal, requestKeysOf } from "../preorder";
import { BUYER } from "./change";
import { letterSelect, writeToBuyer } from "./letters";

type EditionOnSale = {
  id: string;
  stockId: string | null;
  priceInCents: number;
  currency: string;
  needsAddress: boolean;
  isOpen: boolean;
};

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
    const isPaidOnline = isPaidAtOnce() && priceInCents > 0;
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
        ...(isPaidOnline && { payment: { create: { createdAt: now, expiresAt: payUntil(now) } } }),
        changes: { create: { deed: "place", state: "placed", changedBy: BUYER.name, changedAt: now } },
      },
      select: letterSelect,
    });
    await transaction.waiting.deleteMany({ where: { editionId, email } }); // has what they waited for
    if (isPaidOnline) return ok({ preorderId: preorder.id }); // the letter comes with the money
    await writeToBuyer(transaction, "order-placed", preorder, { words: "", amountInCents: null }, now);
    return ok({ preorderId: preorder.id });
  });
}

const payUntil = (now: Date) => new Date(now.getTime() + PAYING_MINUTES * 60_000);

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
