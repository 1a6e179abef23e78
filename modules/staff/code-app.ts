import { Secret, TOTP } from "otpauth";

const SECONDS_A_STEP = 30;

/** A secret for a code app, in the letters that apps take. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32;

/** What the square picture says to the app. */
export const codeAppUrl = (secret: string, email: string, paperName: string): string =>
  totp(secret, email, paperName).toString();

/**
 * Which step of time a code belongs to; null = none: it is wrong or has run out. One step before and after is taken, as clocks
 * differ and people are slow.
 */
export function stepOfCode(code: string, secret: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const distance = totp(secret, "", "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return distance === null ? null : Math.floor(now.getTime() / 1000 / SECONDS_A_STEP) + distance;
}

const totp = (secret: string, label: string, issuer: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), label, issuer, digits: 6, period: SECONDS_A_STEP, algorithm: "SHA1" });

/** As typed: apps show the six digits in two groups. */
export const digitsOf = (typed: string) => typed.replace(/\s/g, "");
