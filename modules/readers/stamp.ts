import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "./address";

/** Faster is no person who reads one sentence and presses a button. */
const SOONEST_IN_MILLISECONDS = 3_000;
const LATEST_IN_MILLISECONDS = 60 * 60_000;

/**
 * Says when a form was given back, for a reader without script: what comes with it some seconds later was sent by somebody who
 * waited. It is good for one address.
 */
export function makeStamp(email: string, authSecret: string, now: Date): string {
  const at = now.getTime().toString(36);
  return `${at}.${signature(at, email, authSecret)}`;
}

/** Whether it is ours and for this address: null = no, or too old. young: the few seconds are not over. */
export function readStamp(stamp: string, email: string, authSecret: string, now: Date): "good" | "young" | null {
  const [, at = "", signed = ""] = /^([a-z\d]{1,11})\.([\w-]{43})$/.exec(stamp) ?? [];
  if (at === "" || !isSame(signature(at, email, authSecret), signed)) return null;

  const age = now.getTime() - Number.parseInt(at, 36);
  if (age > LATEST_IN_MILLISECONDS) return null;
  return age < SOONEST_IN_MILLISECONDS ? "young" : "good";
}

const signature = (at: string, email: string, authSecret: string) =>
  createHmac("sha256", keyFor("sign-up-stamp", authSecret)).update(`${at} ${email}`).digest("base64url");

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));
