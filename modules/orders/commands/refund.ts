import "server-only";
import type { Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { closePaymentJob, refundPaymentJob } from "../payment";

/** What was paid at the provider goes back there; of an order that was paid otherwise nothing does. */
export async function refundOnline(
  transaction: Transaction,
  preorderId: string,
  wished: number,
  now: Date,
): Promise<void> {
  const payment = await transaction.payment.findUnique({ where: { preorderId } });
  const amountInCents = Math.min(wished, (payment?.paidInCents ?? 0) - (payment?.refundedInCents ?? 0));
  if (!payment || amountInCents < 1) return;

  await transaction.payment.update({
    where: { preorderId },
    data: { refundedInCents: { increment: amountInCents } },
  });
  const { id } = await transaction.paymentRefund.create({
    data: { paymentId: payment.id, amountInCents, createdAt: now },
    select: { id: true },
  });
  await enqueue(transaction, refundPaymentJob(id));
}

/** The order is none any more: nobody shall pay for it. */
export async function closeOpenPayment(transaction: Transaction, preorderId: string): Promise<void> {
  const payment = await transaction.payment.findUnique({ where: { preorderId }, select: { id: true, state: true } });
  if (payment && (payment.state === "open" || payment.state === "wanted")) {
    await enqueue(transaction, closePaymentJob(payment.id));
  }
}
