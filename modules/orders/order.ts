import { ok, type Result, refuse } from "@/modules/platform/result";

export const ORDER_STATES = [
  ...["placed", "confirmed", "packed", "shipped", "delivered", "cancelled", "refunded"],
] as const satisfies string[];
export type OrderState = (typeof ORDER_STATES)[number];

/** What leads an order from one state to another, and there is no other way. */
export const DEEDS = {
  pay: { from: ["placed"], to: "confirmed" },
  pack: { from: ["confirmed"], to: "packed" },
  /** The letter to the buyer was not written yet: a slip is put right. */
  unpack: { from: ["packed"], to: "confirmed" },
  /** Files are sent without being packed. */
  ship: { from: ["confirmed", "packed"], to: "shipped" },
  deliver: { from: ["shipped"], to: "delivered" },
  /** By the buyer, until it is packed. */
  withdraw: { from: ["placed", "confirmed"], to: "cancelled" },
  /** It was to be paid at once, and was not. */
  expire: { from: ["placed"], to: "cancelled" },
  /** By the desk. */
  cancel: { from: ["placed", "confirmed", "packed"], to: "cancelled" },
  /** Once all that was paid went back; a part of it leaves the order where it is. */
  refund: { from: ["confirmed", "packed", "shipped", "delivered", "cancelled"], to: "refunded" },
} as const satisfies Record<string, { from: OrderState[]; to: OrderState }>;
export type Deed = keyof typeof DEEDS;
export const DEED_NAMES = Object.keys(DEEDS) as Deed[]; // the keys of a constant

/** Money as it stands with an order: minor units of its currency. */
export type Standing = {
  state: OrderState;
  copies: number;
  priceInCents: number;
  /** The post, beside the copies. */
  shippingInCents: number;
  paidInCents: number;
  refundedInCents: number;
};

/** refundedBefore: as whoever refunds saw it, so that two who refund at once do it once. */
export type Change =
  | { deed: Exclude<Deed, "refund">; words?: string }
  | { deed: "refund"; amountInCents: number; refundedBefore: number };

export type ChangeRefusal =
  | "unknown-order"
  /** From the state it is in, nothing leads there. */
  | "not-from-here"
  /** Somebody recorded a refund meanwhile. */
  | "stale"
  /** More than is left of what was paid. */
  | "too-much";

export const mayFollow = (state: OrderState, deed: Deed): boolean => DEEDS[deed].from.some((from) => from === state);

export const totalInCents = ({
  copies,
  priceInCents,
  shippingInCents,
}: Pick<Standing, "copies" | "priceInCents" | "shippingInCents">) => copies * priceInCents + shippingInCents;

/** What came in and did not go back. */
export const keptInCents = ({ paidInCents, refundedInCents }: Pick<Standing, "paidInCents" | "refundedInCents">) =>
  paidInCents - refundedInCents;

/** Nothing is sent, and money of the buyer is still here. */
export const isMoneyDue = (order: Standing): boolean => order.state === "cancelled" && keptInCents(order) > 0;

/** @returns how it stands afterwards; amountInCents: what came in or went back, null where nothing did */
export function afterChange(
  order: Standing,
  change: Change,
): Result<
  Pick<Standing, "state" | "paidInCents" | "refundedInCents"> & { amountInCents: number | null },
  ChangeRefusal
> {
  const { paidInCents, refundedInCents } = order;
  if (!mayFollow(order.state, change.deed)) return refuse("not-from-here");
  if (change.deed === "refund") return afterRefund(order, change);

  const state = DEEDS[change.deed].to;
  if (change.deed !== "pay") return ok({ state, paidInCents, refundedInCents, amountInCents: null });
  const amountInCents = totalInCents(order);
  return ok({ state, paidInCents: amountInCents, refundedInCents, amountInCents });
}

function afterRefund(order: Standing, { amountInCents, refundedBefore }: Extract<Change, { deed: "refund" }>) {
  if (order.refundedInCents !== refundedBefore) return refuse("stale");
  if (amountInCents < 1 || amountInCents > keptInCents(order)) return refuse("too-much");

  const { paidInCents } = order;
  const refundedInCents = order.refundedInCents + amountInCents;
  const state = refundedInCents === paidInCents ? DEEDS.refund.to : order.state;
  return ok({ state, paidInCents, refundedInCents, amountInCents });
}

const HERE: readonly OrderState[] = ["placed", "confirmed", "packed"];
const OVER: readonly OrderState[] = ["cancelled", "refunded"];

/** Copies that never left go to others; what was posted does not come back by itself. */
export const givesCopiesBack = (before: OrderState, after: OrderState) => HERE.includes(before) && OVER.includes(after);

/** What a buyer is told of what became of the order. date: it ships on another day; said in the words of the change. */
export const TOLD_TO_BUYER = [
  "place",
  "pay",
  "pack",
  "unpack",
  "ship",
  "deliver",
  "withdraw",
  "cancel",
  "refund",
  "date",
  "address",
  "expire",
] as const;
export type ToldDeed = (typeof TOLD_TO_BUYER)[number];

/** An order on its own page. shipsOn: a day, as midnight UTC. */
export type OrderReading = Standing & {
  number: number;
  magazine: { slug: string; title: string };
  edition: string;
  currency: string;
  /** null: ordered before it was reckoned. */
  taxInCents: number | null;
  shipsOn: Date | null;
  name: string;
  /** Its parts are empty for what is sent as a file. */
  address: { street: string; postcode: string; city: string; country: string };
  /** As an envelope shows it; none for what is sent as a file. */
  addressLines: string[];
  /** Something was bought, if only for a while. */
  hasInvoice: boolean;
  /** It is to be paid now: where, "" while no such place is open; null where nothing is. */
  payUrl: string | null;
  /** The newest last. words: the number of the parcel. */
  changes: { deed: ToldDeed; amountInCents: number | null; words: string; changedAt: Date }[];
};

export const canBeWithdrawn = ({ state }: { state: OrderState }) => mayFollow(state, "withdraw");

/** Too late to withdraw. */
export const isPackedOrSent = ({ state }: { state: OrderState }) =>
  state === "packed" || state === "shipped" || state === "delivered";

export type WithdrawRefusal = "unknown-order" | "too-late";
