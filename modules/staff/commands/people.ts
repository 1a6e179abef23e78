import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { PersonFailure } from "../person";
import { type FreshAdmin, ROLES, type Role } from "../staff";
import { tellOfChange, tellOfRole } from "./notices";
import { revokeSessions } from "./sessions";

type Kept = Promise<Result<undefined, PersonFailure>>;
type Person = { id: string; name: string; email: string; role: Role; deactivatedAt: Date | null };

/** They are told by mail; who is given less to do is signed out everywhere. The last admin stays one. */
export async function changeRole(admin: FreshAdmin, personId: string, role: Role, now: Date): Kept {
  return db().$transaction(async (transaction) => {
    const { person, isLastAdmin } = await lockPerson(transaction, personId);
    if (!person) return refuse("absent");
    if (person.role === role) return ok(undefined);
    if (isLastAdmin) return refuse("last-admin");

    await transaction.person.update({ where: { id: personId }, data: { role } });
    if (ROLES.indexOf(role) < ROLES.indexOf(person.role)) await revokeSessions(transaction, personId, now);
    if (!person.deactivatedAt) await tellOfRole(transaction, person, role, admin.name, now);
    await log(transaction, admin, "changed the role", person, now, { was: person.role, role });
    return ok(undefined);
  });
}

/** Takes the desk from somebody at once; what they wrote stays theirs. The last admin stays. */
export async function deactivatePerson(admin: FreshAdmin, personId: string, now: Date): Kept {
  return db().$transaction(async (transaction) => {
    const { person, isLastAdmin } = await lockPerson(transaction, personId);
    if (!person) return refuse("absent");
    if (person.deactivatedAt) return ok(undefined);
    if (isLastAdmin) return refuse("last-admin");

    await transaction.person.update({ where: { id: personId }, data: { deactivatedAt: now } });
    await revokeSessions(transaction, personId, now);
    await log(transaction, admin, "deactivated", person, now);
    return ok(undefined);
  });
}

/** They sign in again as they did before. */
export async function reactivatePerson(admin: FreshAdmin, personId: string, now: Date): Kept {
  return db().$transaction(async (transaction) => {
    const { person } = await lockPerson(transaction, personId);
    if (!person) return refuse("absent");
    if (!person.deactivatedAt) return ok(undefined);

    await transaction.person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    await log(transaction, admin, "reactivated", person, now);
    return ok(undefined);
  });
}

/** For the day a colleague's laptop is stolen. */
export async function signOutPerson(admin: FreshAdmin, personId: string, now: Date): Kept {
  return db().$transaction(async (transaction) => {
    const { person } = await lockPerson(transaction, personId);
    if (!person) return refuse("absent");

    await revokeSessions(transaction, personId, now);
    await log(transaction, admin, "signed out everywhere", person, now);
    return ok(undefined);
  });
}

/** For the day a phone or a key is lost: they sign in by password, and set up another second factor before they act. */
export async function forgetFactors(admin: FreshAdmin, personId: string, now: Date): Kept {
  return db().$transaction(async (transaction) => {
    const { person } = await lockPerson(transaction, personId);
    if (!person) return refuse("absent");

    await transaction.passkey.deleteMany({ where: { personId } });
    await transaction.recoveryCode.deleteMany({ where: { personId } });
    await transaction.person.update({
      where: { id: personId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    });
    await revokeSessions(transaction, personId, now);
    const change = "Your passkeys, code app and recovery codes were taken away. You were signed out everywhere.";
    await tellOfChange(transaction, person, change, now);
    await log(transaction, admin, "took away the second factor", person, now);
    return ok(undefined);
  });
}

/** Holds them and every admin until the end: of two admins who remove each other at once, one stays. */
async function lockPerson(transaction: Transaction, personId: string) {
  const people = await transaction.$queryRaw<Person[]>`
    SELECT "id", "name", "email", "role", "deactivatedAt" FROM "Person"
    WHERE "id" = ${personId}::uuid OR ("role" = 'admin' AND "deactivatedAt" IS NULL)
    ORDER BY "id" FOR UPDATE`;
  const person = people.find(({ id }) => id === personId);
  const admins = people.filter(({ role, deactivatedAt }) => role === "admin" && !deactivatedAt);
  return { person, isLastAdmin: admins.length === 1 && admins[0]?.id === personId };
}

function log(
  transaction: Transaction,
  by: FreshAdmin,
  action: string,
  { id, name }: Person,
  now: Date,
  details: Record<string, string> = {},
) {
  return audit(transaction, { by, action, subject: `person:${id}`, details: { name, ...details } }, now);
}
