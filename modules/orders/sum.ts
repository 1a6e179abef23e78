import { priceText } from "@/modules/magazines/magazine";
import { type Quote, quoteOf, type Terms } from "@/modules/magazines/quote";

/** Where the form shows what it comes to: `data-told`. */
export const SUM_PLACES = ["copies", "shipping", "total", "tax"] as const;
export type SumWords = Record<(typeof SUM_PLACES)[number], string>;

/** While something of it is not known yet. */
export const UNKNOWN_SUM: SumWords = { copies: "–", shipping: "by country", total: "Choose a country", tax: "–" };

/** What an order comes to, in the words of the form. */
export const sumWords = (quote: Quote, copies: number): SumWords => ({
  copies: priceText(copies * quote.priceInCents, quote.currency),
  shipping: quote.shippingInCents > 0 ? priceText(quote.shippingInCents, quote.currency) : "nothing",
  total: priceText(quote.totalInCents, quote.currency),
  tax: `${priceText(quote.taxInCents, quote.currency)} (${quote.taxRateInBasisPoints / 100} %)`,
});

export type Sum = { words: SumWords; totalInCents: number };

/** The sum of a form as it was sent, whatever else is wrong with it; null where it cannot be reckoned. */
export function readSum(terms: Terms, fields: Record<string, string | string[]>): Sum | null {
  const text = (name: string) => String(fields[name] ?? "").trim();
  const [copies, country] = [Number(text("copies")), text("country").toUpperCase()];
  if (country === "" || !Number.isInteger(copies) || copies < 1) return null;
  const quote = quoteOf(terms, { edition: text("edition"), currency: text("currency") || null, copies, country });
  return quote.ok ? { words: sumWords(quote.value, copies), totalInCents: quote.value.totalInCents } : null;
}
