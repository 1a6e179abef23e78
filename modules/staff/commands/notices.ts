import "server-only";
import type { Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { readDeviceMark } from "../device";
import { DESK_PATH, type SignInMethod, type Visitor } from "../sign-in";
import type { Role } from "../staff";

type Addressee = { name: string; email: string };

/** Writes to somebody that how they sign in was changed (ASVS 6.3.7). */
export async function tellOfChange(transaction: Transaction, { name, email }: Addressee, change: string, now: Date) {
  const content = { name, change, at: now.toISOString() };
  await orderLetter(transaction, { kind: "account-changed", to: email, content }, now);
}

/** Writes to somebody what they may do from now on. */
export async function tellOfRole(
  transaction: Transaction,
  { name, email }: Addressee,
  role: Role,
  by: string,
  now: Date,
): Promise<void> {
  const content = { name, role, by, link: env().SITE_URL + DESK_PATH };
  await orderLetter(transaction, { kind: "role-changed", to: email, content }, now);
}

/** Writes to somebody that they signed in, where the device was not known. */
export async function tellOfSignIn(
  transaction: Transaction,
  { name, email }: Addressee,
  method: SignInMethod,
  { device, address, deviceMark }: Visitor,
  now: Date,
): Promise<void> {
  if (readDeviceMark(deviceMark, email, env().AUTH_SECRET)) return;
  const content = { name, device, address, method: METHODS[method], at: now.toISOString() };
  await orderLetter(transaction, { kind: "sign-in-notice", to: email, content }, now);
}

const METHODS: Record<SignInMethod, string> = {
  passkey: "passkey",
  password: "password",
  "password+code": "password and code",
  "password+recovery": "password and a recovery code",
};
