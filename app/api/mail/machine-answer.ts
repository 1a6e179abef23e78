import { createHash, timingSafeEqual } from "node:crypto";
import type { Received } from "@/modules/deliveries/notice";

const NEVER_STORED = { "cache-control": "no-store" };

/** Not signed as it should be: nothing is said about why. */
export const forged = () => new Response(null, { status: 401, headers: NEVER_STORED });

export const tooLarge = () => new Response("That is larger than any notice.\n", { status: 413, headers: NEVER_STORED });

/** Acknowledged, so that it is not sent again; what it was good for is said to whoever tries it by hand. */
export const received = (what: Received) => Response.json({ received: what }, { headers: NEVER_STORED });

/** Takes the same time wherever the two differ. */
export function isSameSecret(sent: string, ours: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(sent), hash(ours));
}
