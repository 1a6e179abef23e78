import { accepted, notAForm, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { isOpenToPay } from "@/modules/orders/commands/payments";
import { orderPath, readOrderLink } from "@/modules/orders/order-link";
import { PAY_FORM_PATH, payPath } from "@/modules/orders/payment";
import { textOf } from "@/modules/orders/preorder";
import { env } from "@/modules/platform/env";
import { readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const limit = rateLimit({ capacity: 10, perMinute: 2, maxKeys: 10_000 });

/** For an order whose place to pay could not be opened when it was placed. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const token = textOf(fields, "token");
  const page = orderPath(encodeURIComponent(token));
  const form: SentForm = { action: PAY_FORM_PATH, pagePath: orderPath(token), fields };

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);
  const id = readOrderLink(token, env().AUTH_SECRET);
  const isOpen = id !== null && (await isOpenToPay(id, now));
  return accepted(request, isOpen ? payPath(page) : page, "See the page of your order.");
}
