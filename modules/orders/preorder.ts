import { createHash } from "node:crypto";
import { z } from "zod";
import { countryName, isCountry, postcodeProblem } from "@/modules/magazines/country";
import { MOST_COPIES } from "@/modules/magazines/magazine";
import type { QuoteRefusal } from "@/modules/magazines/quote";
import { type FormFields, line } from "@/modules/platform/form";
import { emailField } from "@/modules/readers/email";

export const PREORDER_FORM_PATH = "/api/preorders";
/** In the words that the law asks for, with an invoice too. */
export const ORDER_BUTTON = "Order with obligation to pay";

/** Sent by the form alone: the sum its reader saw, in the smallest unit; empty where none was seen yet. */
export const SEEN_TOTAL = "seenTotal";

const WRONG_COPIES = `Enter a number from 1 to ${MOST_COPIES}; for more, write to us`;

const reader = {
  magazine: z.string().max(200),
  edition: z.string("Choose an edition").min(1, "Choose an edition").max(100, "Choose an edition"),
  name: line("Enter your name", 120),
  email: emailField,
  /** None: the one in which the edition is priced first. */
  currency: z.string().max(3).optional().catch(undefined),
  country: z
    .string("Choose a country")
    .trim()
    .max(80, "Choose a country")
    .transform((code) => code.toUpperCase())
    .refine(isCountry, "Choose a country"),
  copies: z.coerce.number(WRONG_COPIES).int(WRONG_COPIES).min(1, WRONG_COPIES).max(MOST_COPIES, WRONG_COPIES),
  /** Made by the page's script, once for each form; without script the order itself serves (see requestKeyOf). */
  requestKey: z.uuid().optional().catch(undefined),
};
const nowhere = {
  street: z.string().catch(""),
  postcode: z.string().catch(""),
  city: z.string().catch(""),
};

/** Sent as a file: of where the reader lives only the country is asked, for the tax, and no more is kept if sent. */
export const digitalPreorderInput = z.object({ ...reader, ...nowhere }).transform((order) => ({
  ...order,
  street: "",
  postcode: "",
  city: "",
}));

/** Goes by post. */
export const postedPreorderInput = z
  .object({
    ...reader,
    street: line("Enter a street and number", 200),
    postcode: z.string().trim().toUpperCase().catch(""),
    city: line("Enter a town", 120),
  })
  .refine((order) => sentenceOn(order) === null, {
    path: ["postcode"],
    error: ({ input }) => sentenceOn(input) ?? "",
    when: () => true, // beside what is wrong with other fields
  });

/** @param order of which other fields may be wrong */
function sentenceOn(order: unknown): string | null {
  const { country = "", postcode = "" } = order as { country?: unknown; postcode?: unknown }; // an object by the schema before
  return postcodeProblem(String(country), String(postcode));
}

export type PreorderInput = Omit<z.infer<typeof postedPreorderInput>, "currency"> & {
  currency?: string | undefined;
  /** Which sum its buyer saw, where a page showed one. */
  seenTotal?: number | undefined;
};

/** As an envelope shows it; none where there is no address. */
export const addressLinesOf = ({
  street,
  postcode,
  city,
  country,
}: Pick<PreorderInput, "street" | "postcode" | "city" | "country">): string[] =>
  [street, [postcode, city].filter(Boolean).join(" "), countryName(country)].filter(Boolean);

export type PreorderRefusal =
  | ("closed" | "paused" | "sold-out" | "too-few-left" | "address-missing")
  /** As modules/magazines/quote.ts refuses to reckon a sum. */
  | QuoteRefusal
  /** It comes to another sum than its buyer saw. */
  | "total-changed";

const SAME_ORDER_WITHIN_MILLISECONDS = 60 * 60 * 1000;

/**
 * What makes a form sent twice one order. A printed form is the same file for every reader, so without script the order itself is its
 * key: the same words within the hour, or across the turn of one, are the same order.
 * @returns the key to keep, and all that an earlier sending may have been kept under
 */
export function requestKeysOf(order: PreorderInput, now: Date): { key: string; known: string[] } {
  if (order.requestKey) return { key: order.requestKey, known: [order.requestKey] };

  const hour = Math.floor(now.getTime() / SAME_ORDER_WITHIN_MILLISECONDS);
  const key = keyInHour(order, hour);
  return { key, known: [key, keyInHour(order, hour - 1)] };
}

function keyInHour({ requestKey: _, seenTotal: __, ...order }: PreorderInput, hour: number): string {
  const words = Object.entries(order).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([words, hour]))
    .digest("hex");
}

/** What was sent as the slug of a magazine or the code of an edition; empty where it was none. */
export const textOf = (fields: FormFields, name: string): string => {
  const sent = fields[name];
  return typeof sent === "string" ? sent : "";
};
