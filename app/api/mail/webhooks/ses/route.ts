import { forged, received, tooLarge } from "@/app/api/mail/machine-answer";
import { fetchPublicText, receiveFromSes } from "@/modules/deliveries/commands/webhooks";
import { LARGEST_NOTICE_IN_BYTES } from "@/modules/deliveries/notice";
import { env } from "@/modules/platform/env";
import { readBody } from "@/modules/platform/form";

/** Amazon SNS posts here what SES has to say about letters. */
export async function POST(request: Request): Promise<Response> {
  const { SES_TOPIC_ARN: topicArn, AUTH_SECRET: authSecret } = env();
  if (!topicArn) return forged();

  const body = await readBody(request, LARGEST_NOTICE_IN_BYTES);
  if (!body) return tooLarge();

  const trust = { topicArn, authSecret, fetchText: fetchPublicText };
  const outcome = await receiveFromSes(body.toString("utf8"), trust, new Date());
  return outcome.ok ? received(outcome.value) : forged();
}
