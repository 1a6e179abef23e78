import "server-only";
import type { LetterKind } from "@/modules/mailings/letter";
import type { Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import type { PreorderDeed, Prisma } from "@/prisma/generated/client";
import { keptInCents, totalInCents } from "../order";
import { orderPath, signOrderLink } from "../order-link";

export const letterSelect = {
  ...{ id: true, number: true, state: true, name: true, email: true, copies: true, priceInCents: true, currency: true },
  ...{ shippingInCents: true, paidInCents: true, refundedInCents: true },
  edition: { select: { name: true, stockId: true, magazine: { select: { slug: true, title: true, shipsOn: true } } } },
} as const;
export type OrderInLetters = Prisma.PreorderGetPayload<{ select: typeof letterSelect }>;

export type OrderLetterKind = Exclude<Extract<LetterKind, `order-${string}`>, "order-links">;

/** What was said and moved with what happened: the number of a parcel, money. */
type Happened = {
  words: string;
  amountInCents: number | null;
  /** It ships on another day than it was to, and why. */
  date?: { was: string | null; words: string };
};

/** What became of the order, with the link to its page. */
export async function writeToBuyer(
  transaction: Transaction,
  kind: OrderLetterKind,
  order: OrderInLetters,
  { words, amountInCents, date }: Happened,
  now: Date,
): Promise<void> {
  const { SITE_URL, AUTH_SECRET } = env();
  const { id, number, name, copies, currency, edition } = order;
  const content = {
    ...{ number, name, copies, currency, totalInCents: totalInCents(order), keptInCents: keptInCents(order) },
    ...{ magazine: edition.magazine.title, edition: edition.name },
    shipsOn: edition.magazine.shipsOn?.toISOString().slice(0, 10) ?? null,
    link: `${SITE_URL}${orderPath(signOrderLink(id, AUTH_SECRET))}`,
    ...(words && { tracking: words }),
    ...(amountInCents !== null && { amountInCents }),
    ...date,
  };
  await orderLetter(transaction, { kind, to: order.email, content }, now);
}

/** Deeds of which the buyer is told by letter; packing and handing over are told on the order's page only. */
export const LETTERS: Partial<Record<PreorderDeed, OrderLetterKind>> = {
  place: "order-placed",
  pay: "order-paid",
  ship: "order-shipped",
  withdraw: "order-withdrawn",
  cancel: "order-cancelled",
  refund: "order-refunded",
  address: "order-readdressed",
};
