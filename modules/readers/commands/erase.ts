import "server-only";
import { STAFF_LETTER_KINDS } from "@/modules/mailings/letter";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { SEND_LETTER } from "@/modules/platform/mail";
import { enqueue, forgetJobs } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { FreshAdmin } from "@/modules/staff/staff";
import { suppressionHash } from "../address";
import { ERASE_FILES_JOB, type LinkRefusal } from "../reader";
import { takeLink } from "./links";
import { lockReader } from "./preferences";

/** A worker that wrote a letter into a file while its reader was forgotten is through with it by then. */
const AGAIN_AFTER_MILLISECONDS = 5 * 60_000;

/** Forgets a reader who asked for it by the button behind the link they were sent. */
export async function eraseByLink(token: string, now: Date): Promise<Result<undefined, LinkRefusal>> {
  return db().$transaction(async (transaction) => {
    const link = await takeLink(transaction, token, "erase", now);
    if (!link.ok) return link;
    await erase(transaction, link.value.readerId, "unsubscribed", now);
    await note(transaction, { personId: null, name: "A reader" }, link.value.readerId, now);
    return ok(undefined);
  });
}

/** The same at the desk, for who asked by letter or by telephone. */
export async function eraseReader(
  admin: FreshAdmin,
  readerId: string,
  now: Date,
): Promise<Result<undefined, "absent">> {
  return db().$transaction(async (transaction) => {
    if (!(await erase(transaction, readerId, "desk", now))) return refuse("absent");
    await note(transaction, admin, readerId, now);
    return ok(undefined);
  });
}

/** The log says that it was done, not to whom: the id leads nowhere any more. */
const note = (transaction: Transaction, by: { personId: string | null; name: string }, readerId: string, now: Date) =>
  audit(transaction, { by, action: "erased a reader", subject: `reader:${readerId}` }, now);

/**
 * What remains: subscriptions and deliveries that count and name nobody, and a hash by which the address is known not to be written to.
 * @returns false where there is no such reader
 */
async function erase(transaction: Transaction, readerId: string, endedBy: "unsubscribed" | "desk", now: Date) {
  const email = await lockReader(transaction, readerId);
  if (email === null) return false;

  await endSubscriptions(transaction, readerId, endedBy, now);
  await transaction.delivery.updateMany({
    where: { readerId, state: "pending" },
    data: { state: "skipped", closedAt: now },
  });
  await transaction.delivery.updateMany({ where: { readerId }, data: { domain: "" } });
  await transaction.reader.delete({ where: { id: readerId } });
  await transaction.waiting.deleteMany({ where: { email } });
  await eraseLetters(transaction, email, now);

  const addressHash = suppressionHash(email, env().AUTH_SECRET);
  await transaction.suppression.upsert({
    where: { addressHash },
    create: { addressHash, reason: "erased", suppressedAt: now },
    update: {}, // one that bounced or complained is not to be written to for that reason still
  });
  return true;
}

async function endSubscriptions(
  transaction: Transaction,
  readerId: string,
  endedBy: "unsubscribed" | "desk",
  now: Date,
): Promise<void> {
  await transaction.consent.deleteMany({ where: { subscription: { readerId } } });
  await transaction.subscription.updateMany({ where: { readerId, endedAt: null }, data: { endedAt: now, endedBy } });
}

/** Letters to the address, sent or waiting, with their jobs and files; and what others asked to be sent there. Those of staff are not a reader's. */
async function eraseLetters(transaction: Transaction, email: string, now: Date): Promise<void> {
  const letters = { to: email, kind: { notIn: [...STAFF_LETTER_KINDS] } };
  const ids = await transaction.outgoingMail.findMany({ where: letters, select: { id: true } });
  await transaction.outgoingMail.deleteMany({ where: letters });
  await forgetJobs(
    transaction,
    SEND_LETTER,
    ids.map(({ id }) => id),
  );
  await transaction.readerLink.deleteMany({ where: { content: { path: ["email"], equals: email } } });

  const payload = { addressHash: suppressionHash(email, env().AUTH_SECRET) };
  await enqueue(transaction, { name: ERASE_FILES_JOB, payload });
  const again = new Date(now.getTime() + AGAIN_AFTER_MILLISECONDS);
  await enqueue(transaction, { name: ERASE_FILES_JOB, payload, startAt: again });
}
