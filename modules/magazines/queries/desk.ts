import "server-only";
import { z } from "zod";
import { previewPath } from "@/modules/media/image";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { MagazineLine } from "../desk";
import { contentsSchema, questionsSchema } from "../keeping";
import type { MagazineSheet } from "../sheet";
import { TAX_KEY, type TaxSheet, taxRows } from "../tax";
import { rateSelect } from "../terms";

const MOST_MAGAZINES = 200;

/** All of them, the newest first. */
export async function listDeskMagazines(): Promise<MagazineLine[]> {
  const rows = await db().magazine.findMany({
    orderBy: [{ publishedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST_MAGAZINES,
    select: {
      ...{ id: true, title: true, number: true, slug: true, state: true, shipsOn: true },
      stocks: { select: { left: true, total: true } },
      _count: { select: { editions: true } },
    },
  });
  return rows.map(({ stocks, _count, ...row }) => ({
    ...{ ...row, editionCount: _count.editions },
    stock:
      stocks.length === 0
        ? null
        : stocks.reduce((all, one) => ({ left: all.left + one.left, total: all.total + one.total })),
  }));
}

const picture = { id: true, originalName: true } as const;

const sheetSelect = {
  ...{ id: true, version: true, state: true, slug: true, title: true, number: true, standfirst: true, promo: true },
  ...{ shipsOn: true, contents: true, questions: true, cover: { select: picture } },
  spreads: { orderBy: { position: "asc" as const }, select: { image: { select: picture } } },
  stocks: { orderBy: { id: "asc" as const }, select: { id: true, name: true, total: true, left: true } },
  editions: {
    orderBy: [{ position: "asc" as const }, { code: "asc" as const }],
    select: {
      ...{ id: true, kind: true, code: true, name: true, note: true, mostCopies: true, stockId: true },
      ...{ taxCategory: true, isWithdrawalExempt: true, priceInCents: true, currency: true },
      otherPrices: { orderBy: { currency: "asc" as const }, select: { currency: true, priceInCents: true } },
      preorders: { take: 1, select: { id: true } },
    },
  },
  zones: {
    orderBy: { position: "asc" as const },
    select: {
      ...{ name: true, countries: true },
      prices: {
        orderBy: { currency: "asc" as const },
        select: { currency: true, firstInCents: true, furtherInCents: true },
      },
    },
  },
} satisfies Prisma.MagazineSelect;

/** One magazine for its form; null where there is none. */
export async function readMagazineSheet(id: string): Promise<MagazineSheet | null> {
  const row = await db().magazine.findUnique({ where: { id }, select: sheetSelect });
  if (!row) return null;

  return {
    ...row,
    shipsOn: row.shipsOn?.toISOString().slice(0, 10) ?? null,
    cover: row.cover && shown(row.cover),
    spreads: row.spreads.map(({ image }) => shown(image)),
    contents: contentsSchema.parse(row.contents),
    questions: questionsSchema.parse(row.questions),
    editions: row.editions.map(({ priceInCents, currency, otherPrices, preorders, ...edition }) => ({
      ...edition,
      prices: [{ currency, priceInCents }, ...otherPrices],
      isOrdered: preorders.length > 0,
    })),
  };
}

const shown = ({ id, originalName }: { id: string; originalName: string }) => ({
  ...{ id, url: previewPath(id), name: originalName },
});

/** Every rate, by country, for its form. */
export async function readTaxSheet(): Promise<TaxSheet> {
  const [rates, setting] = await Promise.all([
    db().taxRate.findMany({ orderBy: [{ country: "asc" }, { category: "asc" }], select: rateSelect }),
    db().setting.findUnique({ where: { key: TAX_KEY } }),
  ]);
  return {
    version: z.object({ version: z.int() }).parse(setting?.value ?? { version: 0 }).version,
    rows: taxRows(rates),
  };
}
