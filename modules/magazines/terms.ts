import type { Prisma } from "@/prisma/generated/client";
import type { EditionTerms } from "./quote";

/** What a query selects of an edition to reckon what an order of it comes to. */
export const editionTermsSelect = {
  ...{ code: true, needsAddress: true, mostCopies: true, taxCategory: true, priceInCents: true, currency: true },
  otherPrices: { orderBy: { currency: "asc" as const }, select: { currency: true, priceInCents: true } },
} satisfies Prisma.EditionSelect;

/** … and of a zone. */
export const zoneSelect = {
  ...{ name: true, countries: true },
  prices: {
    orderBy: { currency: "asc" as const },
    select: { currency: true, firstInCents: true, furtherInCents: true },
  },
} satisfies Prisma.ShippingZoneSelect;

export const rateSelect = { country: true, category: true, rateInBasisPoints: true } satisfies Prisma.TaxRateSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof editionTermsSelect }>;

export function toTerms({ code, needsAddress, mostCopies, taxCategory, ...row }: Row): EditionTerms {
  const others = row.otherPrices.map(({ currency, priceInCents }) => ({ currency, inCents: priceInCents }));
  const prices = [{ currency: row.currency, inCents: row.priceInCents }, ...others];
  return { code, needsAddress, mostCopies, taxCategory, prices };
}
