import type { OrderLine } from "@/modules/orders/desk-order";

/** What came of something done with an order. problem: what stands beside the field it was about. */
export type OrderAnswer = { said: string; isWell: boolean; problem?: string };

export type OrderWish =
  | { deed: "pay" | "pack" | "unpack" | "deliver" | "cancel" }
  | { deed: "ship"; tracking: string }
  /** amount: as it was typed. */
  | { deed: "refund"; amount: string; refundedBefore: number };

export type OrderActions = {
  change: (id: string, wish: OrderWish) => Promise<OrderAnswer>;
  note: (id: string, words: string) => Promise<OrderAnswer>;
  resend: (id: string) => Promise<OrderAnswer>;
};

/** What can be done with many orders at once. */
export const BULK_DEEDS = ["pay", "pack", "unpack", "ship", "deliver"] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];
export type BulkAnswer = { doneIds: string[]; refusedCount: number };

/** asked: the words that were looked for; "" = nobody looked. */
export type FoundOrders = { asked: string; problem: string | null; lines: OrderLine[] };
export const NOT_LOOKED: FoundOrders = { asked: "", problem: null, lines: [] };
