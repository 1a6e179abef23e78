import { forged, received, tooLarge } from "@/app/api/mail/machine-answer";
import { receiveFromMailgun } from "@/modules/deliveries/commands/webhooks";
import { LARGEST_NOTICE_IN_BYTES } from "@/modules/deliveries/notice";
import { env } from "@/modules/platform/env";
import { readBody } from "@/modules/platform/form";

/** Mailgun posts here what it has to say about letters. */
export async function POST(request: Request): Promise<Response> {
  const { MAILGUN_SIGNING_KEY: signingKey, AUTH_SECRET: authSecret } = env();
  if (!signingKey) return forged();

  const body = await readBody(request, LARGEST_NOTICE_IN_BYTES);
  if (!body) return tooLarge();

  const outcome = await receiveFromMailgun(body.toString("utf8"), { signingKey, authSecret }, new Date());
  return outcome.ok ? received(outcome.value) : forged();
}
