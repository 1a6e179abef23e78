import "server-only";
import type { Wording } from "@/modules/newsletters/consent";
import { welcomeJob } from "@/modules/newsletters/newsletter";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { type LetterLink, PREFERENCES_PATH, suppressionHash } from "../address";
import type { PreferenceRefusal, ReaderLanguage } from "../reader";

const WORDING: Wording = "preferences-1";

/**
 * Turns newsletters on and off as they were ticked. Who opens this page by a link from a letter gets mail there: what is turned on needs
 * no other confirmation, and its consent says so.
 * @param slugs of those that are to be on  @param link the one the page was opened by: its issue made somebody leave
 */
export async function chooseNewsletters(
  link: LetterLink,
  slugs: string[],
  networkAddress: string,
  now: Date,
): Promise<Result<undefined, PreferenceRefusal>> {
  return db().$transaction(async (transaction) => {
    const email = await lockReader(transaction, link.readerId);
    if (email === null) return refuse("absent");

    const { starting, ending } = await readChange(transaction, link.readerId, slugs);
    if (starting.length > 0 && (await isSuppressed(transaction, email))) return refuse("suppressed");

    await end(transaction, link, ending, now);
    await start(transaction, link.readerId, starting, networkAddress, now);
    return ok(undefined);
  });
}

/** null: nobody is there. Others who change the same reader wait. */
export async function lockReader(transaction: Transaction, readerId: string): Promise<string | null> {
  const [reader] = await transaction.$queryRaw<{ email: string }[]>`
    SELECT "email" FROM "Reader" WHERE "id" = ${readerId}::uuid FOR UPDATE`;
  return reader?.email ?? null;
}

/** Ids of newsletters. What is no longer offered stays as it is. */
async function readChange(transaction: Transaction, readerId: string, slugs: string[]) {
  const running = { some: { readerId, confirmedAt: { not: null }, endedAt: null } };
  const offered = await transaction.newsletter.findMany({
    where: { retiredAt: null },
    select: { id: true, slug: true, subscriptions: { where: running.some, select: { id: true } } },
  });
  const isWished = ({ slug }: { slug: string }) => slugs.includes(slug);
  const isRunning = ({ subscriptions }: { subscriptions: unknown[] }) => subscriptions.length > 0;
  return {
    starting: offered.filter((one) => isWished(one) && !isRunning(one)).map(({ id }) => id),
    ending: offered.filter((one) => !isWished(one) && isRunning(one)).map(({ id }) => id),
  };
}

export async function isSuppressed(transaction: Transaction, email: string): Promise<boolean> {
  const addressHash = suppressionHash(email, env().AUTH_SECRET);
  return (await transaction.suppression.count({ where: { addressHash, reason: { not: "erased" } } })) > 0;
}

async function end(transaction: Transaction, link: LetterLink, newsletterIds: string[], now: Date): Promise<void> {
  const left = { readerId: link.readerId, endedAt: null };
  const data = { endedAt: now, endedBy: "unsubscribed" as const };
  await transaction.subscription.updateMany({ where: { ...left, newsletterId: { in: newsletterIds } }, data });
  if (!newsletterIds.includes(link.newsletterId)) return;
  await transaction.subscription.updateMany({
    where: { readerId: link.readerId, newsletterId: link.newsletterId },
    data: { endedIssueId: link.issueId },
  });
}

async function start(
  transaction: Transaction,
  readerId: string,
  newsletterIds: string[],
  networkAddress: string,
  now: Date,
): Promise<void> {
  const fresh = { readerId, origin: PREFERENCES_PATH, createdAt: now };
  await transaction.subscription.createMany({
    data: newsletterIds.map((newsletterId) => ({ ...fresh, newsletterId })),
    skipDuplicates: true,
  });
  const started = await transaction.subscription.updateManyAndReturn({
    where: { readerId, newsletterId: { in: newsletterIds } },
    data: { confirmedAt: now, endedAt: null, endedBy: null, endedIssueId: null },
    select: { id: true },
  });
  const consent = { wording: WORDING, form: PREFERENCES_PATH, givenAt: now, networkAddress };
  await transaction.consent.createMany({
    data: started.map(({ id }) => ({
      ...{ subscriptionId: id, ...consent, confirmedAt: now, confirmedFrom: networkAddress },
    })),
  });
  for (const { id } of started) await enqueue(transaction, welcomeJob(id));
}

export async function chooseLanguage(
  readerId: string,
  language: ReaderLanguage,
): Promise<Result<undefined, PreferenceRefusal>> {
  const { count } = await db().reader.updateMany({ where: { id: readerId }, data: { language } });
  return count > 0 ? ok(undefined) : refuse("absent");
}

/** @param until null = letters come again */
export async function pauseLetters(
  readerId: string,
  until: Date | null,
): Promise<Result<undefined, PreferenceRefusal>> {
  const { count } = await db().reader.updateMany({ where: { id: readerId }, data: { pausedUntil: until } });
  return count > 0 ? ok(undefined) : refuse("absent");
}
