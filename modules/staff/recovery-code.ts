import { createHmac, hkdfSync, randomInt } from "node:crypto";

export const RECOVERY_CODE_COUNT = 10;
/** Without signs that look alike. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const SIGNS_A_GROUP = 4;

/** Ten ways in for the day the phone is lost, 79 bits each: "k7wm-2xqd-pu4n-ha9c". */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODE_COUNT }, () => Array.from({ length: GROUPS }, newGroup).join("-"));

const newGroup = () => Array.from({ length: SIGNS_A_GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/** However it is typed; null = no code looks like that. */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (signs.length !== GROUPS * SIGNS_A_GROUP) return null;
  return signs.match(/.{4}/g)?.join("-") ?? null;
}

/** How a code is kept: with our secret in it, so that the table alone is nothing to guess at. */
export function hashOfRecoveryCode(code: string, personId: string, authSecret: string): string {
  const key = Buffer.from(hkdfSync("sha256", authSecret, "", "recovery codes", 32));
  return createHmac("sha256", key).update(`${personId}:${code}`).digest("hex");
}
