import { z } from "zod";
import type { Picture } from "@/modules/media/image";

/** What the bar on top of every page says: "*title*: text" and a call to order. */
export type Promo = { slug: string; title: string; text: string };

/** A magazine in the list of magazines. */
export type MagazineCard = {
  slug: string;
  title: string;
  number: string;
  standfirst: string;
  cover: Picture | null;
  isOpen: boolean;
};

/** needsAddress: printed, so it goes by post. */
export type EditionOffer = {
  id: string;
  code: string;
  name: string;
  note: string;
  priceInCents: number;
  currency: string;
  /** Copies that are left, said when they are few; null = enough, or as many as are asked for. */
  leftCount: number | null;
  isSoldOut: boolean;
  needsAddress: boolean;
};

/** A magazine on its own page. shipsOn: a day, as midnight UTC. */
export type MagazineReading = MagazineCard & {
  contents: MagazineContents;
  shipsOn: Date | null;
  editions: EditionOffer[];
};

export const contentsSchema = z
  .array(z.object({ page: z.number().int().min(1), title: z.string().min(1).max(300) }))
  .max(100);
export type MagazineContents = z.infer<typeof contentsSchema>;

/** From here on readers are told how many copies are left. */
export const LITTLE = 25;

export const magazinePath = (slug: string) => `/magazine/${slug}`;

/** Can be ordered now: open, and something of it is left. */
export const canBeOrdered = (magazine: { isOpen: boolean; editions: { isSoldOut: boolean }[] }) =>
  magazine.isOpen && magazine.editions.some((edition) => !edition.isSoldOut);

/** "€24", "€4.50": whole amounts without the zeros. */
export function priceText(priceInCents: number, currency: string, language = "en"): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  }).format(priceInCents / 100);
}
