import "server-only";
import { db } from "@/modules/platform/db";
import type { OrderNumbers, OrderView } from "../desk-order";
import { isOver } from "../desk-order";
import { keptInCents, ORDER_STATES, type OrderState } from "../order";

type Row = {
  state: OrderState;
  currency: string;
  isPrinted: boolean;
  orderCount: number;
  copies: number;
  paidInCents: number;
  refundedInCents: number;
  dueCount: number;
};

/** How the sale stands, of all magazines. Names nobody. */
export async function readOrderNumbers(): Promise<OrderNumbers> {
  const [rows, stock] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT preorder."state", preorder."currency", edition."stockId" IS NOT NULL AS "isPrinted",
        count(*)::int AS "orderCount", sum(preorder."copies")::int AS "copies",
        sum(preorder."paidInCents")::float8 AS "paidInCents", sum(preorder."refundedInCents")::float8 AS "refundedInCents",
        (count(*) FILTER (WHERE preorder."state" = 'cancelled' AND preorder."paidInCents" > 0))::int AS "dueCount"
      FROM "Preorder" preorder JOIN "Edition" edition ON edition."id" = preorder."editionId"
      GROUP BY 1, 2, 3`,
    db().stock.aggregate({ _sum: { total: true, left: true } }),
  ]);
  const held = rows.filter(({ state, isPrinted }) => isPrinted && !isOver(state));
  const { total, left } = stock._sum;

  return {
    byView: byViewOf(rows),
    allCount: sum(rows, ({ orderCount }) => orderCount),
    soldCopies: sum(held, ({ copies }) => copies),
    unpaidCopies: sum(held, ({ state, copies }) => (state === "placed" ? copies : 0)),
    stock: total === null || left === null ? null : { total, left },
    paid: byCurrency(rows, keptInCents),
    due: byCurrency(rows, (row) => (row.state === "cancelled" ? keptInCents(row) : 0)),
    toShipCount: sum(rows, ({ state, orderCount }) => (WAITING.includes(state) ? orderCount : 0)),
  };
}

const WAITING: OrderState[] = ["confirmed", "packed"];

const sum = (rows: Row[], of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);

function byViewOf(rows: Row[]): Record<OrderView, number> {
  const counts = ORDER_STATES.map((state) => [state, sum(rows, (row) => (row.state === state ? row.orderCount : 0))]);
  return { ...Object.fromEntries(counts), due: sum(rows, ({ dueCount }) => dueCount) };
}

function byCurrency(rows: Row[], of: (row: Row) => number): { currency: string; inCents: number }[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0) + of(row));
  return [...sums]
    .map(([currency, inCents]) => ({ currency, inCents }))
    .filter(({ inCents }) => inCents > 0)
    .sort((one, other) => other.inCents - one.inCents);
}
