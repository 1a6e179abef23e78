import "server-only";
import { db } from "@/modules/platform/db";
import { hashOf } from "./secret";
import { idleSince } from "./session-length";
import type { Role } from "./staff";

/** email: "" for the first admin's, who says it themselves. */
export type InvitationCard = { email: string; name: string; role: Role };

/** What a link of an invitation offers; null where it is used, taken back or has run out. */
export async function readInvitation(token: string, now: Date): Promise<InvitationCard | null> {
  return db().invitation.findFirst({
    where: { tokenHash: hashOf(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { email: true, name: true, role: true },
  });
}

/** Whose new password a link is for; null where it is used, taken back or has run out, or they work here no more. */
export async function readReset(
  token: string,
  now: Date,
): Promise<{ personId: string; name: string; email: string } | null> {
  const link = await db().challenge.findFirst({
    where: { purpose: "password-reset", value: hashOf(token), usedAt: null, expiresAt: { gt: now } },
    select: { personId: true },
  });
  if (!link?.personId) return null;
  const person = await db().person.findFirst({
    where: { id: link.personId, deactivatedAt: null },
    select: { id: true, name: true, email: true },
  });
  return person && { personId: person.id, name: person.name, email: person.email };
}

/** @returns the id of who works or worked here under that address */
export async function findPerson(email: string): Promise<string | null> {
  const person = await db().person.findUnique({ where: { email }, select: { id: true } });
  return person?.id ?? null;
}

export type Colleague = {
  id: string;
  name: string;
  email: string;
  role: Role;
  isActive: boolean;
  /** null = never. */
  lastSignedInAt: Date | null;
  hasCodeApp: boolean;
  passkeyCount: number;
};

/** Everybody who works or worked here, by name. */
export async function listPeople(): Promise<Colleague[]> {
  const people = await db().person.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
    select: {
      ...{ id: true, name: true, email: true, role: true, deactivatedAt: true, totpConfirmedAt: true },
      _count: { select: { passkeys: true } },
      sessions: { orderBy: { createdAt: "desc" }, take: 1, select: { createdAt: true } },
    },
  });
  return people.map(({ id, name, email, role, deactivatedAt, totpConfirmedAt, _count, sessions }) => ({
    ...{ id, name, email, role, isActive: deactivatedAt === null, lastSignedInAt: sessions[0]?.createdAt ?? null },
    ...{ hasCodeApp: totpConfirmedAt !== null, passkeyCount: _count.passkeys },
  }));
}

/** invitedBy: "" where it came from the command line. */
export type OpenInvitation = InvitationCard & { id: string; expiresAt: Date; invitedBy: string };

/** The places that are offered and not taken, the newest first. The first admin's is nobody's to take back. */
export async function listInvitations(now: Date): Promise<OpenInvitation[]> {
  const invitations = await db().invitation.findMany({
    where: { email: { not: "" }, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, email: true, name: true, role: true, expiresAt: true, invitedBy: { select: { name: true } } },
  });
  return invitations.map(({ invitedBy, ...invitation }) => ({ ...invitation, invitedBy: invitedBy?.name ?? "" }));
}

export type PasskeyCard = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };
/** device: "Firefox on Linux". address: of the network; "" where it is not known. */
export type SessionCard = { id: string; device: string; address: string; createdAt: Date; lastSeenAt: Date };
export type Account = {
  hasPassword: boolean;
  codeAppSince: Date | null;
  passkeys: PasskeyCard[];
  recoveryCodesLeft: number;
  /** Those that still open the desk, the last used first. */
  sessions: SessionCard[];
};

/** How somebody signs in, and where they are signed in. */
export async function readAccount(personId: string, now: Date): Promise<Account> {
  const { passwordHash, totpConfirmedAt, _count, passkeys, sessions } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      ...{ passwordHash: true, totpConfirmedAt: true },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      passkeys: {
        ...{ orderBy: { createdAt: "asc" }, take: 50 },
        select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      },
      sessions: {
        ...{ where: openAt(now), orderBy: { lastSeenAt: "desc" }, take: 50 },
        select: { id: true, device: true, address: true, createdAt: true, lastSeenAt: true },
      },
    },
  });
  return {
    ...{ hasPassword: passwordHash !== null, codeAppSince: totpConfirmedAt },
    ...{ passkeys, recoveryCodesLeft: _count.recoveryCodes, sessions },
  };
}

/** Which sessions still open the desk. */
const openAt = (now: Date) => ({ revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince(now) } });
