import { amountText } from "@/modules/magazines/amount";
import type { EditionKind } from "@/modules/magazines/magazine";
import type { TaxCategory } from "@/modules/magazines/quote";
import type { MagazineSheet } from "@/modules/magazines/sheet";

/** Rows of the form, with what is typed in them as text. */
export type PriceDraft = { currency: string; price: string };
export type PostDraft = { currency: string; first: string; further: string };
export type EditionDraft = {
  id: string;
  kind: EditionKind;
  code: string;
  name: string;
  note: string;
  mostCopies: string;
  stockId: string;
  taxCategory: TaxCategory;
  isWithdrawalExempt: boolean;
  prices: PriceDraft[];
};
export type StockDraft = { id: string; name: string; total: string };
export type ZoneDraft = { name: string; countries: string[]; prices: PostDraft[] };
export type ContentsDraft = { page: string; title: string };

export const editionDrafts = ({ editions }: MagazineSheet): EditionDraft[] =>
  editions.map(({ isOrdered: _, prices, mostCopies, stockId, ...edition }) => ({
    ...{ ...edition, mostCopies: String(mostCopies), stockId: stockId ?? "" },
    prices: prices.map(({ currency, priceInCents }) => ({ currency, price: amountText(priceInCents, currency) })),
  }));

export const stockDrafts = ({ stocks }: MagazineSheet): StockDraft[] =>
  stocks.map(({ id, name, total }) => ({ id, name, total: String(total) }));

export const zoneDrafts = ({ zones }: MagazineSheet): ZoneDraft[] =>
  zones.map(({ prices, ...zone }) => ({
    ...zone,
    prices: prices.map(({ currency, firstInCents, furtherInCents }) => ({
      currency,
      first: amountText(firstInCents, currency),
      further: amountText(furtherInCents, currency),
    })),
  }));

export const contentsDrafts = ({ contents }: MagazineSheet): ContentsDraft[] =>
  contents.map(({ page, title }) => ({ page: String(page), title }));
