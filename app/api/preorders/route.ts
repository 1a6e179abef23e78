import { accepted, type Help, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { type MagazineReading, magazinePath } from "@/modules/magazines/magazine";
import { readMagazine } from "@/modules/magazines/queries";
import { isOpenToPay } from "@/modules/orders/commands/payments";
import { placePreorder } from "@/modules/orders/commands/place";
import { orderPath, signOrderLink } from "@/modules/orders/order-link";
import { payPath } from "@/modules/orders/payment";
import {
  digitalPreorderInput,
  PREORDER_FORM_PATH,
  type PreorderRefusal,
  postedPreorderInput,
  SEEN_TOTAL,
  textOf,
} from "@/modules/orders/preorder";
import { readSum, type Sum } from "@/modules/orders/sum";
import { env } from "@/modules/platform/env";
import { type FormFields, type FormProblems, parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const THANKS = "Thank you. Your order is in.";
const refusals: Record<PreorderRefusal, FormProblems> = {
  "unknown-edition": { edition: "Choose an edition" },
  closed: { form: "Pre-orders are closed" },
  "sold-out": { edition: "This edition is sold out. Please choose another" },
  "too-few-left": { copies: "There are fewer copies left than that. Please choose fewer" },
  "address-missing": { street: "Enter a street and number" },
  paused: { form: "Pre-orders rest for a while. Please come back in some days" },
  "unknown-currency": { currency: "This edition is not sold in that currency" },
  "too-many": { copies: "That is more than one person can have of this edition" },
  "not-served": { country: "We do not send this edition to that country" },
  "total-changed": { form: "The sum is not what it was when you saw it" },
};

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const now = new Date();
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const form: SentForm = { action: PREORDER_FORM_PATH, pagePath: magazinePath(textOf(fields, "magazine")), fields };
  const magazine = await readMagazine(textOf(fields, "magazine"), now);
  const sum = magazine && readSum(magazine, fields);
  const input = parseForm(schemaFor(magazine, fields), fields);
  if (!input.ok) return refused(request, form, input.failure, sumHelp(sum));
  const seenTotal = seenTotalIn(fields);
  if (seenTotal === null && sum) return refused(request, form, {}, sumHelp(sum, "It comes to"));

  if (!limit.take(senderOf(request), now)) return tooMany(request, form);

  const placed = await placePreorder({ ...input.value, seenTotal: seenTotal ?? undefined }, now);
  if (!placed.ok) return refused(request, form, refusals[placed.failure], sumHelp(sum, "It comes to another sum now:"));

  const page = orderPath(signOrderLink(placed.value.preorderId, env().AUTH_SECRET));
  const isToBePaid = await isOpenToPay(placed.value.preorderId, now);
  return accepted(request, isToBePaid ? payPath(page) : page, THANKS);
}

/** An edition that goes by post needs an address; one that is unknown is asked for everything, and refused later. */
function schemaFor(magazine: MagazineReading | null, fields: FormFields) {
  const edition = magazine?.editions.find(({ code }) => code === textOf(fields, "edition"));
  return edition && !edition.needsAddress ? digitalPreorderInput : postedPreorderInput;
}

/**
 * Which sum the page's script has shown, or an answer of this address before. A page without script has shown none yet: what it comes
 * to is said first, and the button pressed once more.
 * @returns null where the form says that none was seen; undefined where it was not our form that asked
 */
function seenTotalIn(fields: FormFields): number | null | undefined {
  const sent = fields[SEEN_TOTAL];
  if (sent === undefined) return undefined;
  const seen = [sent].flat().findLast((text) => text !== "");
  return seen === undefined ? null : Number(seen);
}

/** The sum in its places, to be sent along the next time. @param title told where nothing is wrong with a field */
function sumHelp(sum: Sum | null, title?: string): Help {
  if (!sum) return {};
  const { words, totalInCents } = sum;
  return {
    ...{ told: words, hidden: { [SEEN_TOTAL]: String(totalInCents) }, json: { totalInCents } },
    ...(title && { title: `${title} ${words.total}, delivery and VAT included. Press the button once more to order.` }),
  };
}
