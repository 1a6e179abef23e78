import type { Job } from "@/modules/platform/job";
import type { OrderState } from "./order";

export const PAY_FORM_PATH = "/api/payments/pay";
/** The order's page, which leads on to where it is paid. */
export const payPath = (orderPath: string) => `${orderPath}?pay=1`;
/** How long copies are kept for who is paying: the shortest that Stripe allows is half an hour. */
export const PAYING_MINUTES = 35;
export const SHORTEST_PAYING_MINUTES = 31;

export const SETTLE_PAYMENT_JOB = "settle-payment";
export const CLOSE_PAYMENT_JOB = "close-payment";
export const REFUND_PAYMENT_JOB = "refund-payment";
export const settlePaymentJob = (paymentId: string): Job => ({
  name: SETTLE_PAYMENT_JOB,
  payload: { paymentId },
  key: paymentId,
});
export const closePaymentJob = (paymentId: string): Job => ({
  name: CLOSE_PAYMENT_JOB,
  payload: { paymentId },
  key: paymentId,
});
export const refundPaymentJob = (refundId: string): Job => ({
  name: REFUND_PAYMENT_JOB,
  payload: { refundId },
  key: refundId,
});

/** What of the provider's money stands in the order already. */
export type Entered = { state: "wanted" | "open" | "paid" | "expired"; paidInCents: number; refundedInCents: number };
type Seen = { status: "open" | "paid" | "expired"; paidInCents: number; refundedInCents: number };

/**
 * What is to be done with an order after a look at its payment. Looks may come in any order and any number: what was entered is not
 * entered again, and a payment that was once paid is never less than paid.
 */
export type Step =
  | { is: "take"; amountInCents: number }
  /** Money for an order that is none any more, or was paid otherwise: it goes back. */
  | { is: "take-and-send-back"; amountInCents: number }
  /** Sent back at the provider, by nobody here. */
  | { is: "enter-refund"; amountInCents: number }
  | { is: "expire" };

export function stepsOf(order: { state: OrderState }, entered: Entered, seen: Seen): Step[] {
  const steps: Step[] = [];
  if (seen.status === "paid" && entered.paidInCents === 0) {
    const is = order.state === "placed" ? "take" : "take-and-send-back";
    steps.push({ is, amountInCents: seen.paidInCents });
  }
  const isTakenBack = steps.some(({ is }) => is === "take-and-send-back");
  const beyond = seen.refundedInCents - entered.refundedInCents;
  if (beyond > 0 && !isTakenBack) steps.push({ is: "enter-refund", amountInCents: beyond });
  if (seen.status === "expired" && order.state === "placed") steps.push({ is: "expire" });
  return steps;
}
