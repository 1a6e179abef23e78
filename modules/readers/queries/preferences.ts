import "server-only";
import { db } from "@/modules/platform/db";
import type { LetterLink } from "../address";
import { maskedEmail } from "../email";
import { type ReaderChoice, type ReaderPreferences, readerLanguage, type ShownSubscription } from "../reader";
import { readSuppression } from "./suppression";

const MOST_NEWSLETTERS = 60;

const shownNewsletter = { name: true, rhythm: true, language: true } as const;

/** null: nothing is held of this reader any more. */
export async function readPreferences(readerId: string, now: Date): Promise<ReaderPreferences | null> {
  const reader = await db().reader.findUnique({
    where: { id: readerId },
    select: { email: true, language: true, pausedUntil: true },
  });
  if (!reader) return null;

  const [newsletters, suppression] = await Promise.all([listChoices(readerId), readSuppression(reader.email)]);
  return {
    maskedEmail: maskedEmail(reader.email),
    language: readerLanguage(reader.language),
    pausedUntil: reader.pausedUntil && reader.pausedUntil > now ? reader.pausedUntil : null,
    isSuppressed: suppression !== null && suppression.reason !== "erased",
    newsletters,
  };
}

async function listChoices(readerId: string): Promise<ReaderChoice[]> {
  const newsletters = await db().newsletter.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    take: MOST_NEWSLETTERS,
    select: {
      ...{ slug: true, description: true, ...shownNewsletter },
      subscriptions: { where: { readerId, confirmedAt: { not: null }, endedAt: null }, select: { id: true } },
    },
  });
  return newsletters.map(({ subscriptions, ...newsletter }) => ({ ...newsletter, isOn: subscriptions.length > 0 }));
}

/** What the page for leaving a newsletter shows. null: nothing is held of this reader or newsletter. */
export async function readSubscription({ readerId, newsletterId }: LetterLink): Promise<ShownSubscription | null> {
  const subscription = await db().subscription.findUnique({
    where: { readerId_newsletterId: { readerId, newsletterId } },
    select: { endedAt: true, newsletter: { select: shownNewsletter }, reader: { select: { language: true } } },
  });
  if (!subscription?.reader) return null;
  const { newsletter, endedAt, reader } = subscription;
  return { newsletter, isOn: endedAt === null, language: readerLanguage(reader.language) };
}
