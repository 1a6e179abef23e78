import { amountText } from "@/modules/magazines/amount";
import { ORDERS_PATH, type OrderFilters, ordersPath } from "./desk-order";
import { type Standing, totalInCents } from "./order";

/** All that the list shows with these filters, wherever one has got to in it. hasMark: with what Excel needs at its start. */
export function exportPath({ before: _place, ...filters }: OrderFilters, hasMark: boolean): string {
  const path = ordersPath(filters, `${ORDERS_PATH}/export`);
  return hasMark ? `${path}${path.includes("?") ? "&" : "?"}mark=on` : path;
}

/** Labels or packing slips of the same orders, as a PDF. */
export const papersPath = ({ before: _place, ...filters }: OrderFilters, what: "labels" | "packing"): string =>
  ordersPath(filters, `${ORDERS_PATH}/${what}`);

export const ORDER_COLUMNS = [
  ...["order", "state", "ordered", "magazine", "edition", "copies", "price", "total", "paid", "refunded", "currency"],
  ...["name", "email", "street", "postcode", "city", "country", "post", "tax"],
] as const;

export type OrderRow = Standing & {
  number: number;
  createdAt: Date;
  magazine: string;
  edition: string;
  currency: string;
  taxInCents: number | null;
  name: string;
  email: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
};

/** A row of the list, in the order of its columns. Money as a spreadsheet adds it up: "24.00". */
export const orderCells = (row: OrderRow): (string | number)[] => [
  ...[row.number, row.state, row.createdAt.toISOString(), row.magazine, row.edition, row.copies],
  ...amounts(row, row.priceInCents, totalInCents(row), row.paidInCents, row.refundedInCents),
  ...[row.currency, row.name, row.email, row.street, row.postcode, row.city, row.country],
  ...amounts(row, row.shippingInCents, row.taxInCents ?? 0),
];

const amounts = ({ currency }: OrderRow, ...inCents: number[]) => inCents.map((amount) => amountText(amount, currency));
