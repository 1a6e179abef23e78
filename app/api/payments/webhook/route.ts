import { receivePaymentEvent } from "@/modules/orders/commands/payments";
import { readBody } from "@/modules/platform/form";
import { readSignedEvent } from "@/modules/platform/payments";

const LARGEST_EVENT_IN_BYTES = 512_000;

/** From Stripe: signed over the body as it came. What an event says is looked up, and one that comes twice is answered alike. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, LARGEST_EVENT_IN_BYTES);
  const event = body && readSignedEvent(body, request.headers.get("stripe-signature") ?? "");
  if (!event) return new Response(null, { status: 401 });

  await receivePaymentEvent(event, new Date());
  return new Response(null, { status: 200 });
}
