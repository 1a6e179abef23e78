import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { readDeviceMark } from "../device";
import { countWithThis, secondsToWait, type Tries } from "../pause";
import { hashOf } from "../secret";
import type { Visitor } from "../sign-in";

/**
 * Whose tries these are: of a device that is known, its own; of a network from which that person was at the desk lately, its own;
 * of all others, those for that address together. So strangers who try without an end keep nobody out who comes from where they
 * work, or with a device they know (docs/decisions/044).
 */
export async function tryKeyOf(email: string, { deviceMark, address }: Visitor, now: Date): Promise<string> {
  const device = readDeviceMark(deviceMark, email, env().AUTH_SECRET);
  if (device) return hashOf(`device:${device}`);
  return (await wasThere(email, address, now)) ? hashOf(`network:${address}:${email}`) : addressKeyOf(email);
}

const addressKeyOf = (email: string): string => hashOf(`address:${email}`);

const KNOWN_FOR_DAYS = 30;

async function wasThere(email: string, address: string, now: Date): Promise<boolean> {
  if (address === "") return false;
  const since = new Date(now.getTime() - KNOWN_FOR_DAYS * 24 * 3_600_000);
  const session = await db().staffSession.findFirst({
    where: { address, lastSeenAt: { gt: since }, person: { email, deactivatedAt: null } },
    select: { id: true },
  });
  return session !== null;
}

/**
 * Takes one try at a password. It counts as wrong until `clearTries`; of many at the same moment each waits for the one before.
 * @returns seconds to wait first; 0 = go on
 */
export function takeTry(key: string, now: Date): Promise<number> {
  return db().$transaction(async (transaction) => {
    await transaction.signInTry.createMany({ data: [{ key, count: 0, lastAt: new Date(0) }], skipDuplicates: true });
    const [tries] = await transaction.$queryRaw<Tries[]>`
      SELECT "count", "lastAt" FROM "SignInTry" WHERE "key" = ${key} FOR UPDATE`;
    const known = tries ?? { count: 0, lastAt: null };
    const wait = secondsToWait(known, now);
    if (wait > 0) return wait;

    await transaction.signInTry.updateMany({
      where: { key },
      data: { count: countWithThis(known, now), lastAt: now },
    });
    return 0;
  });
}

export async function clearTries(key: string): Promise<void> {
  await db().signInTry.deleteMany({ where: { key } });
}

/** Who chose a new password by a letter need not wait for what strangers tried before. Tries at codes count on. */
export async function clearAddressTries(transaction: Transaction, email: string): Promise<void> {
  await transaction.signInTry.deleteMany({ where: { key: addressKeyOf(email) } });
}

/** The same for codes of a person who is known already, by their password or their session. */
export function takeCodeTry(personId: string, now: Date): Promise<number> {
  return db().$transaction(async (transaction) => {
    const [tries] = await transaction.$queryRaw<Tries[]>`
      SELECT "failedCount" AS "count", "failedAt" AS "lastAt" FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
    const known = tries ?? { count: 0, lastAt: null };
    const wait = secondsToWait(known, now);
    if (wait > 0) return wait;

    await transaction.person.updateMany({
      where: { id: personId },
      data: { failedCount: countWithThis(known, now), failedAt: now },
    });
    return 0;
  });
}

export async function clearCodeTries(personId: string): Promise<void> {
  await db().person.updateMany({ where: { id: personId }, data: { failedCount: 0, failedAt: null } });
}

/** What was tried so long ago that it counts no more. */
export async function forgetOldTries(now: Date): Promise<void> {
  const before = new Date(now.getTime() - 2 * 24 * 3_600_000);
  await db().signInTry.deleteMany({ where: { lastAt: { lt: before } } });
  await db().challenge.deleteMany({ where: { expiresAt: { lt: before } } });
}
