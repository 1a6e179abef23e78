import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/**
 * A letter's mark: its delivery's id and a proof that we gave it, in its Message-ID and in its return path. What comes back about a
 * letter names it, and nobody can have a reader's letters stopped by making a bounce up.
 */
export function markOf(deliveryId: string, authSecret: string): string {
  const id = deliveryId.replaceAll("-", "");
  return `${id}.${proofOf(id, authSecret)}`;
}

/** @returns the delivery's id; null where there is no mark in it that we made */
export function readMark(text: string, authSecret: string): string | null {
  for (const [, id = "", proof = ""] of text.matchAll(MARK)) {
    const lower = id.toLowerCase(); // some mail servers fold the case of addresses
    if (isSame(proofOf(lower, authSecret), proof.toLowerCase())) return withHyphens(lower);
  }
  return null;
}

/** Stable for each letter: tries and servers tell by it that two are one. */
export const messageIdOf = (deliveryId: string, { siteUrl, authSecret }: { siteUrl: string; authSecret: string }) =>
  `<${markOf(deliveryId, authSecret)}@${new URL(siteUrl).hostname}>`;

/** bounce@paper.example: bounce+<mark>@paper.example */
export const returnPathOf = (deliveryId: string, bounceAddress: string, authSecret: string) =>
  bounceAddress.replace("@", `+${markOf(deliveryId, authSecret)}@`);

/** 64 bits: who guesses has to ask us each time. 49 letters in all, as what stands before @ may be no longer than 64. */
const PROOF_LETTERS = 16;
const MARK = /(?<![0-9a-z])([0-9a-f]{32})\.([0-9a-f]{16})(?![0-9a-z])/gi;

function proofOf(id: string, authSecret: string): string {
  return createHmac("sha256", keyFor(authSecret)).update(id).digest("hex").slice(0, PROOF_LETTERS);
}

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));

const withHyphens = (id: string) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

const keyFor = (authSecret: string) => Buffer.from(hkdfSync("sha256", authSecret, "", "delivery-mark", 32));
