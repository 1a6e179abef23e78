import { createHmac, hkdfSync } from "node:crypto";
import { z } from "zod";
import { emailField } from "@/modules/readers/email";

/** How many stand where in one newsletter. An address that was erased counts among those who left. */
export type SubscriberCounts = {
  /** Confirmed and not ended: who gets its letters, those who paused included. */
  readerCount: number;
  /** Of these. */
  pausedCount: number;
  /** Asked, and have not confirmed yet. */
  waitingCount: number;
  leftCount: number;
  bouncedCount: number;
  complainedCount: number;
};

export const GROWTH_STEPS = ["day", "week", "month"] as const;
export type GrowthStep = (typeof GROWTH_STEPS)[number];

/** How many came and left in a day, a week or a month. from: its first day by the newsroom's clock, "2026-11-30". */
export type Growth = { from: string; joinedCount: number; leftCount: number };

/** Where readers came from. */
export type Origin = { kind: OriginKind; readerCount: number };

export const ORIGIN_KINDS = ["front", "stories", "hubs", "newsletters", "pages", "imports", "desk", "unknown"] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** A story whose form readers used. */
export type OriginStory = { path: string; headline: string; readerCount: number };

export type LanguageCount = { language: string; readerCount: number };

export const addressInput = z.object({ email: emailField });

export type SubscriberRefusal =
  /** No reader has this address, or the reader is gone. */
  | "absent"
  /** This reader does not get that newsletter, and does not wait for it. */
  | "not-subscribed"
  | "not-suppressed"
  | "suppressed-already"
  /** Called one of our letters spam, or asked to be forgotten: for ever. */
  | "suppressed-for-ever";

/**
 * How the audit log names an address that no reader has: the log is never changed, so it must not hold personal data. Another
 * hash than that of suppressed addresses: one list tells nothing of the other.
 * @param email lower case, domain in ASCII
 */
export function addressMark(email: string, authSecret: string): string {
  const key = Buffer.from(hkdfSync("sha256", authSecret, "", "audit-address", 32));
  return createHmac("sha256", key).update(email).digest("hex").slice(0, 32);
}
