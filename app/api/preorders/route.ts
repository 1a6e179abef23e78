import { accepted, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { magazinePath } from "@/modules/magazines/magazine";
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
  textOf,
} from "@/modules/orders/preorder";
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
};

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const now = new Date();
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const form: SentForm = { action: PREORDER_FORM_PATH, pagePath: magazinePath(textOf(fields, "magazine")), fields };
  const input = parseForm(await schemaFor(fields, now), fields);
  if (!input.ok) return refused(request, form, input.failure);

  if (!limit.take(senderOf(request), now)) return tooMany(request, form);

  const placed = await placePreorder(input.value, now);
  if (!placed.ok) return refused(request, form, refusals[placed.failure]);

  const page = orderPath(signOrderLink(placed.value.preorderId, env().AUTH_SECRET));
  const isToBePaid = await isOpenToPay(placed.value.preorderId, now);
  return accepted(request, isToBePaid ? payPath(page) : page, THANKS);
}

/** An edition that goes by post needs an address; one that is unknown is asked for everything, and refused later. */
async function schemaFor(fields: FormFields, now: Date) {
  const magazine = await readMagazine(textOf(fields, "magazine"), now);
  const edition = magazine?.editions.find(({ code }) => code === textOf(fields, "edition"));
  return edition && !edition.needsAddress ? digitalPreorderInput : postedPreorderInput;
}
