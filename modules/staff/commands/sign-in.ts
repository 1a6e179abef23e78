import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { SignInFailure, SignInInput, SignInMethod, Visitor } from "../sign-in";
import { takeCode } from "./codes";
import { tellOfSignIn } from "./notices";
import { takePasskey } from "./passkeys";
import { openSession } from "./sessions";
import { clearCodeTries, clearTries, takeCodeTry, takeTry, tryKeyOf } from "./tries";

export type SignedIn = { personId: string; email: string; secret: string };
type Person = { id: string; name: string; email: string };

/**
 * Signs in by mail address, password and code. A stranger is answered as slowly, and in the same words, as a colleague; wrong
 * tries slow down the next ones, and lock nobody out: a passkey always works.
 */
export async function signInByPassword(
  { email, password, code }: SignInInput,
  visitor: Visitor,
  now: Date,
): Promise<Result<SignedIn, SignInFailure>> {
  const key = await tryKeyOf(email, visitor, now);
  const wait = await takeTry(key, now);
  if (wait > 0) return refuse(`wait-${wait}` as const);

  const person = await db().person.findFirst({ where: { email, deactivatedAt: null }, select: PERSON });
  const isRight = await isPassword(person?.passwordHash ?? null, password);
  if (!isRight || !person) return refuse("no-match");
  await clearTries(key);

  if (person.totpConfirmedAt === null) return ok(await admit(person, "password", visitor, now));
  if (code === "") return refuse("code-needed");
  const used = await takeCode(person.id, code, now);
  if (!used.ok) return used;
  return ok(await admit(person, `password+${used.value}`, visitor, now));
}

/** Signs in by what a passkey answered to our question. */
export async function signInByPasskey(
  response: unknown,
  visitor: Visitor,
  now: Date,
): Promise<Result<SignedIn, SignInFailure>> {
  const personId = await takePasskey(response, "passkey-sign-in", now);
  const person =
    personId && (await db().person.findFirst({ where: { id: personId, deactivatedAt: null }, select: PERSON }));
  return person ? ok(await admit(person, "passkey", visitor, now)) : refuse("no-match");
}

/** Whether this is the password; where there is none, it takes as long to find out. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobodysHash()), password);
  return isRight && passwordHash !== null;
}

/** Somebody who is signed in shows their password again. */
export async function confirmPassword(
  personId: string,
  password: string,
  now: Date,
): Promise<Result<undefined, "no-match" | `wait-${number}`>> {
  const wait = await takeCodeTry(personId, now);
  if (wait > 0) return refuse(`wait-${wait}` as const);

  const person = await db().person.findUnique({ where: { id: personId }, select: { passwordHash: true } });
  if (!(await isPassword(person?.passwordHash ?? null, password))) return refuse("no-match");
  await clearCodeTries(personId);
  return ok(undefined);
}

const PERSON = { id: true, name: true, email: true, passwordHash: true, totpConfirmedAt: true } as const;

const admit = (person: Person, method: SignInMethod, visitor: Visitor, now: Date): Promise<SignedIn> =>
  db().$transaction(async (transaction) => {
    const secret = await openSession(transaction, person.id, method, visitor, now);
    await tellOfSignIn(transaction, person, method, visitor, now);
    return { personId: person.id, email: person.email, secret };
  });

let nobodys: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobodys ??= hash("the password of nobody at all");
  return nobodys;
}
