import "server-only";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { hashOf } from "@/modules/staff/secret";
import { type LetterLink, readLetterLink, signLetterLink } from "../address";
import { maskedEmail } from "../email";
import { type LinkPurpose, linkContents, readerLanguage, type ShownLink } from "../reader";

const MOST_NEWSLETTERS = 60;

/** What the page behind a link in a letter shows. null: there is no such link. Nothing is changed by looking. */
export async function readLink(token: string, now: Date): Promise<ShownLink | null> {
  const link = await db().readerLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      ...{ purpose: true, content: true, expiresAt: true, usedAt: true },
      reader: { select: { id: true, email: true, language: true } },
    },
  });
  if (!link || !isPurpose(link.purpose)) return null;

  const newsletterIds = link.purpose === "confirm" ? linkContents.confirm.parse(link.content).newsletterIds : [];
  const newsletters = await db().newsletter.findMany({
    where: { id: { in: newsletterIds } },
    orderBy: { position: "asc" },
    take: MOST_NEWSLETTERS,
    select: { id: true, name: true, rhythm: true, language: true },
  });
  const { reader, expiresAt, usedAt, purpose } = link;
  return {
    ...{ purpose, newsletters: newsletters.map(({ id: _, ...newsletter }) => newsletter) },
    language: readerLanguage(reader.language),
    state: usedAt ? "used" : expiresAt > now ? "open" : "expired",
    maskedEmail: maskedEmail(purpose === "move" ? linkContents.move.parse(link.content).email : reader.email),
    preferencesToken: usedAt ? tokenFor(reader.id, newsletters[0]?.id) : null,
  };
}

const isPurpose = (text: string): text is LinkPurpose => Object.hasOwn(linkContents, text);

/** Which newsletter it names matters only for leaving; a link to preferences needs one all the same. */
const tokenFor = (readerId: string, newsletterId = NO_NEWSLETTER): string =>
  signLetterLink({ readerId, newsletterId, issueId: null }, env().AUTH_SECRET);

const NO_NEWSLETTER = "00000000-0000-0000-0000-000000000000";

/** Whose a link of a letter is; null where we did not sign it. */
export const readLetterToken = (token: string): LetterLink | null => readLetterLink(token, env().AUTH_SECRET);
