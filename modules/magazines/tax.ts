import { z } from "zod";
import { isCountry } from "./country";
import { TAX_CATEGORIES, type TaxCategory, type TaxRate } from "./quote";

/** A country as the form shows it: rates as they are typed, in percent; "" = none is known. */
export type TaxRow = { country: string } & Record<TaxCategory, string>;
export type TaxSheet = { version: number; rows: TaxRow[] };

/** Holds the version of the whole table. */
export const TAX_KEY = "tax-rates";

const PERCENT = /^(\d{1,2})(?:[.,](\d{1,2}))?$/;

/** @returns hundredths of a percent; null where it is none */
export function readPercent(typed: string): number | null {
  const [, whole, part = ""] = PERCENT.exec(typed.trim()) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

const percentText = (rateInBasisPoints: number): string => String(rateInBasisPoints / 100);

const percent = z
  .string()
  .max(10)
  .refine((typed) => typed.trim() === "" || readPercent(typed) !== null, "A number of percent, such as 7 or 5.5");

const row = z.object({
  country: z.string().refine(isCountry, "Choose a country"),
  ...{ printed: percent, digital: percent, standard: percent },
});

export const taxInput = z.object({
  rows: z
    .string("The rates did not come along. Please reload the page")
    .max(100_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "The rates came broken. Please reload the page" });
        return z.NEVER;
      }
    })
    .pipe(z.array(row).max(250))
    .refine((rows) => new Set(rows.map(({ country }) => country)).size === rows.length, "Each country once")
    .transform((rows) => rows.flatMap(ratesOf)),
});

function ratesOf(typed: TaxRow): TaxRate[] {
  return TAX_CATEGORIES.flatMap((category) => {
    const rateInBasisPoints = readPercent(typed[category]);
    return rateInBasisPoints === null ? [] : [{ country: typed.country, category, rateInBasisPoints }];
  });
}

/** Rates as the form shows them. */
export const taxRows = (rates: TaxRate[]): TaxRow[] =>
  [...new Set(rates.map(({ country }) => country))].map((country) => {
    const of = (category: TaxCategory) => {
      const rate = rates.find((one) => one.country === country && one.category === category);
      return rate ? percentText(rate.rateInBasisPoints) : "";
    };
    return { country, printed: of("printed"), digital: of("digital"), standard: of("standard") };
  });

export const taxRowsText = (rows: TaxRow[]): string => taxText(rows.flatMap(ratesOf));

/** As people read them. */
export const taxText = (rates: TaxRate[]): string =>
  rates
    .map(({ country, category, rateInBasisPoints }) => `${country} ${category} ${percentText(rateInBasisPoints)} %`)
    .join("; ");
