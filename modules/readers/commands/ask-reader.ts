import "server-only";
import { allowanceKey, takeAllowance } from "@/modules/platform/allowance";
import type { Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { type LetterOrder, orderLetter } from "@/modules/platform/mail";
import { PREFERENCES_PATH, signLetterLink, withToken } from "../address";
import { dayAfter, dayOf, LETTERS_A_DAY } from "../limits";
import { linkContents, type ReaderLanguage } from "../reader";
import { makeLink } from "./links";

export type Addressee = { id: string; email: string; language: ReaderLanguage };

/** A subscription, with its newsletter as letters name it. isOpen: not confirmed, or left since. */
export type Wished = { id: string; newsletterId: string; name: string; rhythm: string; isOpen: boolean };

/**
 * Writes to a reader: asks whether the wishes are theirs, or tells that they have all of it already. One letter a day: what is asked for
 * later that day is behind the link they have; where that was used, the letter goes the day after. A letter that may not go is written all
 * the same, and taken back: the time it takes tells nobody of it.
 */
export async function askReader(
  transaction: Transaction,
  reader: Addressee,
  wished: Wished[],
  letterAt: Date,
  now: Date,
): Promise<void> {
  const goesAt = await takeDay(transaction, reader, wished.filter(isOpen), letterAt, now);

  await transaction.$executeRaw`SAVEPOINT letter`;
  const letter = await letterFor(transaction, reader, wished, now);
  await orderLetter(transaction, { ...letter, startAt: goesAt ?? letterAt }, now);
  if (goesAt) await transaction.$executeRaw`RELEASE SAVEPOINT letter`;
  else await transaction.$executeRaw`ROLLBACK TO SAVEPOINT letter`;
}

const isOpen = (wished: Wished) => wished.isOpen;

/** When the letter goes; null where none is due. */
async function takeDay(
  transaction: Transaction,
  { id, email }: Addressee,
  open: Wished[],
  letterAt: Date,
  now: Date,
): Promise<Date | null> {
  const key = letterKey(email);
  const day = dayOf(letterAt);
  if (await takeAllowance(transaction, key, day, LETTERS_A_DAY)) return letterAt;
  if (open.length === 0 || (await addToLink(transaction, id, open, now))) return null;

  const tomorrow = dayAfter(day);
  return (await takeAllowance(transaction, key, tomorrow, LETTERS_A_DAY)) ? tomorrow : null;
}

/** Letters that strangers can have sent to an address. */
export const letterKey = (email: string): string => allowanceKey("letters-to-address", email);

/** @returns false where there is no link that still opens */
async function addToLink(transaction: Transaction, readerId: string, open: Wished[], now: Date): Promise<boolean> {
  const link = await transaction.readerLink.findFirst({
    where: { readerId, purpose: "confirm", usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { id: true, content: true },
  });
  if (!link) return false;

  const known = linkContents.confirm.parse(link.content).newsletterIds;
  const content = { newsletterIds: [...new Set([...known, ...open.map(({ newsletterId }) => newsletterId)])] };
  await transaction.readerLink.update({ where: { id: link.id }, data: { content } });
  return true;
}

async function letterFor(
  transaction: Transaction,
  reader: Addressee,
  wished: Wished[],
  now: Date,
): Promise<LetterOrder> {
  const open = wished.filter(isOpen);
  const [first] = wished;
  if (first && open.length === 0) return alreadyLetter(reader, first, wished);

  const content = { newsletterIds: open.map(({ newsletterId }) => newsletterId) };
  const link = await makeLink(transaction, { readerId: reader.id, purpose: "confirm", content }, now);
  return {
    kind: "confirm-subscription",
    to: reader.email,
    content: { link, language: reader.language, newsletters: named(open) },
  };
}

function alreadyLetter({ id, email, language }: Addressee, { newsletterId }: Wished, wished: Wished[]): LetterOrder {
  const token = signLetterLink({ readerId: id, newsletterId, issueId: null }, env().AUTH_SECRET);
  const link = env().SITE_URL + withToken(PREFERENCES_PATH, token);
  return { kind: "already-subscribed", to: email, content: { link, language, newsletters: named(wished) } };
}

const named = (wished: Wished[]) => wished.map(({ name, rhythm }) => ({ name, rhythm }));
