import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { type PasskeyPurpose, passkeyAnswer } from "../passkey";
import { type RelyingParty, relyingPartyOf } from "../relying-party";
import type { FreshSelf } from "../staff";
import { tellOfChange } from "./notices";

const QUESTION_IN_MINUTES = 5;
const KEYS_MOST = 20;

/** The question for whichever passkey a device has of this paper. */
export async function askForPasskey(purpose: PasskeyPurpose, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: party().id, userVerification: "required" });
  await keepQuestion(purpose, options.challenge, now);
  return options;
}

/** Checks what a passkey answered. @returns whose it is; null where it is nobody's, or the question was answered before */
export async function takePasskey(response: unknown, purpose: PasskeyPurpose, now: Date): Promise<string | null> {
  const answer = passkeyAnswer.safeParse(response);
  if (!answer.success) return null;
  const passkey = await db().passkey.findUnique({ where: { id: answer.data.id } });
  if (!passkey) return null;

  const { id, personId, publicKey, counter } = passkey;
  const verified = await verifyAuthenticationResponse({
    ...asked(purpose, now),
    response: response as AuthenticationResponseJSON, // the library looks at every part of it
    credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
  }).catch(() => null);
  if (!verified?.verified) return null;

  const newCounter = BigInt(verified.authenticationInfo.newCounter);
  const { count } = await db().passkey.updateMany({
    where: { id, counter },
    data: { counter: newCounter, lastUsedAt: now },
  });
  return count === 1 ? personId : null;
}

/** The question that makes a new passkey. @param userId what the device will know them by: the person's id */
export async function askForNewPasskey(
  person: { id: string; email: string; name: string },
  paperName: string,
  now: Date,
) {
  const known = await db().passkey.findMany({ where: { personId: person.id }, take: KEYS_MOST, select: { id: true } });
  const options = await generateRegistrationOptions({
    ...{ rpID: party().id, rpName: paperName },
    ...{ userID: new TextEncoder().encode(person.id), userName: person.email, userDisplayName: person.name },
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestationType: "none",
  });
  await keepQuestion("passkey-new", options.challenge, now);
  return options;
}

export type NewPasskey = Pick<Prisma.PasskeyUncheckedCreateInput, "id" | "publicKey" | "counter" | "transports">;

/** What a device made; null where it answers no question of ours. */
export async function readNewPasskey(response: unknown, now: Date): Promise<NewPasskey | null> {
  if (!passkeyAnswer.safeParse(response).success) return null;
  const verified = await verifyRegistrationResponse({
    ...asked("passkey-new", now),
    response: response as RegistrationResponseJSON, // the library looks at every part of it
  }).catch(() => null);
  if (!verified?.verified) return null;

  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return { id, publicKey, counter, transports };
}

export async function addPasskey(
  self: FreshSelf,
  name: string,
  response: unknown,
  now: Date,
): Promise<Result<undefined, "not-made" | "too-many">> {
  const { personId } = self;
  if ((await db().passkey.count({ where: { personId } })) >= KEYS_MOST) return refuse("too-many");
  const made = await readNewPasskey(response, now);
  if (!made) return refuse("not-made");

  return db().$transaction(async (transaction) => {
    const { count } = await transaction.passkey.createMany({
      data: [{ ...made, personId, name, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) return refuse("not-made");
    await tellOfChange(transaction, self, `The passkey “${name}” was added.`, now);
    await audit(transaction, { by: self, action: "added a passkey", subject: `person:${personId}` }, now);
    return ok(undefined);
  });
}

/** The last way in is kept: who has no password keeps one passkey. */
export async function removePasskey(
  self: FreshSelf,
  passkeyId: string,
  now: Date,
): Promise<Result<undefined, "absent" | "last-way-in">> {
  const { personId } = self;
  return db().$transaction(async (transaction) => {
    const [person] = await transaction.$queryRaw<{ passwordHash: string | null }[]>`
      SELECT "passwordHash" FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
    const keyCount = await transaction.passkey.count({ where: { personId } });
    if (!person?.passwordHash && keyCount <= 1) return refuse("last-way-in");

    const { count } = await transaction.passkey.deleteMany({ where: { id: passkeyId, personId } });
    if (count === 0) return refuse("absent");
    await tellOfChange(transaction, self, "A passkey was removed.", now);
    await audit(transaction, { by: self, action: "removed a passkey", subject: `person:${personId}` }, now);
    return ok(undefined);
  });
}

const party = (): RelyingParty => relyingPartyOf(env().SITE_URL);

const asked = (purpose: PasskeyPurpose, now: Date) => ({
  expectedChallenge: (challenge: string) => takeQuestion(purpose, challenge, now),
  expectedOrigin: party().origins,
  expectedRPID: party().id,
  requireUserVerification: true,
});

async function keepQuestion(purpose: PasskeyPurpose, challenge: string, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + QUESTION_IN_MINUTES * 60_000);
  await db().challenge.create({ data: { purpose, value: challenge, createdAt: now, expiresAt } });
}

/** Each question is answered once. */
async function takeQuestion(purpose: PasskeyPurpose, challenge: string, now: Date): Promise<boolean> {
  const { count } = await db().challenge.updateMany({
    where: { purpose, value: challenge, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
