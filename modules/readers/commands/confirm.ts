import "server-only";
import { welcomeJob } from "@/modules/newsletters/newsletter";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { hashOf } from "@/modules/staff/secret";
import { suppressionHash } from "../address";
import { type LinkRefusal, linkContents, readerLanguage } from "../reader";
import { askReader } from "./ask-reader";
import { takeLink } from "./links";

/**
 * Says yes to the newsletters a link names. Who was forgotten once and confirms now is known again.
 * @param networkAddress of who pressed the button
 * @returns how many began with it
 */
export async function confirmWishes(
  token: string,
  networkAddress: string,
  now: Date,
): Promise<Result<{ startedCount: number }, LinkRefusal>> {
  return db().$transaction(async (transaction) => {
    const link = await takeLink(transaction, token, "confirm", now);
    if (!link.ok) return link;

    const { readerId, content } = link.value;
    const started = await startSubscriptions(transaction, readerId, content.newsletterIds, now);
    await confirmConsents(transaction, started, networkAddress, now);
    await liftErasure(transaction, readerId);
    for (const id of started) await enqueue(transaction, welcomeJob(id));
    return ok({ startedCount: started.length });
  });
}

/** From now on, whatever was before. What runs already is left alone. */
async function startSubscriptions(transaction: Transaction, readerId: string, newsletterIds: string[], now: Date) {
  const started = await transaction.subscription.updateManyAndReturn({
    where: { readerId, newsletterId: { in: newsletterIds }, OR: [{ confirmedAt: null }, { endedAt: { not: null } }] },
    data: { confirmedAt: now, endedAt: null, endedBy: null, endedIssueId: null },
    select: { id: true },
  });
  return started.map(({ id }) => id);
}

/** Of each subscription the newest record: that is the form whose letter was answered. */
async function confirmConsents(transaction: Transaction, subscriptionIds: string[], networkAddress: string, now: Date) {
  await transaction.$executeRaw`
    UPDATE "Consent" SET "confirmedAt" = ${now}, "confirmedFrom" = ${networkAddress} WHERE "id" IN (
      SELECT DISTINCT ON ("subscriptionId") "id" FROM "Consent"
      WHERE "subscriptionId" = ANY(${subscriptionIds}::uuid[]) AND "confirmedAt" IS NULL
      ORDER BY "subscriptionId", "givenAt" DESC)`;
}

async function liftErasure(transaction: Transaction, readerId: string): Promise<void> {
  const { email } = await transaction.reader.findUniqueOrThrow({ where: { id: readerId }, select: { email: true } });
  await transaction.suppression.deleteMany({
    where: { addressHash: suppressionHash(email, env().AUTH_SECRET), reason: "erased" },
  });
}

/**
 * Sends the letter of a link once more, where its time was over before its button was pressed. Within the limits of an address, so
 * that an old letter is no way to fill a mailbox.
 */
export async function renewConfirmation(token: string, now: Date): Promise<Result<undefined, "unknown">> {
  return db().$transaction(async (transaction) => {
    const link = await transaction.readerLink.findFirst({
      where: { tokenHash: hashOf(token), purpose: "confirm", usedAt: null },
      select: { content: true, reader: { select: { id: true, email: true, language: true } } },
    });
    if (!link) return refuse("unknown");

    const { newsletterIds } = linkContents.confirm.parse(link.content);
    const subscriptions = await transaction.subscription.findMany({
      where: { readerId: link.reader.id, newsletterId: { in: newsletterIds }, confirmedAt: null },
      select: { id: true, newsletterId: true, newsletter: { select: { name: true, rhythm: true } } },
    });
    const wished = subscriptions.map(({ newsletter, ...ids }) => ({ ...ids, ...newsletter, isOpen: true }));
    const reader = { ...link.reader, language: readerLanguage(link.reader.language) };
    if (wished.length > 0) await askReader(transaction, reader, wished, now, now);
    return ok(undefined);
  });
}
