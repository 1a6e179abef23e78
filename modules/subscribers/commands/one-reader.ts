import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { suppressionHash } from "@/modules/readers/address";
import type { FreshAdmin } from "@/modules/staff/staff";
import { canLift } from "../held";
import { type Found, readFoundIn, readSuppression } from "../queries/sheet";
import { addressMark, type SubscriberRefusal } from "../subscriber";

type Outcome<Value = undefined> = Promise<Result<Value, SubscriberRefusal>>;

/** Looks for one address. Whoever looks is noted, found or not; the log names no address. */
export async function findReader(admin: FreshAdmin, email: string, now: Date): Promise<Found> {
  return db().$transaction(async (transaction) => {
    const found = await readFoundIn(transaction, email);
    const action = found.reader ? "looked at what is held on" : "looked for an address that no reader has";
    await audit(transaction, { by: admin, action, subject: subjectOf(found.reader?.readerId ?? null, email) }, now);
    return found;
  });
}

/** No more letters of one newsletter, because somebody asked the newsroom instead of pressing the link. */
export async function endSubscription(
  admin: FreshAdmin,
  { email, newsletterId }: { email: string; newsletterId: string },
  now: Date,
): Outcome {
  return db().$transaction(async (transaction) => {
    const reader = await transaction.reader.findUnique({ where: { email }, select: { id: true } });
    if (!reader) return refuse("absent");

    const { count } = await transaction.subscription.updateMany({
      where: { readerId: reader.id, newsletterId, endedAt: null },
      data: { endedAt: now, endedBy: "desk" },
    });
    if (count === 0) return refuse("not-subscribed");
    const details = { newsletter: newsletterId };
    await audit(
      transaction,
      { by: admin, action: "unsubscribed a reader", subject: `reader:${reader.id}`, details },
      now,
    );
    return ok(undefined);
  });
}

/** From now on no newsletter goes to this address, whoever signs it up or imports it; what it gets ends. */
export async function suppressAddress(admin: FreshAdmin, email: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.suppression.createMany({
      data: [{ addressHash: suppressionHash(email, env().AUTH_SECRET), reason: "desk", suppressedAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("suppressed-already");

    const reader = await transaction.reader.findUnique({ where: { email }, select: { id: true } });
    if (reader) {
      await transaction.subscription.updateMany({
        where: { readerId: reader.id, endedAt: null },
        data: { endedAt: now, endedBy: "desk" },
      });
    }
    await noteSuppression(transaction, admin, "suppressed an address", reader?.id ?? null, email, now);
    return ok(undefined);
  });
}

/** The address may sign up again. What had ended stays ended. */
export async function liftSuppression(admin: FreshAdmin, email: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const suppression = await readSuppression(transaction, email);
    if (!suppression) return refuse("not-suppressed");
    if (!canLift(suppression)) return refuse("suppressed-for-ever");

    const addressHash = suppressionHash(email, env().AUTH_SECRET);
    const { reason } = suppression; // a complaint that comes in this moment stays
    const { count } = await transaction.suppression.deleteMany({ where: { addressHash, reason } });
    if (count === 0) return refuse("suppressed-for-ever");

    const reader = await transaction.reader.findUnique({ where: { email }, select: { id: true } });
    await noteSuppression(transaction, admin, "lifted the suppression of an address", reader?.id ?? null, email, now);
    return ok(undefined);
  });
}

const noteSuppression = (
  transaction: Transaction,
  admin: FreshAdmin,
  action: string,
  readerId: string | null,
  email: string,
  now: Date,
) => audit(transaction, { by: admin, action, subject: subjectOf(readerId, email) }, now);

const subjectOf = (readerId: string | null, email: string) =>
  readerId === null ? `address:${addressMark(email, env().AUTH_SECRET)}` : `reader:${readerId}`;
