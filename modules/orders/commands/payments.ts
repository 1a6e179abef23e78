import "server-only";
import { allowanceKey, takeAllowance } from "@/modules/platform/allowance";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import {
  closeSession,
  isPaidAtOnce,
  listEvents,
  openSession,
  type ProviderEvent,
  readSession,
  type SeenPayment,
  sendBack,
} from "@/modules/platform/payments";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { keptInCents, type Standing, totalInCents } from "../order";
import { orderPath, signOrderLink } from "../order-link";
import {
  closePaymentJob,
  PAYING_MINUTES,
  SHORTEST_PAYING_MINUTES,
  type Step,
  settlePaymentJob,
  stepsOf,
} from "../payment";
import { change, hold } from "./change";
import { refundOnline } from "./refund";

const MINUTE = 60_000;
const PROVIDER = { personId: null, name: "Stripe" };
const MOST_OVERDUE = 200;
const EVENTS_OF_DAYS = 3;
const EVENTS_KEPT_DAYS = 40;

/** Where the buyer pays for an order; opened once, however often it is asked for. */
export async function openPayment(preorderId: string, now: Date): Promise<Result<{ url: string }, "not-payable">> {
  const payment = await db().payment.findUnique({
    where: { preorderId },
    include: { preorder: { select: wishSelect } },
  });
  if (payment?.preorder.state !== "placed" || payment.state === "paid" || payment.state === "expired") {
    return refuse("not-payable");
  }
  if (payment.sessionId) return ok({ url: payment.url });

  const expiresAt = await deadlineOf(payment, now);
  const { sessionId, url } = await openSession(wishOf(preorderId, payment.preorder, expiresAt));
  await db().$transaction(async (transaction) => {
    const before = await hold(transaction, preorderId);
    await transaction.payment.updateMany({
      where: { id: payment.id, state: "wanted" },
      data: { sessionId, url, state: "open", expiresAt },
    });
    if (before?.state !== "placed") await enqueue(transaction, closePaymentJob(payment.id)); // withdrawn meanwhile
  });
  return ok({ url });
}

/** Whether the buyer can pay now. Where the provider does not answer the order stands, and its page offers to try again. */
export async function isOpenToPay(preorderId: string, now: Date): Promise<boolean> {
  if (!isPaidAtOnce()) return false;
  try {
    return (await openPayment(preorderId, now)).ok;
  } catch (error) {
    console.error(`No place to pay could be opened for order ${preorderId}:`, error);
    return false;
  }
}

/** The provider wants half an hour at least; of two who put it off one does, and both go by it. */
async function deadlineOf({ id, expiresAt }: { id: string; expiresAt: Date }, now: Date): Promise<Date> {
  if (expiresAt.getTime() - now.getTime() >= SHORTEST_PAYING_MINUTES * MINUTE) return expiresAt;

  const later = new Date(now.getTime() + PAYING_MINUTES * MINUTE);
  await db().payment.updateMany({ where: { id, expiresAt, state: "wanted" }, data: { expiresAt: later } });
  return (await db().payment.findUniqueOrThrow({ where: { id }, select: { expiresAt: true } })).expiresAt;
}

const wishSelect = {
  ...{ state: true, number: true, email: true, copies: true, priceInCents: true, currency: true },
  shippingInCents: true,
  edition: { select: { name: true, magazine: { select: { title: true } } } },
} as const;

type Wished = { email: string; copies: number; priceInCents: number; shippingInCents: number; currency: string } & {
  edition: { name: string; magazine: { title: string } };
};

function wishOf(orderId: string, order: Wished, expiresAt: Date) {
  const { SITE_URL, AUTH_SECRET } = env();
  const { email, copies, priceInCents, shippingInCents, currency, edition } = order;
  const page = `${SITE_URL}${orderPath(signOrderLink(orderId, AUTH_SECRET))}`;
  return {
    ...{ key: `${orderId}:${expiresAt.getTime()}`, orderId, email, currency, expiresAt },
    lines: [
      { name: `${edition.magazine.title}, ${edition.name}`, count: copies, eachInCents: priceInCents },
      ...(shippingInCents > 0 ? [{ name: "Delivery", count: 1, eachInCents: shippingInCents }] : []),
    ],
    ...{ paidUrl: `${page}?paid=1`, backUrl: page },
  };
}

/** Notes what the provider tells, each event once; what it says is not believed but looked up, by a job. */
export async function receivePaymentEvent({ id, type, sessionId, intentId }: ProviderEvent, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.paymentEvent.createMany({
      data: [{ id, type, receivedAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return;

    const where = sessionId ? { sessionId } : intentId ? { intentId } : null;
    const payment = where && (await transaction.payment.findUnique({ where, select: { id: true } }));
    if (payment) await enqueue(transaction, settlePaymentJob(payment.id));
  });
}

/** Looks how a payment stands, and leads its order to where its money is. May be done at any time and any number of times. */
export async function settlePayment(paymentId: string, now: Date): Promise<void> {
  const payment = await db().payment.findUnique({
    where: { id: paymentId },
    select: { sessionId: true, expiresAt: true },
  });
  if (!payment) return;

  const seen = payment.sessionId ? await readSession(payment.sessionId) : neverOpened(payment.expiresAt, now);
  await db().$transaction((transaction) => enter(transaction, paymentId, seen, now));
}

const neverOpened = (expiresAt: Date, now: Date): SeenPayment => ({
  ...{ intentId: null, paidInCents: 0, refundedInCents: 0 },
  status: expiresAt < now ? "expired" : "open",
});

async function enter(transaction: Transaction, paymentId: string, seen: SeenPayment, now: Date): Promise<void> {
  const { preorderId } = await transaction.payment.findUniqueOrThrow({ where: { id: paymentId } });
  const order = await hold(transaction, preorderId);
  const payment = await transaction.payment.findUniqueOrThrow({ where: { id: paymentId } });
  if (!order) return;

  const isSettled = payment.state === "paid" || (payment.state === "expired" && seen.status !== "paid");
  await transaction.payment.update({
    where: { id: paymentId },
    data: {
      ...(!isSettled && (payment.sessionId || seen.status === "expired") && { state: seen.status }),
      ...(seen.intentId && { intentId: seen.intentId }),
    },
  });
  for (const step of stepsOf(order, payment, seen)) await take(transaction, { preorderId, paymentId, step }, now);
}

type Taking = { preorderId: string; paymentId: string; step: Step };

async function take(transaction: Transaction, { preorderId: id, paymentId, step }: Taking, now: Date): Promise<void> {
  const before = await hold(transaction, id);
  if (!before) return;
  if (step.is === "expire") return void (await change(transaction, { id, before }, { deed: "expire" }, PROVIDER, now));

  const { amountInCents } = step;
  if (step.is === "enter-refund") {
    await transaction.payment.update({
      where: { id: paymentId },
      data: { refundedInCents: { increment: amountInCents } },
    });
    await enterRefund(transaction, id, before, amountInCents, now);
    return;
  }

  await transaction.payment.update({ where: { id: paymentId }, data: { paidInCents: amountInCents } });
  if (step.is === "take") {
    if (amountInCents !== totalInCents(before)) throw new Error(`Order ${id} was paid with another sum than its own`);
    await change(transaction, { id, before }, { deed: "pay" }, PROVIDER, now);
    return;
  }
  const row = { deed: "pay", state: before.state, amountInCents, changedBy: PROVIDER.name, changedAt: now } as const;
  const data = { paidInCents: { increment: amountInCents }, changes: { create: row } };
  await transaction.preorder.update({ where: { id }, data });
  const paid = { ...before, paidInCents: before.paidInCents + amountInCents };
  await enterRefund(transaction, id, paid, amountInCents, now);
  await refundOnline(transaction, id, amountInCents, now);
}

/** Of what is kept at most: the rest was recorded by hand before. */
async function enterRefund(transaction: Transaction, id: string, before: Standing, amount: number, now: Date) {
  const amountInCents = Math.min(amount, keptInCents(before));
  const wish = { deed: "refund", amountInCents, refundedBefore: before.refundedInCents } as const;
  await change(transaction, { id, before }, wish, PROVIDER, now);
}

/** Nobody can pay any more; who did at that moment gets the money back. */
export async function closePayment(paymentId: string, now: Date): Promise<void> {
  const payment = await db().payment.findUnique({ where: { id: paymentId }, select: { sessionId: true } });
  if (payment?.sessionId) await closeSession(payment.sessionId);
  await settlePayment(paymentId, now);
}

/**
 * Sends money back through the provider, once; of what went back there meanwhile only the rest.
 * @throws where the provider refuses: it is asked again, after another look at what is left
 */
export async function refundPayment(refundId: string): Promise<void> {
  const refund = await db().paymentRefund.findUnique({ where: { id: refundId }, include: { payment: true } });
  if (!refund || refund.providerId || !refund.payment.sessionId) return;

  const { intentId, paidInCents, refundedInCents } = await readSession(refund.payment.sessionId);
  const sentInCents = refund.sentInCents ?? Math.min(refund.amountInCents, paidInCents - refundedInCents);
  if (!intentId || sentInCents < 1) return; // all of it went back already
  await db().paymentRefund.update({ where: { id: refundId }, data: { sentInCents } });
  const providerId = await sendBack(intentId, sentInCents, `${refundId}:${sentInCents}`);
  const isRefused = providerId === null;
  await db().paymentRefund.update({
    where: { id: refundId },
    data: { providerId, ...(isRefused && { sentInCents: null }) },
  });
  if (isRefused) throw new Error(`Stripe refuses to send back refund ${refundId}`);
}

/** Payments whose time is over, and events that never reached us. */
export async function reconcilePayments(now: Date): Promise<void> {
  if (!isPaidAtOnce()) return;
  await settleOverdue(now);

  const tenMinutes = new Date(Math.floor(now.getTime() / (10 * MINUTE)) * 10 * MINUTE);
  const isTurn = await db().$transaction((transaction) =>
    takeAllowance(transaction, allowanceKey("payment-events", "all"), tenMinutes, 1),
  );
  if (isTurn) await fetchEvents(now);
}

export async function settleOverdue(now: Date): Promise<void> {
  const overdue = await db().payment.findMany({
    where: { state: { in: ["wanted", "open"] }, expiresAt: { lt: new Date(now.getTime() - 2 * MINUTE) } },
    orderBy: { expiresAt: "asc" },
    take: MOST_OVERDUE,
    select: { id: true },
  });
  for (const { id } of overdue) await settlePayment(id, now);
}

export async function fetchEvents(now: Date): Promise<void> {
  const day = 24 * 60 * MINUTE;
  for await (const event of listEvents(new Date(now.getTime() - EVENTS_OF_DAYS * day))) {
    await receivePaymentEvent(event, now);
  }
  await db().paymentEvent.deleteMany({
    where: { receivedAt: { lt: new Date(now.getTime() - EVENTS_KEPT_DAYS * day) } },
  });
}
