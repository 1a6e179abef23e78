import { forged, isSameSecret, received, tooLarge } from "@/app/api/mail/machine-answer";
import { receiveMail } from "@/modules/deliveries/commands/webhooks";
import { LARGEST_NOTICE_IN_BYTES } from "@/modules/deliveries/notice";
import { env } from "@/modules/platform/env";
import { readBody } from "@/modules/platform/form";

/** A mail server's pipe posts what came back to the address of bounces, as it came. */
export async function POST(request: Request): Promise<Response> {
  const { MAIL_BOUNCE_SECRET, AUTH_SECRET } = env();
  const sent = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!MAIL_BOUNCE_SECRET || !isSameSecret(sent, MAIL_BOUNCE_SECRET)) return forged();

  const message = await readBody(request, LARGEST_NOTICE_IN_BYTES);
  if (!message) return tooLarge();

  return received(await receiveMail(message, AUTH_SECRET, new Date()));
}
