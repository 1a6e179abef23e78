import "server-only";
import { hash } from "@node-rs/argon2";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { weaknessOf } from "../password-weakness";
import { readReset } from "../queries";
import {
  type ChangePasswordFailure,
  type ChangePasswordInput,
  PRINTED_RESET_HOURS,
  RESET_MINUTES,
  RESETS_AN_HOUR,
  type ResetFailure,
  type ResetInput,
  resetPath,
} from "../reset";
import { hashOf, newSecret } from "../secret";
import type { Actor, FreshAdmin, FreshSelf } from "../staff";
import { tellOfChange } from "./notices";
import { revokeSessions } from "./sessions";
import { confirmPassword } from "./sign-in";
import { clearAddressTries } from "./tries";

const PURPOSE = "password-reset";
const HOUR_IN_MILLISECONDS = 3_600_000;

/** Another password for who is signed in, on every device but this one they sign in again. */
export async function changeOwnPassword(
  self: FreshSelf,
  { current, password }: ChangePasswordInput,
  now: Date,
): Promise<Result<undefined, ChangePasswordFailure>> {
  const weakness = weaknessOf(password, [self.name, self.email]);
  if (weakness) return refuse(weakness);
  const shown = await showPassword(self.personId, current, now);
  if (!shown.ok) return shown;

  const passwordHash = await hash(password);
  await db().$transaction(async (transaction) => {
    await revokeSessions(transaction, self.personId, now, self.sessionId);
    await setPassword(transaction, self, passwordHash, "changed their password", now);
  });
  return ok(undefined);
}

/** Who signs in by passkey alone has none to show. */
async function showPassword(personId: string, current: string, now: Date) {
  const { passwordHash } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  });
  if (passwordHash === null) return ok(undefined);
  return confirmPassword(personId, current, now);
}

/** Sends a link to who works here under that address. Who asks is told the same, whether somebody does or not. */
export async function orderPasswordReset(email: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    const [person] = await transaction.$queryRaw<{ id: string; name: string }[]>`
      SELECT "id", "name" FROM "Person" WHERE "email" = ${email} AND "deactivatedAt" IS NULL FOR UPDATE`;
    if (!person) return;
    const lately = { createdAt: { gt: new Date(now.getTime() - HOUR_IN_MILLISECONDS) } };
    const sentCount = await transaction.challenge.count({
      where: { purpose: PURPOSE, personId: person.id, ...lately },
    });
    if (sentCount >= RESETS_AN_HOUR) return;

    const link = await makeLink(transaction, person.id, RESET_MINUTES, now);
    await orderLetter(transaction, { kind: PURPOSE, to: email, content: { link, name: person.name } }, now);
  });
}

/** The same without a letter, for who stands beside the one at the command line. @returns the link */
export async function printPasswordReset(
  admin: FreshAdmin,
  personId: string,
  now: Date,
): Promise<Result<string, "absent">> {
  return db().$transaction(async (transaction) => {
    const person = await transaction.person.findFirst({
      where: { id: personId, deactivatedAt: null },
      select: { id: true, name: true },
    });
    if (!person) return refuse("absent");

    const link = await makeLink(transaction, personId, PRINTED_RESET_HOURS * 60, now);
    const details = { name: person.name };
    await audit(
      transaction,
      { by: admin, action: "offered a new password", subject: `person:${personId}`, details },
      now,
    );
    return ok(link);
  });
}

/** Each link takes the place of those before it. */
async function makeLink(transaction: Transaction, personId: string, minutes: number, now: Date): Promise<string> {
  const secret = newSecret();
  await closeLinks(transaction, personId, now);
  await transaction.challenge.create({
    data: {
      ...{ purpose: PURPOSE, personId, value: hashOf(secret), createdAt: now },
      expiresAt: new Date(now.getTime() + minutes * 60_000),
    },
  });
  return env().SITE_URL + resetPath(secret);
}

/**
 * Uses the link: a new password, and nobody is signed in any more. The code app is asked for as before (ASVS 6.4.3).
 * @returns whose it is: their browser is to be known from now on
 */
export async function resetPassword(
  { token, password }: ResetInput,
  now: Date,
): Promise<Result<{ email: string }, ResetFailure>> {
  const person = await readReset(token, now);
  if (!person) return refuse("link-used");
  const weakness = weaknessOf(password, [person.name, person.email]);
  if (weakness) return refuse(weakness);

  const passwordHash = await hash(password);
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.challenge.updateMany({
      where: { purpose: PURPOSE, value: hashOf(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return refuse("link-used");
    await revokeSessions(transaction, person.personId, now);
    await clearAddressTries(transaction, person.email);
    await setPassword(transaction, person, passwordHash, "reset their password", now);
    return ok({ email: person.email });
  });
}

async function closeLinks(transaction: Transaction, personId: string, now: Date): Promise<void> {
  await transaction.challenge.updateMany({
    where: { purpose: PURPOSE, personId, usedAt: null },
    data: { usedAt: now },
  });
}

type Owner = Actor & { personId: string; email: string };

async function setPassword(transaction: Transaction, owner: Owner, passwordHash: string, action: string, now: Date) {
  const { personId } = owner;
  await transaction.person.update({ where: { id: personId }, data: { passwordHash } });
  await closeLinks(transaction, personId, now);
  await tellOfChange(transaction, owner, "Your password was changed. You were signed out elsewhere.", now);
  await audit(transaction, { by: owner, action, subject: `person:${personId}` }, now);
}
