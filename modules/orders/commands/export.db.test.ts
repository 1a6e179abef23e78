import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { csvLine } from "@/modules/reader-imports/csv/cells";
import { byTheOperator } from "@/modules/staff/by-the-clock";
import { ORDER_COLUMNS, type OrderRow, orderCells } from "../export";
import { exportOrders } from "./export";

const NOW = new Date("2026-12-01T12:00:00Z");

async function edition(): Promise<string> {
  const slug = `magazine-${randomUUID()}`;
  const editions = { create: { code: "print", name: "Print", priceInCents: 2450 } };
  await db().magazine.create({ data: { slug, title: "Slack Water", state: "open", publishedAt: NOW, editions } });
  return (await db().edition.findFirstOrThrow({ where: { magazine: { slug } }, select: { id: true } })).id;
}

const order = (editionId: string, other = {}) => ({
  ...{ editionId, requestKey: randomUUID(), copies: 2, priceInCents: 2450, currency: "EUR", name: "B" },
  ...{ email: "b@post.example", createdAt: NOW, ...other },
});

async function exported(filters: { edition: string; state?: "placed" | "confirmed" }): Promise<OrderRow[]> {
  const rows: OrderRow[] = [];
  for await (const batch of exportOrders(byTheOperator(), filters, NOW)) rows.push(...batch);
  return rows;
}

test("a list longer than one stretch is whole, each order in it once, and only those that were asked for", async () => {
  const editionId = await edition();
  await db().preorder.createMany({ data: Array.from({ length: 2_100 }, () => order(editionId)) });
  await db().preorder.createMany({ data: [order(editionId, { state: "confirmed", paidInCents: 4900 })] });

  const rows = await exported({ edition: editionId });
  expect(new Set(rows.map(({ number }) => number)).size).toBe(2_101);
  expect(rows).toHaveLength(2_101);
  expect(await exported({ edition: editionId, state: "confirmed" })).toHaveLength(1);
});

test("names in any script come out as they were given, and no cell is a formula", async () => {
  const editionId = await edition();
  const names = ["Олена Ткач", "=HYPERLINK(1)", "+380", "-1", "@cmd", 'Zoë, "Z"\nÖ', "王小明", "مريم"];
  await db().preorder.createMany({ data: names.map((name) => order(editionId, { name, street: name })) });

  const rows = await exported({ edition: editionId });
  expect(rows.map(({ name }) => name).sort()).toEqual(names.toSorted());
  for (const row of rows) {
    const line = csvLine(orderCells(row)).replace(/\r\n$/, "");
    expect(line).not.toMatch(/(?:^|,)"?[=+\-@\t\r]/);
  }
});

test("a row has a cell for each column, and money that adds up", async () => {
  const editionId = await edition();
  await db().preorder.create({ data: order(editionId, { state: "confirmed", paidInCents: 4900, country: "Inland" }) });
  const [row] = await exported({ edition: editionId });
  const cells = row ? orderCells(row) : [];
  expect(cells).toHaveLength(ORDER_COLUMNS.length);
  expect(cells.slice(1, 11)).toEqual([
    ...["confirmed", NOW.toISOString(), "Slack Water", "Print", 2, "24.50", "49.00", "49.00", "0.00", "EUR"],
  ]);
});

test("that the list was taken is in the log before the first name is given away", async () => {
  const editionId = await edition();
  await db().preorder.create({ data: order(editionId) });
  await exportOrders(byTheOperator(), { edition: editionId }, NOW).next();
  const entry = await db().auditEntry.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(entry).toMatchObject({ action: "exported", subject: "orders", details: { edition: editionId } });
});
