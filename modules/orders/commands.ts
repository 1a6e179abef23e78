import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { type PreorderInput, type PreorderRefusal, requestKeysOf } from "./preorder";

type EditionOnSale = {
  id: string;
  priceInCents: number;
  currency: string;
  isSoldOut: boolean;
  needsAddress: boolean;
  isOpen: boolean;
};

/**
 * Keeps an order at the price in the database; what the form says of money is not read. A form that is sent twice orders once.
 * Payment, stock and letters come with the orders themselves.
 */
export async function placePreorder(
  order: PreorderInput,
  now: Date,
): Promise<Result<{ preorderId: string }, PreorderRefusal>> {
  return db().$transaction(async (transaction) => {
    const edition = await lockEdition(transaction, order, now);
    if (!edition) return refuse("unknown-edition");

    const { key, known } = requestKeysOf(order, now);
    const earlier = await transaction.preorder.findFirst({
      where: { requestKey: { in: known } },
      select: { id: true },
    });
    if (earlier) return ok({ preorderId: earlier.id });

    if (!edition.isOpen) return refuse("closed");
    if (edition.isSoldOut) return refuse("sold-out");
    if (edition.needsAddress && !isPostable(order)) return refuse("address-missing");

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
      },
      select: { id: true },
    });
    return ok({ preorderId: preorder.id });
  });
}

/** Whoever orders the same edition at the same time waits here; so two sendings of one form meet, and the second finds the first. */
async function lockEdition(
  transaction: Transaction,
  { magazine, edition }: PreorderInput,
  now: Date,
): Promise<EditionOnSale | null> {
  const [row] = await transaction.$queryRaw<EditionOnSale[]>`
    SELECT edition."id", edition."priceInCents", edition."currency", edition."isSoldOut", edition."needsAddress",
      magazine."state" = 'open' AS "isOpen"
    FROM "Edition" AS edition JOIN "Magazine" AS magazine ON magazine."id" = edition."magazineId"
    WHERE magazine."slug" = ${magazine} AND edition."code" = ${edition}
      AND magazine."state" <> 'draft' AND magazine."publishedAt" <= ${now}
    FOR UPDATE OF edition`;
  return row ?? null;
}

const isPostable = ({ street, postcode, city, country }: PreorderInput) =>
  [street, postcode, city, country].every((part) => part !== "");
