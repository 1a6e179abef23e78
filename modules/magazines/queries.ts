import "server-only";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { contentsSchema, LITTLE, type MagazineCard, type MagazineReading, type Promo } from "./magazine";

const MAX_MAGAZINES = 60;

/** Readers see magazines that are out and no drafts. */
const shownAt = (now: Date) =>
  ({ publishedAt: { lte: now }, state: { not: "draft" } }) satisfies Prisma.MagazineWhereInput;
const NOT_SOLD_OUT = {
  OR: [{ stockId: null }, { stock: { left: { gt: 0 } } }],
} satisfies Prisma.EditionWhereInput;
const newestFirst = [{ publishedAt: "desc" as const }, { id: "desc" as const }];

const cardSelect = {
  slug: true,
  title: true,
  number: true,
  standfirst: true,
  state: true,
  cover: { select: pictureSelect },
} satisfies Prisma.MagazineSelect;

const readingSelect = {
  ...cardSelect,
  contents: true,
  shipsOn: true,
  editions: {
    orderBy: [{ position: "asc" as const }, { code: "asc" as const }],
    select: {
      id: true,
      code: true,
      name: true,
      note: true,
      priceInCents: true,
      currency: true,
      stock: { select: { left: true } },
      needsAddress: true,
    },
  },
} satisfies Prisma.MagazineSelect;

/** The newest magazine that can be ordered and has something to say on top of every page; null when there is none. */
export async function readPromo(now: Date): Promise<Promo | null> {
  const row = await db().magazine.findFirst({
    where: { ...shownAt(now), state: "open", promo: { not: "" }, editions: { some: NOT_SOLD_OUT } },
    orderBy: newestFirst,
    select: { slug: true, title: true, promo: true },
  });
  return row && { slug: row.slug, title: row.title, text: row.promo };
}

export async function listMagazines(now: Date): Promise<MagazineCard[]> {
  const rows = await db().magazine.findMany({
    where: shownAt(now),
    orderBy: newestFirst,
    take: MAX_MAGAZINES,
    select: cardSelect,
  });
  return rows.map(toCard);
}

export async function readMagazine(slug: string, now: Date): Promise<MagazineReading | null> {
  const row = await db().magazine.findFirst({ where: { slug, ...shownAt(now) }, select: readingSelect });
  if (!row) return null;

  const { contents, shipsOn, editions } = row;
  return { ...toCard(row), contents: contentsSchema.parse(contents), shipsOn, editions: editions.map(toOffer) };
}

function toOffer({
  stock,
  ...edition
}: Prisma.MagazineGetPayload<{ select: typeof readingSelect }>["editions"][number]) {
  const leftCount = stock && stock.left <= LITTLE ? stock.left : null;
  return { ...edition, leftCount, isSoldOut: leftCount === 0 };
}

function toCard(row: Prisma.MagazineGetPayload<{ select: typeof cardSelect }>): MagazineCard {
  const { slug, title, number, standfirst, cover, state } = row;
  return { slug, title, number, standfirst, cover: cover && toPicture(cover), isOpen: state === "open" };
}
