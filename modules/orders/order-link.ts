import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { isId } from "@/modules/platform/id";

export const orderPath = (token: string) => `/orders/${token}`;
/** The order's page, for who tried to withdraw: it says whether that came too late. @param token as it was sent, whatever it is */
export const triedWithdrawalPath = (token: string) => `${orderPath(encodeURIComponent(token))}?tried=withdrawal`;
export const WITHDRAW_FORM_PATH = "/api/preorders/withdraw";

/** Who has the token may see and withdraw the order: it is shown after ordering and stands in every letter about it. */
export function signOrderLink(preorderId: string, authSecret: string): string {
  return `${preorderId}.${signature(preorderId, authSecret)}`;
}

/** @returns the order's id; null for what we did not sign */
export function readOrderLink(token: string, authSecret: string): string | null {
  const [preorderId = "", signed = ""] = token.split(".");
  if (!isId(preorderId) || !SIGNATURE.test(signed)) return null;
  return timingSafeEqual(Buffer.from(signed), Buffer.from(signature(preorderId, authSecret))) ? preorderId : null;
}

const SIGNATURE = /^[\w-]{43}$/;

const signature = (preorderId: string, authSecret: string) =>
  createHmac("sha256", Buffer.from(hkdfSync("sha256", authSecret, "", "order-link", 32)))
    .update(preorderId)
    .digest("base64url");
