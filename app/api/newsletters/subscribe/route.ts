import { accepted, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import { subscribe } from "@/modules/newsletters/commands";
import {
  NEWSLETTER_FORM_PATH,
  NEWSLETTER_THANKS_PATH,
  originField,
  type SubscribeRefusal,
  subscribeInput,
} from "@/modules/newsletters/newsletter";
import { parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";

const THANKS = "Thank you for signing up. We have sent you a confirmation email.";
const refusals: Record<SubscribeRefusal, string> = {
  "unknown-newsletter": "This newsletter is no longer sent. Please choose another.",
};

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  if (!fields) return notAForm();
  const form: SentForm = { action: NEWSLETTER_FORM_PATH, pagePath: originField.parse(fields.origin), fields };
  const input = parseForm(subscribeInput, fields);
  if (!input.ok) return refused(request, form, input.failure);

  const now = new Date();
  if (!limit.take(senderOf(request), now)) return tooMany(request, form);

  const subscribed = await subscribe(input.value, now);
  if (!subscribed.ok) return refused(request, form, { newsletter: refusals[subscribed.failure] });

  return accepted(request, NEWSLETTER_THANKS_PATH, THANKS);
}
