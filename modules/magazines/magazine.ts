import type { Picture } from "@/modules/media/image";
import { decimalsOf } from "./amount";
import type { EditionTerms, TaxRate, Zone } from "./quote";
import type { MagazineState } from "./state";

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
export type EditionOffer = EditionTerms & {
  id: string;
  name: string;
  note: string;
  priceInCents: number;
  currency: string;
  /** Copies that are left, said when they are few; null = enough, or as many as are asked for. */
  leftCount: number | null;
  isSoldOut: boolean;
  /** Nobody has fourteen days to send it back, by law. */
  isWithdrawalExempt: boolean;
};

/** A magazine on its own page. shipsOn: a day, as midnight UTC. */
export type MagazineReading = MagazineCard & {
  state: MagazineState;
  contents: MagazineContents;
  questions: MagazineQuestions;
  spreads: Picture[];
  shipsOn: Date | null;
  editions: EditionOffer[];
  zones: Zone[];
  /** Of the categories that its editions are in. */
  rates: TaxRate[];
};

export type MagazineContents = { page: number; title: string }[];
export type MagazineQuestions = { question: string; answer: string }[];

/** bundle: paper and file. */
export const EDITION_KINDS = ["print", "digital", "bundle"] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** In one order. More are sold by letter: printers and post want to know. */
export const MOST_COPIES = 9;

/** From here on readers are told how many copies are left. */
export const LITTLE = 25;

export const magazinePath = (slug: string) => `/magazine/${slug}`;

/** Can be ordered now: open, and something of it is left. */
export const canBeOrdered = (magazine: { isOpen: boolean; editions: { isSoldOut: boolean }[] }) =>
  magazine.isOpen && magazine.editions.some((edition) => !edition.isSoldOut);

/** Each currency that an edition is sold in; the first is what readers are shown. */
export const currenciesOf = ({ editions }: { editions: Pick<EditionTerms, "prices">[] }): string[] => [
  ...new Set(editions.flatMap(({ prices }) => prices.map(({ currency }) => currency))),
];

/** "€24", "€4.50": whole amounts without the zeros. */
export function priceText(priceInCents: number, currency: string, language = "en"): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  }).format(priceInCents / 10 ** decimalsOf(currency));
}
