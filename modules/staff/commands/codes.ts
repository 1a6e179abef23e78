import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { digitsOf, newCodeSecret, stepOfCode } from "../code-app";
import { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from "../recovery-code";
import { seal, unseal } from "../secret";
import type { FreshSelf } from "../staff";
import { tellOfChange } from "./notices";
import { clearCodeTries, takeCodeTry } from "./tries";

export type CodeFailure = "code-wrong" | `wait-${number}`;
export type CodeKind = "code" | "recovery";

/** Takes a code of the app, or a recovery code. Each serves once: of two uses at the same moment one wins. */
export async function takeCode(personId: string, typed: string, now: Date): Promise<Result<CodeKind, CodeFailure>> {
  const wait = await takeCodeTry(personId, now);
  if (wait > 0) return refuse(`wait-${wait}` as const);

  const kind = (await takeAppCode(personId, digitsOf(typed), now)) ?? (await takeRecoveryCode(personId, typed, now));
  if (!kind) return refuse("code-wrong");
  await clearCodeTries(personId);
  return ok(kind);
}

async function takeAppCode(personId: string, digits: string, now: Date): Promise<CodeKind | null> {
  const person = await db().person.findUnique({ where: { id: personId }, select: { totpSecret: true } });
  const secret = person?.totpSecret && unseal(person.totpSecret, sealFor(personId), env().AUTH_SECRET);
  const step = secret ? stepOfCode(digits, secret, now) : null;
  if (step === null) return null;

  const { count } = await db().person.updateMany({
    where: {
      id: personId,
      totpConfirmedAt: { not: null },
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  return count === 1 ? "code" : null;
}

async function takeRecoveryCode(personId: string, typed: string, now: Date): Promise<CodeKind | null> {
  const code = readRecoveryCode(typed);
  if (!code) return null;
  const { count } = await db().recoveryCode.updateMany({
    where: { personId, codeHash: hashOfRecoveryCode(code, personId, env().AUTH_SECRET), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? "recovery" : null;
}

/** Begins to set up a code app: it counts once a first code was shown. @returns the secret, to be drawn once */
export async function beginCodeApp(self: FreshSelf): Promise<Result<string, "already-set-up">> {
  const secret = newCodeSecret();
  const { count } = await db().person.updateMany({
    where: { id: self.personId, totpConfirmedAt: null },
    data: { totpSecret: seal(secret, sealFor(self.personId), env().AUTH_SECRET), totpLastStep: null },
  });
  return count === 1 ? ok(secret) : refuse("already-set-up");
}

/** The first code shows that the app has the secret. */
export async function confirmCodeApp(
  self: FreshSelf,
  typed: string,
  now: Date,
): Promise<Result<undefined, CodeFailure | "not-begun">> {
  const { personId } = self;
  const wait = await takeCodeTry(personId, now);
  if (wait > 0) return refuse(`wait-${wait}` as const);

  const person = await db().person.findFirst({
    where: { id: personId, totpConfirmedAt: null },
    select: { totpSecret: true },
  });
  const secret = person?.totpSecret && unseal(person.totpSecret, sealFor(personId), env().AUTH_SECRET);
  if (!secret) return refuse("not-begun");
  const step = stepOfCode(digitsOf(typed), secret, now);
  if (step === null) return refuse("code-wrong");

  return db().$transaction(async (transaction) => {
    const { count } = await transaction.person.updateMany({
      where: { id: personId, totpConfirmedAt: null, totpSecret: person.totpSecret },
      data: { totpConfirmedAt: now, totpLastStep: step, failedCount: 0, failedAt: null },
    });
    if (count === 0) return refuse("not-begun");
    await tellOfChange(transaction, self, "A code app was set up.", now);
    await audit(transaction, { by: self, action: "set up a code app", subject: `person:${personId}` }, now);
    return ok(undefined);
  });
}

export async function removeCodeApp(self: FreshSelf, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.person.update({
      where: { id: self.personId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
    });
    await tellOfChange(transaction, self, "The code app was removed.", now);
    await audit(transaction, { by: self, action: "removed the code app", subject: `person:${self.personId}` }, now);
  });
}

/** Ten new ones; those made before are worth nothing any more. @returns them, to be shown once */
export async function renewRecoveryCodes(self: FreshSelf, now: Date): Promise<string[]> {
  const { personId } = self;
  const codes = newRecoveryCodes();
  await db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
    await transaction.recoveryCode.deleteMany({ where: { personId } });
    await transaction.recoveryCode.createMany({
      data: codes.map((code) => ({ personId, codeHash: hashOfRecoveryCode(code, personId, env().AUTH_SECRET) })),
    });
    await tellOfChange(transaction, self, "New recovery codes were made; the old ones do not work any more.", now);
    await audit(transaction, { by: self, action: "made recovery codes", subject: `person:${personId}` }, now);
  });
  return codes;
}

const sealFor = (personId: string) => `code app of ${personId}`;
