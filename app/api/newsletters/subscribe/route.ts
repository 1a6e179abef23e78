import { accepted, addressOf, notAForm, refused, type SentForm, senderOf, tooMany } from "@/app/api/form-answer";
import {
  NEWSLETTER_FORM_PATH,
  NEWSLETTER_LATER_PATH,
  NEWSLETTER_THANKS_PATH,
  originField,
  resendInput,
  type SignUpInput,
  signUpInput,
  TRAP_FIELD,
} from "@/modules/newsletters/newsletter";
import { env } from "@/modules/platform/env";
import { type FormFields, parseForm, readFields } from "@/modules/platform/form";
import { rateLimit } from "@/modules/platform/rate-limit";
import { signUp } from "@/modules/readers/commands/sign-up";
import { readEvidence } from "@/modules/readers/evidence";
import type { Guard } from "@/modules/readers/limits";
import { readFormRules } from "@/modules/settings/queries";
import { doubtsOf } from "./doubts";
import { evidenceWanted } from "./evidence-wanted";

const THANKS = "Thank you for signing up. We have sent you a confirmation email.";
const GONE = "This newsletter is no longer sent. Please choose another.";
const FULL =
  "Too many confirmation emails were asked for from your network. Please try again tomorrow, or from somewhere else.";
const FULL_FOR_SECONDS = 12 * 3_600;

const limit = rateLimit({ capacity: 20, perMinute: 4, maxKeys: 10_000 });

export async function POST(request: Request): Promise<Response> {
  const sent = await readFields(request);
  if (!sent) return notAForm();
  const form = formOf(sent);
  const input = parseForm(isResend(sent) ? resendInput : signUpInput, form.fields);
  if (!input.ok) return refused(request, form, input.failure);

  const rules = await readFormRules();
  const doubts = doubtsOf(input.value, sent[TRAP_FIELD], rules);
  if (doubts) return refused(request, form, doubts.problems, doubts.help);

  return takeSignUp(request, form, input.value, rules.proofOfWork, new Date());
}

const isResend = (fields: FormFields) => fields.again === "1";

/** The trap is not set again: whoever is asked to press once more could not see what keeps them out. */
function formOf({ [TRAP_FIELD]: _, useInstead, ...fields }: FormFields): SentForm {
  const corrected = typeof useInstead === "string" && useInstead !== "" ? { email: useInstead } : {};
  const pagePath = isResend(fields) ? NEWSLETTER_THANKS_PATH : originField.parse(fields.origin);
  return { action: NEWSLETTER_FORM_PATH, pagePath, fields: { ...fields, ...corrected } };
}

async function takeSignUp(request: Request, form: SentForm, input: SignUpInput, guard: Guard, now: Date) {
  const shown = await readEvidence(input, env().AUTH_SECRET, now);
  const isTooFast = shown.evidence === "nothing" && !limit.take(senderOf(request), now);
  if (isTooFast && guard === "off") return tooMany(request, form);
  if (isTooFast) return evidenceWanted(request, form, input, now);

  const { email, newsletter = null, origin } = input;
  const signedUp = await signUp(
    { email, newsletter, origin },
    { networkAddress: addressOf(request), ...shown },
    guard,
    now,
  );
  if (signedUp.ok) return thanked(request, signedUp.value.letterAt, now);

  if (signedUp.failure === "unknown-newsletter") return refused(request, form, { newsletter: GONE });
  if (signedUp.failure === "too-many") return tooMany(request, form, FULL, FULL_FOR_SECONDS);
  return evidenceWanted(request, form, input, now);
}

const HOUR_IN_MILLISECONDS = 3_600_000;

/** Whose letter has to wait is told so. That says something of their network, and nothing of the address. */
function thanked(request: Request, letterAt: Date, now: Date): Response {
  const hours = Math.ceil((letterAt.getTime() - now.getTime()) / HOUR_IN_MILLISECONDS);
  if (hours === 0) return accepted(request, NEWSLETTER_THANKS_PATH, THANKS);
  const within = hours === 1 ? "an hour" : `${hours} hours`;
  const later = `Many are signing up where you are just now: our confirmation email comes within ${within}.`;
  return accepted(request, NEWSLETTER_LATER_PATH, `Thank you for signing up. ${later}`);
}
