import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import type { DeliveryState, SuppressionReason } from "@/prisma/generated/enums";
import type { Notice, Received } from "../notice";

/**
 * Does what a notice about a letter asks for: whose address is no good gets no more letters, from the next batch on; who called one spam
 * never again. Once for each notice, however often and by whichever way it comes.
 */
export async function receiveNotice(notice: Notice, now: Date): Promise<Received> {
  return db().$transaction(async (transaction) => {
    const { id, kind, status, detail } = notice;
    const delivery = notice.deliveryId ? await readDelivery(transaction, notice.deliveryId) : null;
    const { count } = await transaction.mailNotice.createMany({
      data: [{ id, kind, status, detail, deliveryId: delivery?.id ?? null, receivedAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return "known";
    if (!delivery) return "not-ours";

    if (kind === "bounce" || kind === "soft-bounce") await returned(transaction, delivery, notice, now);
    if (kind === "complaint") await complained(transaction, delivery, notice, now);
    if (kind === "unsubscribe") await left(transaction, delivery, now);
    return "done";
  });
}

/** Notices that asked for nothing are kept for as long as they could come a second time. */
export async function forgetOldNotices(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_OTHERS_DAYS * DAY_IN_MILLISECONDS);
  await db().mailNotice.deleteMany({ where: { kind: { in: ["other", "delay"] }, receivedAt: { lt: before } } });
}

const DAY_IN_MILLISECONDS = 86_400_000;
const KEEP_OTHERS_DAYS = 30;

/** Letters in a row that came back, and the time they have to span: a full mailbox may be emptied, a server mended. */
const SOFT_IN_A_ROW = 4;
const SOFT_OVER_DAYS = 7;

type Delivery = NonNullable<Awaited<ReturnType<typeof readDelivery>>>;

const readDelivery = (transaction: Transaction, id: string) =>
  transaction.delivery.findUnique({
    where: { id },
    select: {
      ...{ id: true, issueId: true, claimedAt: true, reader: { select: { id: true, email: true } } },
      issue: { select: { newsletterId: true } },
    },
  });

/** It came back for good: this letter in any case, and the address where it is to blame. */
async function returned(
  transaction: Transaction,
  delivery: Delivery,
  { kind, detail }: Notice,
  now: Date,
): Promise<void> {
  // Who called it spam had it: what else is said of that letter does not matter.
  await mark(transaction, delivery, "bounced", ["sending", "accepted", "unknown"], detail, now);
  const isFinal = kind === "bounce" || (await isAlwaysReturned(transaction, delivery));
  if (isFinal) await suppress(transaction, delivery, "bounced", detail, now);
}

async function complained(transaction: Transaction, delivery: Delivery, { detail }: Notice, now: Date): Promise<void> {
  await mark(transaction, delivery, "complained", ["sending", "accepted", "unknown", "bounced"], detail, now);
  await suppress(transaction, delivery, "complained", detail, now);
}

async function mark(
  transaction: Transaction,
  { id }: Delivery,
  state: DeliveryState,
  from: DeliveryState[],
  problem: string,
  now: Date,
): Promise<void> {
  const data = { state, problem, closedAt: now };
  await transaction.delivery.updateMany({ where: { id, state: { in: from } }, data });
}

async function left(transaction: Transaction, { issueId, issue, reader }: Delivery, now: Date): Promise<void> {
  if (!reader) return;
  await transaction.subscription.updateMany({
    where: { readerId: reader.id, newsletterId: issue.newsletterId, endedAt: null },
    data: { endedAt: now, endedBy: "unsubscribed", endedIssueId: issueId },
  });
}

/** The newest letters to this reader all came back, over so many days. */
async function isAlwaysReturned(transaction: Transaction, { reader }: Delivery): Promise<boolean> {
  if (!reader) return false;
  const newest = await transaction.delivery.findMany({
    where: { readerId: reader.id, state: { in: ["accepted", "bounced"] }, claimedAt: { not: null } },
    orderBy: { claimedAt: "desc" },
    take: SOFT_IN_A_ROW,
    select: { state: true, claimedAt: true },
  });
  const [last, first] = [newest.at(0)?.claimedAt, newest.at(-1)?.claimedAt];
  if (newest.length < SOFT_IN_A_ROW || !last || !first) return false;
  const days = (last.getTime() - first.getTime()) / DAY_IN_MILLISECONDS;
  return days >= SOFT_OVER_DAYS && newest.every(({ state }) => state === "bounced");
}

/** No letter goes to that address again, whoever signs it up or imports it. A complaint outlasts a bounce. */
async function suppress(
  transaction: Transaction,
  { issueId, claimedAt, reader }: Delivery,
  reason: Extract<SuppressionReason, "bounced" | "complained">,
  detail: string,
  now: Date,
): Promise<void> {
  if (!reader || (await hasMoved(transaction, reader.id, claimedAt))) return;
  const addressHash = suppressionHash(reader.email, env().AUTH_SECRET);
  await transaction.suppression.createMany({
    data: [{ addressHash, reason, detail, suppressedAt: now }],
    skipDuplicates: true,
  });
  if (reason === "complained") {
    const data = { reason, detail, suppressedAt: now };
    await transaction.suppression.updateMany({ where: { addressHash, reason: "bounced" }, data });
  }
  await transaction.subscription.updateMany({
    where: { readerId: reader.id, endedAt: null },
    data: { endedAt: now, endedBy: reason, endedIssueId: issueId },
  });
}

/** What a letter to their former address met says nothing about the present one. */
async function hasMoved(transaction: Transaction, readerId: string, since: Date | null): Promise<boolean> {
  const moved = await transaction.readerLink.count({
    where: { readerId, purpose: "move", usedAt: { gte: since ?? new Date(0) } },
  });
  return moved > 0;
}
