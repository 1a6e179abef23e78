import {
  accepted,
  notAForm,
  refused,
  type SentForm,
  seeOther,
  senderOf,
  tooMany,
  wantsJson,
} from "@/app/api/form-answer";
import { withdrawPreorder } from "@/modules/orders/commands/change";
import type { WithdrawRefusal } from "@/modules/orders/order";
import { orderPath, triedPath, WITHDRAW_FORM_PATH } from "@/modules/orders/order-link";
import { textOf } from "@/modules/orders/preorder";
import { readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const refusals: Record<WithdrawRefusal, string> = {
  "unknown-order": "This link opens no order.",
  "too-late": "Your copies are packed already. Write to us, and we will find a way.",
};

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const token = textOf(fields, "token");
  const form: SentForm = { action: WITHDRAW_FORM_PATH, pagePath: orderPath(token), fields };

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);

  const withdrawn = await withdrawPreorder(token, now);
  if (withdrawn.ok) return accepted(request, orderPath(token), "You have withdrawn from your order.");

  if (wantsJson(request)) return refused(request, form, { form: refusals[withdrawn.failure] });
  return seeOther(triedPath(token, "withdrawal")); // the page has no form any more that could be given back
}
