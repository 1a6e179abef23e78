export type OrderState = "placed" | "confirmed" | "packed" | "shipped" | "delivered" | "cancelled" | "refunded";

/** An order on its own page. shipsOn: a day, as midnight UTC. */
export type OrderReading = {
  number: number;
  state: OrderState;
  magazine: { slug: string; title: string };
  edition: string;
  copies: number;
  priceInCents: number;
  currency: string;
  shipsOn: Date | null;
  name: string;
  /** As an envelope shows it; none for what is sent as a file. */
  addressLines: string[];
  /** The newest last. */
  changes: { state: OrderState; changedAt: Date }[];
};

/** Until it is packed a buyer may withdraw. */
export const WITHDRAWABLE = ["placed", "confirmed"] as const satisfies OrderState[];

export const canBeWithdrawn = ({ state }: { state: OrderState }) =>
  WITHDRAWABLE.some((withdrawable) => withdrawable === state);

export type WithdrawRefusal = "unknown-order" | "too-late";
