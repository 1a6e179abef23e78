import "server-only";
import { LITTLE } from "@/modules/magazines/magazine";
import { type EditionTerms, quoteOf, type Zone } from "@/modules/magazines/quote";
import type { MagazineState } from "@/modules/magazines/state";
import { editionTermsSelect, rateSelect, toTerms, zoneSelect } from "@/modules/magazines/terms";
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
  terms: EditionTerms;
  zones: Zone[];
  state: MagazineState;
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

    if (edition.state !== "open") return refuse(edition.state === "paused" ? "paused" : "closed");
    if (edition.terms.needsAddress && !isPostable(order)) return refuse("address-missing");
    const quote = await quoteFor(transaction, edition, order);
    if (!quote.ok) return quote;
    if (order.seenTotal !== undefined && order.seenTotal !== quote.value.totalInCents) return refuse("total-changed");

    const taken = await takeCopies(transaction, edition, order.copies);
    if (!taken.ok) return taken;
    if (taken.value.isLittleLeft) await enqueue(transaction, pressJob({ kind: "magazine", slug: order.magazine }));

    const { name, email, copies, street, postcode, city, country } = order;
    const { totalInCents, ...money } = quote.value;
    const isPaidOnline = isPaidAtOnce() && totalInCents > 0;
    const preorder = await transaction.preorder.create({
      data: {
        requestKey: key,
        editionId: edition.id,
        copies,
        ...money,
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
    await transaction.waiting.deleteMany({ where: { editionId: edition.id, email } }); // has what they waited for
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
      ...{ ...editionTermsSelect, id: true, stockId: true },
      magazine: { select: { state: true, zones: { select: zoneSelect } } },
    },
  });
  return row && { id: row.id, stockId: row.stockId, terms: toTerms(row), ...row.magazine };
}

/** What it comes to, by what the database says now. */
async function quoteFor(transaction: Transaction, { terms, zones }: EditionOnSale, order: PreorderInput) {
  const { copies, country } = order;
  const rates = await transaction.taxRate.findMany({
    where: { country, category: terms.taxCategory },
    select: rateSelect,
  });
  const asked = { edition: terms.code, currency: order.currency || null, copies, country };
  return quoteOf({ editions: [terms], zones, rates }, asked);
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

/** Some countries have no postcodes. */
const isPostable = ({ street, city, country }: PreorderInput) => [street, city, country].every((part) => part !== "");
