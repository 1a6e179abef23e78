import "server-only";
import Stripe from "stripe";
import { env } from "./env";

/** The version our code was written for: it stays until somebody has read what changed. */
const API_VERSION = "2026-10-28.endive";
/** An event that was signed longer ago was kept by somebody to be sent again. */
const REPLAY_WINDOW_IN_SECONDS = 300;

/** What is to be paid. key: the same wish sent again opens nothing new. */
export type Wish = {
  key: string;
  orderId: string;
  email: string;
  currency: string;
  lines: { name: string; count: number; eachInCents: number }[];
  expiresAt: Date;
  /** Where the buyer comes back to, with the money sent or without. */
  paidUrl: string;
  backUrl: string;
};

/** How it stands at the provider. Money in minor units. */
export type SeenPayment = {
  status: "open" | "paid" | "expired";
  intentId: string | null;
  paidInCents: number;
  refundedInCents: number;
};

/** Something happened to a session, or to a payment whose session the provider does not name. */
export type ProviderEvent = { id: string; type: string; sessionId: string | null; intentId: string | null };

export const EVENT_TYPES = [
  "checkout.session.completed",
  "checkout.session.expired",
  "charge.refunded",
] as const satisfies Stripe.Event.Type[];

/** Whether buyers pay when they order; otherwise they are sent an invoice. */
export const isPaidAtOnce = (): boolean => env().STRIPE_SECRET_KEY !== undefined;

/** Opens a place to pay. */
export async function openSession(wish: Wish): Promise<{ sessionId: string; url: string }> {
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      allowed_payment_method_types: ["card"], // others tell days later whether money came: copies are kept half an hour
      line_items: wish.lines.map(({ name, count, eachInCents }) => ({
        quantity: count,
        price_data: { currency: wish.currency.toLowerCase(), unit_amount: eachInCents, product_data: { name } },
      })),
      customer_email: wish.email,
      client_reference_id: wish.orderId,
      expires_at: Math.floor(wish.expiresAt.getTime() / 1000),
      success_url: wish.paidUrl,
      cancel_url: wish.backUrl,
    },
    { idempotencyKey: wish.key },
  );
  if (!session.url) throw new Error(`Stripe opened ${session.id} without an address to pay at`);
  return { sessionId: session.id, url: session.url };
}

export async function readSession(sessionId: string): Promise<SeenPayment> {
  const session = await stripe().checkout.sessions.retrieve(sessionId, { expand: ["payment_intent.latest_charge"] });
  const intent = typeof session.payment_intent === "string" ? null : session.payment_intent;
  const charge = typeof intent?.latest_charge === "string" ? null : intent?.latest_charge;
  const isPaid = session.payment_status === "paid";
  return {
    status: isPaid ? "paid" : session.status === "expired" ? "expired" : "open",
    intentId: intent?.id ?? null,
    paidInCents: isPaid ? (session.amount_total ?? 0) : 0,
    refundedInCents: charge?.amount_refunded ?? 0,
  };
}

/** Nobody can pay there any more; one that was paid or has expired stays as it is. */
export async function closeSession(sessionId: string): Promise<void> {
  try {
    await stripe().checkout.sessions.expire(sessionId);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}

/** @param key the same refund sent again sends nothing twice  @returns the provider's name for it; null where it refuses */
export async function sendBack(intentId: string, amountInCents: number, key: string): Promise<string | null> {
  try {
    const wish = { payment_intent: intentId, amount: amountInCents };
    return (await stripe().refunds.create(wish, { idempotencyKey: key })).id;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
    throw error;
  }
}

/** @param body as it came, byte for byte  @returns null where it is not signed by the provider, or was long ago */
export function readSignedEvent(body: Buffer, signature: string): ProviderEvent | null {
  const secret = env().STRIPE_WEBHOOK_SECRET;
  if (!secret) return null;
  try {
    return toEvent(stripe().webhooks.constructEvent(body, signature, secret, REPLAY_WINDOW_IN_SECONDS));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}

/** All that happened since, the newest first. */
export async function* listEvents(since: Date): AsyncGenerator<ProviderEvent> {
  const created = { gte: Math.floor(since.getTime() / 1000) };
  for await (const event of stripe().events.list({ types: [...EVENT_TYPES], created, limit: 100 }))
    yield toEvent(event);
}

function toEvent(event: Stripe.Event): ProviderEvent {
  const { id, type } = event;
  if (type === "checkout.session.completed" || type === "checkout.session.expired") {
    return { id, type, sessionId: event.data.object.id, intentId: null };
  }
  const intent = type === "charge.refunded" ? event.data.object.payment_intent : null;
  return { id, type, sessionId: null, intentId: typeof intent === "string" ? intent : (intent?.id ?? null) };
}

let opened: Stripe | undefined;

function stripe(): Stripe {
  const { STRIPE_SECRET_KEY, STRIPE_API_URL } = env();
  if (!STRIPE_SECRET_KEY) throw new Error("STRIPE_SECRET_KEY is not set");
  opened ??= new Stripe(STRIPE_SECRET_KEY, {
    ...{ apiVersion: API_VERSION, maxNetworkRetries: 3, timeout: 15_000, telemetry: false },
    ...(STRIPE_API_URL && addressOf(new URL(STRIPE_API_URL))),
  });
  return opened;
}

const addressOf = ({ protocol, hostname, port }: URL) => ({
  ...{ host: hostname, port: port || (protocol === "http:" ? "80" : "443") },
  protocol: protocol === "http:" ? ("http" as const) : ("https" as const),
});
