import { amountText } from "./amount";
import { countryName } from "./country";
import type { EditionInput, MagazineInput, StockInput, ZoneInput } from "./keeping";
import type { MagazineContents, MagazineQuestions } from "./magazine";
import type { MagazineState } from "./state";

type Shown = { id: string; url: string; name: string };

/** A magazine as the desk opens it. */
export type MagazineSheet = {
  id: string;
  version: number;
  state: MagazineState;
  slug: string;
  title: string;
  number: string;
  standfirst: string;
  promo: string;
  /** "2027-01-15" */
  shipsOn: string | null;
  cover: Shown | null;
  spreads: Shown[];
  contents: MagazineContents;
  questions: MagazineQuestions;
  editions: (EditionInput & { isOrdered: boolean })[];
  /** left: can still be ordered. */
  stocks: (StockInput & { left: number })[];
  zones: ZoneInput[];
};

/** As people read them, to tell what somebody else changed. @param pictures their names */
export function valuesOf(
  magazine: Omit<MagazineInput, "coverId" | "spreads">,
  pictures: { cover: string; spreads: string },
): Record<string, string> {
  const { slug, title, number, standfirst, promo, shipsOn, contents, questions, editions, stocks, zones } = magazine;
  return {
    ...{
      slug,
      title,
      number,
      standfirst,
      promo,
      ...(shipsOn !== undefined && { shipsOn: shipsOn ?? "" }),
      ...pictures,
    },
    contents: contents.map((entry) => `${entry.page} ${entry.title}`).join("; "),
    questions: questions.map(({ question, answer }) => `${question} ${answer}`).join("; "),
    editions: editions.map((edition) => editionText(edition, stocks)).join("; "),
    stocks: stocks.map(({ name, total }) => `${name}: ${total}`).join("; "),
    zones: zones.map(zoneText).join("; "),
  };
}

function editionText(edition: EditionInput, stocks: { id: string; name: string }[]): string {
  const stock = stocks.find(({ id }) => id === edition.stockId)?.name ?? "no stock";
  return [
    ...[edition.name, edition.code, edition.kind, edition.note, stock, `at most ${edition.mostCopies}`],
    ...[edition.taxCategory, edition.isWithdrawalExempt ? "exempt from withdrawal" : ""],
    ...edition.prices.map(({ priceInCents, currency }) => `${amountText(priceInCents, currency)} ${currency}`),
  ]
    .filter(Boolean)
    .join(", ");
}

const zoneText = ({ name, countries, prices }: ZoneInput): string =>
  [
    name,
    countries.length > 0 ? countries.map((code) => countryName(code)).join(", ") : "all other countries",
    ...prices.map(
      ({ currency, firstInCents, furtherInCents }) =>
        `${amountText(firstInCents, currency)} + ${amountText(furtherInCents, currency)} ${currency}`,
    ),
  ].join(", ");
