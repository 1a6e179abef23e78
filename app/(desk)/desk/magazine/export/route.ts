import { csvAnswer, isAskedFromHere } from "@/app/(desk)/desk/csv-answer";
import { exportOrders } from "@/modules/orders/commands/export";
import { type OrderFilters, readOrderFilters } from "@/modules/orders/desk-order";
import { ORDER_COLUMNS, orderCells } from "@/modules/orders/export";
import { BYTE_ORDER_MARK, csvLine } from "@/modules/reader-imports/csv/cells";
import { permit } from "@/modules/staff/session";
import type { FreshAdmin } from "@/modules/staff/staff";

/** The orders that the list shows with the same filters, all of them. */
export async function GET(request: Request): Promise<Response> {
  const admin = await permit("keep-orders");
  if (!isAskedFromHere(request)) return new Response("This list cannot be made.\n", { status: 403 });

  const { searchParams } = new URL(request.url);
  const filters = readOrderFilters(Object.fromEntries(searchParams));
  const hasMark = searchParams.get("mark") === "on";
  const now = new Date();
  return csvAnswer(`orders-${now.toISOString().slice(0, 10)}.csv`, linesOf(admin, filters, hasMark, now));
}

async function* linesOf(admin: FreshAdmin, filters: OrderFilters, hasMark: boolean, now: Date): AsyncGenerator<string> {
  let head = `${hasMark ? BYTE_ORDER_MARK : ""}${csvLine(ORDER_COLUMNS)}`;
  for await (const rows of exportOrders(admin, filters, now)) {
    yield head + rows.map((row) => csvLine(orderCells(row))).join("");
    head = "";
  }
  if (head) yield head;
}
