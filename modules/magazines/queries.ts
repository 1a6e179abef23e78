import "server-only";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { contentsSchema, questionsSchema } from "./keeping";
import { LITTLE, type MagazineCard, type MagazineReading, type Promo } from "./magazine";
import { editionTermsSelect, rateSelect, toTerms, zoneSelect } from "./terms";

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

const editionSelect = {
  ...{ ...editionTermsSelect, id: true, name: true, note: true, isWithdrawalExempt: true },
  stock: { select: { left: true } },
} satisfies Prisma.EditionSelect;

const readingSelect = {
  ...cardSelect,
  ...{ contents: true, questions: true, shipsOn: true },
  spreads: { orderBy: { position: "asc" as const }, select: { image: { select: pictureSelect } } },
  editions: { orderBy: [{ position: "asc" as const }, { code: "asc" as const }], select: editionSelect },
  zones: { orderBy: { position: "asc" as const }, select: zoneSelect },
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

  const editions = row.editions.map(toOffer);
  return {
    ...toCard(row),
    ...{ state: row.state, shipsOn: row.shipsOn, editions, zones: row.zones },
    contents: contentsSchema.parse(row.contents),
    questions: questionsSchema.parse(row.questions),
    spreads: row.spreads.flatMap(({ image }) => toPicture(image) ?? []),
    rates: await db().taxRate.findMany({
      where: { category: { in: editions.map(({ taxCategory }) => taxCategory) } },
      orderBy: [{ country: "asc" }, { category: "asc" }],
      select: rateSelect,
    }),
  };
}

function toOffer(edition: Prisma.EditionGetPayload<{ select: typeof editionSelect }>) {
  const { stock, id, name, note, priceInCents, currency, isWithdrawalExempt } = edition;
  const leftCount = stock && stock.left <= LITTLE ? stock.left : null;
  return {
    ...{ ...toTerms(edition), id, name, note, priceInCents, currency, isWithdrawalExempt },
    ...{ leftCount, isSoldOut: leftCount === 0 },
  };
}

function toCard(row: Prisma.MagazineGetPayload<{ select: typeof cardSelect }>): MagazineCard {
  const { slug, title, number, standfirst, cover, state } = row;
  return { slug, title, number, standfirst, cover: cover && toPicture(cover), isOpen: state === "open" };
}
