import { createHmac, timingSafeEqual } from "node:crypto";

/** What the press shows when it asks the web process for a page as the framework draws it, past the printed one. */
export const PRESS_HEADER = "x-masthead-press";

/** How fresh the page must be: what was committed by this instant (milliseconds) is on it. */
export const SHOWS_HEADER = "x-masthead-shows";

export const pressPass = (secret: string) => createHmac("sha256", secret).update("press").digest("hex");

export function isPressPass(given: string, secret: string): boolean {
  const expected = Buffer.from(pressPass(secret));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
