import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isId } from "./id";

/** An id that only who was given it can have: it stands in letters, and opens what is one person's own. @param purpose no other link's */
export const signId = (purpose: string, id: string, authSecret: string): string =>
  `${id}.${signature(purpose, id, authSecret)}`;

/** @returns the id; null for what we did not sign for this purpose */
export function readSignedId(purpose: string, token: string, authSecret: string): string | null {
  const [id = "", signed = ""] = token.split(".");
  if (!isId(id) || !SIGNATURE.test(signed)) return null;
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(purpose, id, authSecret))) ? id : null;
}

const SIGNATURE = /^[\w-]{43}$/;

const signature = (purpose: string, id: string, authSecret: string) =>
  createHmac("sha256", Buffer.from(hkdfSync("sha256", authSecret, "", purpose, 32)))
    .update(id)
    .digest("base64url");
