import { z } from "zod";
import { words } from "@/modules/platform/form";
import { ORDER_STATES, type OrderState, type Standing, type ToldDeed } from "./order";

export const ORDERS_PATH = "/desk/magazine";
export const orderSheetPath = (id: string) => `${ORDERS_PATH}/orders/${id}`;
export const orderInvoicePath = (id: string) => `${orderSheetPath(id)}/invoice`;
export const orderSubject = (id: string) => `order:${id}`;

/** An order in the list. country: its name. magazine, edition: as readers see them called. */
export type OrderLine = Standing & {
  id: string;
  number: number;
  name: string;
  country: string;
  magazine: string;
  edition: string;
  currency: string;
  createdAt: Date;
};

/** What happened to an order; the newest first. */
export type OrderEvent = {
  id: string;
  deed: ToldDeed | "resend" | "note";
  amountInCents: number | null;
  words: string;
  changedBy: string;
  changedAt: Date;
};

/** All of one order, as the desk opens it. shipsOn: a day, as midnight UTC. */
export type OrderSheet = OrderLine & {
  email: string;
  /** By card: what goes back goes back there by itself. */
  isPaidOnline: boolean;
  addressLines: string[];
  /** null: ordered before it was reckoned. */
  taxInCents: number | null;
  slug: string;
  shipsOn: Date | null;
  events: OrderEvent[];
};

/** In the tabs above the list: a state, or what waits for money to be sent back. */
export const ORDER_VIEWS = [...ORDER_STATES, "due"] as const;
export type OrderView = (typeof ORDER_VIEWS)[number];

/** What the address bar says. Anything that makes no sense is as if it were not there. What a buyer is called never stands in it. */
const filtersSchema = z.object({
  state: z.enum(ORDER_VIEWS).optional().catch(undefined),
  edition: z.uuid().optional().catch(undefined),
  country: z.string().trim().min(1).max(80).optional().catch(undefined),
  /** The number of the order above which the page before ended. */
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});
export type OrderFilters = z.infer<typeof filtersSchema>;

type Sent = Record<string, string | string[] | undefined>;

export const readOrderFilters = (sent: Sent): OrderFilters =>
  filtersSchema.parse(
    Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );

/** The list with these filters. */
export function ordersPath(filters: OrderFilters, path = ORDERS_PATH): string {
  const query = queryWith(filters, ["state", "edition", "country", "before"]);
  return query === "" ? path : `${path}?${query}`;
}

/** What is narrowed, wherever one has got to in it: equal views are equal texts. */
export const ordersQuery = (filters: OrderFilters): string => queryWith(filters, ["state", "edition", "country"]);

/** Always written in the same order. */
function queryWith(filters: OrderFilters, names: (keyof OrderFilters)[]): string {
  const query = new URLSearchParams();
  for (const name of names) if (filters[name] !== undefined) query.set(name, String(filters[name]));
  return String(query);
}

/** As the audit log names them: those that are set. */
export const filterDetails = ({ before: _place, ...filters }: OrderFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

export type OrderChoices = { editions: { id: string; name: string }[]; countries: { code: string; name: string }[] };

/** Numbers at a glance. copies: of paper; files are not counted among them. Money by currency, the largest first. */
export type OrderNumbers = {
  byView: Record<OrderView, number>;
  allCount: number;
  /** Copies that somebody has ordered, and of these the ones that are not paid. */
  soldCopies: number;
  unpaidCopies: number;
  /** Of those that exist; null where nothing is printed. */
  stock: { total: number; left: number } | null;
  paid: { currency: string; inCents: number }[];
  due: { currency: string; inCents: number }[];
  /** Orders that are paid and wait for the post. */
  toShipCount: number;
};

export const isOver = (state: OrderState): boolean => state === "cancelled" || state === "refunded";

export const searchInput = z.object({ words: words(120).min(1, "Type a number, a name or a part of an address") });
export const noteInput = z.object({ note: words(2_000).min(1, "Write something first") });
/** By which the post finds a parcel; not every parcel has one. */
export const trackingInput = z.object({ tracking: words(80).default("") });
