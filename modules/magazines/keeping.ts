import { z } from "zod";
import { isKeptSlug } from "@/modules/articles/slug";
import { orNone, words } from "@/modules/platform/form";
import { isCurrency, readAmount } from "./amount";
import { isCountry } from "./country";
import { EDITION_KINDS, type MagazineContents, type MagazineQuestions, MOST_COPIES } from "./magazine";
import { TAX_CATEGORIES } from "./quote";
import { MAGAZINE_STATES } from "./state";

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const ONE_LINE = /^[^\u0000-\u001f\u007f]*$/;
const line = (most: number) => words(most).regex(ONE_LINE, "One line, please");

export const contentsSchema: z.ZodType<MagazineContents> = z
  .array(z.object({ page: z.number().int().min(1), title: z.string().min(1).max(300) }))
  .max(100);
export const questionsSchema: z.ZodType<MagazineQuestions> = z
  .array(z.object({ question: z.string().min(1).max(300), answer: z.string().min(1).max(2_000) }))
  .max(50);

const slug = words(80).refine(isKeptSlug, "Small Latin letters, digits and hyphens only");
const title = line(120).min(1, "Give it a title");

export const newMagazineInput = z.object({ title, slug });
export type NewMagazineInput = z.output<typeof newMagazineInput>;

/** A list that a form sends as JSON in one field. */
const rows = <Row extends z.ZodType>(row: Row, most: number) =>
  z
    .string("This list did not come along. Please reload the page")
    .max(100_000, "This list is too long")
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "This list came broken. Please reload the page" });
        return z.NEVER;
      }
    })
    .pipe(z.array(row).max(most, `At most ${most}, please`));

const currency = z.string().trim().toUpperCase().refine(isCurrency, "Three letters, such as EUR");
const AMOUNT = "Type an amount, like 24 or 24.50";

type Context = { addIssue: (issue: { code: "custom"; message: string; path: string[]; input: unknown }) => void };

/** An amount as it was typed, of the currency beside it. */
function amountIn(context: Context, name: string, typed: string, of: string): number {
  const inCents = readAmount(typed, of);
  if (inCents === null) context.addIssue({ code: "custom", message: AMOUNT, path: [name], input: typed });
  return inCents ?? 0;
}

const typed = z.string().max(20);
const price = z.object({ currency, price: typed }).transform((row, context) => ({
  currency: row.currency,
  priceInCents: amountIn(context, "price", row.price, row.currency),
}));
const post = z.object({ currency, first: typed, further: typed }).transform((row, context) => ({
  currency: row.currency,
  firstInCents: amountIn(context, "first", row.first, row.currency),
  furtherInCents: amountIn(context, "further", row.further, row.currency),
}));

const once = <Row>(items: Row[], of: (row: Row) => string) => new Set(items.map(of)).size === items.length;
const ONE_EACH = "Each currency once";
const currencyOf = (row: { currency: string }) => row.currency;

const COPIES = `A number from 1 to ${MOST_COPIES}`;

/** id: made by whoever adds the row, so that an edition can name its stock before either is kept. */
const edition = z.object({
  id: z.uuid(),
  kind: z.enum(EDITION_KINDS),
  code: words(40).regex(/^[a-z0-9-]+$/, "Small letters, digits and hyphens"),
  name: line(80).min(1, "Give it a name"),
  note: line(200),
  mostCopies: z.coerce.number(COPIES).int(COPIES).min(1, COPIES).max(MOST_COPIES, COPIES),
  stockId: orNone(z.uuid()),
  taxCategory: z.enum(TAX_CATEGORIES),
  isWithdrawalExempt: z.boolean(),
  prices: z
    .array(price)
    .min(1, "Give it a price")
    .max(12)
    .refine((list) => once(list, currencyOf), ONE_EACH),
});
export type EditionInput = z.output<typeof edition>;

const WHOLE = "A whole number";
const stock = z.object({
  id: z.uuid(),
  name: line(80).min(1, "Give it a name"),
  total: z.coerce.number(WHOLE).int(WHOLE).min(0, WHOLE).max(10_000_000, WHOLE),
});
export type StockInput = z.output<typeof stock>;

const zone = z.object({
  name: line(80).min(1, "Give it a name"),
  countries: z.array(z.string().refine(isCountry, "One of these is no country")).max(250),
  prices: z
    .array(post)
    .min(1, "Say what the post costs")
    .max(12)
    .refine((list) => once(list, currencyOf), ONE_EACH),
});
export type ZoneInput = z.output<typeof zone>;

/** A magazine as its form sends it. */
export const magazineInput = z
  .object({
    ...{ title, slug, number: line(40), standfirst: words(1_000), promo: line(140) },
    /** Set here while it is a draft; afterwards buyers are told of a change. */
    shipsOn: orNone(z.iso.date("A day, please")).optional(),
    coverId: orNone(z.uuid()),
    spreads: rows(z.uuid(), 24),
    contents: rows(
      z.object({ page: z.coerce.number(WHOLE).int(WHOLE).min(1, WHOLE), title: line(300).min(1, "Give it a title") }),
      100,
    ),
    questions: rows(
      z.object({ question: line(300).min(1, "What is asked?"), answer: words(2_000).min(1, "What is the answer?") }),
      50,
    ),
    stocks: rows(stock, 20),
    editions: rows(edition, 20).refine((list) => once(list, ({ code }) => code), "Each code once"),
    zones: rows(zone, 30).refine(
      (list) =>
        once(
          list.flatMap(({ countries }) => countries),
          String,
        ),
      "A country is in one zone only",
    ),
  })
  .superRefine(({ editions, zones }, context) => {
    const sold = editions.filter(({ kind }) => kind !== "digital").flatMap(({ prices }) => prices.map(currencyOf));
    for (const [index, zone] of zones.entries()) {
      const missing = sold.find((code) => !zone.prices.some((row) => row.currency === code));
      if (missing)
        context.addIssue({
          code: "custom",
          message: `Say what the post costs in ${missing}`,
          path: ["zones", index, "prices"],
        });
    }
  });
export type MagazineInput = z.output<typeof magazineInput>;

/** A magazine as one saw it when one began. */
export const seenMagazine = z.object({ magazineId: z.uuid(), version: z.int().min(0) });
export type SeenMagazine = z.infer<typeof seenMagazine>;

/** … and whose sale stood like this. */
export const seenState = z.object({ magazineId: z.uuid(), state: z.enum(MAGAZINE_STATES) });
export type SeenState = z.infer<typeof seenState>;

export type MagazineRefusal =
  | "absent"
  /** Somebody changed it meanwhile. */
  | "stale"
  | "slug-taken"
  /** Readers have seen it: its address stays. */
  | "slug-kept"
  | "picture-absent"
  /** Somebody ordered it: it can be sold out, not taken away, and draws on the stock it was sold from. */
  | "edition-ordered"
  /** Less than are sold already. */
  | "stock-sold"
  /** An edition draws on one that is not there. */
  | "stock-absent"
  /** From the state it is in, nothing leads there. */
  | "not-from-here"
  /** Readers are told a date before they order. */
  | "date-missing"
  | "edition-missing"
  /** The date of what is on sale is changed where buyers are told of it. */
  | "date-told";
