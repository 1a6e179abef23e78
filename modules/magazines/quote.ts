import { ok, type Result, refuse } from "@/modules/platform/result";

/** How the tax on it is reckoned: by the country it goes to; of a file, by the one its buyer lives in. */
export const TAX_CATEGORIES = ["printed", "digital", "standard"] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];

/** By currency, in its smallest unit. */
export type Price = { currency: string; inCents: number };

export type EditionTerms = {
  code: string;
  /** The first is in its own currency. */
  prices: Price[];
  needsAddress: boolean;
  mostCopies: number;
  taxCategory: TaxCategory;
};

/** Where it is sent for how much. countries: ISO codes; none = every country that no other zone names. */
export type Zone = {
  name: string;
  countries: string[];
  prices: { currency: string; firstInCents: number; furtherInCents: number }[];
};

export type TaxRate = { country: string; category: TaxCategory; rateInBasisPoints: number };

/** All that a sum is reckoned from. No zone at all: sent everywhere, and the post costs nothing. */
export type Terms = { editions: EditionTerms[]; zones: Zone[]; rates: TaxRate[] };

/** country: ISO code; "" = it is not known. currency: null = the edition's own. */
export type Asked = { edition: string; currency: string | null; copies: number; country: string };

/** What an order comes to. Prices and post include the tax. */
export type Quote = {
  currency: string;
  priceInCents: number;
  shippingInCents: number;
  totalInCents: number;
  taxInCents: number;
  taxRateInBasisPoints: number;
};

export type QuoteRefusal = "unknown-edition" | "unknown-currency" | "too-many" | "not-served";

/** What so many copies come to, with post and tax; the same on the page, in the answer to a form and in the order that is kept. */
export function quoteOf({ editions, zones, rates }: Terms, asked: Asked): Result<Quote, QuoteRefusal> {
  const edition = editions.find(({ code }) => code === asked.edition);
  if (!edition) return refuse("unknown-edition");
  const price = edition.prices.find(({ currency }) => asked.currency === null || currency === asked.currency);
  if (!price) return refuse("unknown-currency");
  if (asked.copies > edition.mostCopies) return refuse("too-many");

  const { currency, inCents: priceInCents } = price;
  const shippingInCents = edition.needsAddress ? shippingFor(zones, { ...asked, currency }) : 0;
  if (shippingInCents === null) return refuse("not-served");

  const totalInCents = asked.copies * priceInCents + shippingInCents;
  const taxRateInBasisPoints = rateFor(rates, asked.country, edition.taxCategory);
  const taxInCents = taxIn(totalInCents, taxRateInBasisPoints);
  return ok({ currency, priceInCents, shippingInCents, totalInCents, taxInCents, taxRateInBasisPoints });
}

/** @returns null where it is not sent to that country, or not for that currency */
export function shippingFor(
  zones: Zone[],
  { country, currency, copies }: { country: string; currency: string; copies: number },
): number | null {
  if (zones.length === 0) return 0;
  const price = zoneOf(zones, country)?.prices.find((one) => one.currency === currency);
  return price ? price.firstInCents + (copies - 1) * price.furtherInCents : null;
}

/** The zone that names the country, else the one for all others. */
const zoneOf = (zones: Zone[], country: string): Zone | undefined =>
  zones.find(({ countries }) => countries.includes(country)) ?? zones.find(({ countries }) => countries.length === 0);

const rateFor = (rates: TaxRate[], country: string, category: TaxCategory): number =>
  rates.find((rate) => rate.country === country && rate.category === category)?.rateInBasisPoints ?? 0;

/**
 * What of a sum is tax, where the sum includes it: sum × rate ÷ (100 % + rate), once for the whole order, to the nearest smallest
 * unit, halves upwards. The post is taxed as what is in the parcel.
 */
export function taxIn(sumInCents: number, rateInBasisPoints: number): number {
  const whole = 10_000 + rateInBasisPoints;
  return Math.floor((2 * sumInCents * rateInBasisPoints + whole) / (2 * whole));
}
