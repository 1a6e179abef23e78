import { z } from "zod";
import { readSignedId, signId } from "@/modules/platform/signed-id";
import { emailField } from "@/modules/readers/email";

export const orderPath = (token: string) => `/orders/${token}`;
export const invoicePath = (token: string) => `${orderPath(token)}/invoice.pdf`;
/** Where who lost the link asks for it. */
export const FIND_ORDER_PATH = "/orders";
export const LINK_FORM_PATH = "/api/preorders/link";
export const WITHDRAW_FORM_PATH = "/api/preorders/withdraw";

export const linkInput = z.object({ email: emailField });

/** What a buyer tried, and came too late for. */
export type Tried = "withdrawal" | "address";
/** The order's page, for who tried something: it says whether that came too late. @param token as it was sent, whatever it is */
export const triedPath = (token: string, tried: Tried) => `${orderPath(encodeURIComponent(token))}?tried=${tried}`;

const PURPOSE = "order-link";

/** Who has the token may see and withdraw the order: it is shown after ordering and stands in every letter about it. */
export const signOrderLink = (preorderId: string, authSecret: string): string =>
  signId(PURPOSE, preorderId, authSecret);

/** @returns the order's id; null for what we did not sign */
export const readOrderLink = (token: string, authSecret: string): string | null =>
  readSignedId(PURPOSE, token, authSecret);
