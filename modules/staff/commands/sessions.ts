import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { hashOf, newSecret } from "../secret";
import { SESSION_MOST_HOURS, seenLongAgo } from "../session-length";
import type { SignInMethod, Visitor } from "../sign-in";
import type { Staff } from "../staff";

/** Signs somebody in on one device. @returns the secret that their cookie holds from now on */
export async function openSession(
  transaction: Transaction,
  personId: string,
  method: SignInMethod,
  { device, address }: Visitor,
  now: Date,
): Promise<string> {
  const secret = newSecret();
  await transaction.staffSession.create({
    data: {
      ...{ tokenHash: hashOf(secret), personId, method, device, address, createdAt: now, lastSeenAt: now },
      expiresAt: new Date(now.getTime() + SESSION_MOST_HOURS * 3_600_000),
      ...{ confirmedAt: now, factorAt: method === "password" ? null : now },
    },
  });
  return secret;
}

/**
 * Somebody showed again that it is them: the session gets a new secret, so that one stolen before is worth nothing (ASVS 7.2.4).
 * @returns the new secret; null where the session was ended meanwhile
 */
export async function renewSession(sessionId: string, hasShownFactor: boolean, now: Date): Promise<string | null> {
  const secret = newSecret();
  const { count } = await db().staffSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { tokenHash: hashOf(secret), confirmedAt: now, ...(hasShownFactor && { factorAt: now }) },
  });
  return count === 1 ? secret : null;
}

/** These are in use now: written down once a minute. */
export async function keepSeen(sessionIds: string[], now: Date): Promise<void> {
  if (sessionIds.length === 0) return;
  await db().staffSession.updateMany({
    where: { id: { in: sessionIds }, lastSeenAt: { lt: seenLongAgo(now) } },
    data: { lastSeenAt: now },
  });
}

/** Signs out on this device. */
export const endSession = (staff: Staff, now: Date) => endOwnSession(staff, staff.sessionId, now);

/** Signs oneself out on one of one's devices. */
export async function endOwnSession({ personId }: Staff, sessionId: string, now: Date): Promise<void> {
  await db().staffSession.updateMany({ where: { id: sessionId, personId, revokedAt: null }, data: { revokedAt: now } });
}

/** Signs oneself out everywhere else. */
export async function endOtherSessions({ personId, sessionId }: Staff, now: Date): Promise<void> {
  await db().$transaction((transaction) => revokeSessions(transaction, personId, now, sessionId));
}

/** In the transaction of whatever makes it necessary: another password, another role, no place at the desk any more. */
export async function revokeSessions(transaction: Transaction, personId: string, now: Date, exceptId?: string) {
  await transaction.staffSession.updateMany({
    where: { personId, revokedAt: null, ...(exceptId !== undefined && { id: { not: exceptId } }) },
    data: { revokedAt: now },
  });
}
