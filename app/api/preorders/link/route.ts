import { accepted, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { sendOrderLinks } from "@/modules/orders/commands/links";
import { FIND_ORDER_PATH, LINK_FORM_PATH, linkInput } from "@/modules/orders/order-link";
import { parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const SENT = "If something was ordered with this address, a letter is on its way to it.";

const limit = rateLimit({ capacity: 10, perMinute: 2, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const form: SentForm = { action: LINK_FORM_PATH, pagePath: FIND_ORDER_PATH, fields };

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);
  const input = parseForm(linkInput, fields);
  if (!input.ok) return refused(request, form, input.failure);

  await sendOrderLinks(input.value.email, now);
  return accepted(request, `${FIND_ORDER_PATH}?sent=1`, SENT);
}
