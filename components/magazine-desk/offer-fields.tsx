"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MagazineSheet } from "@/modules/magazines/sheet";
import { type EditionDraft, editionDrafts, type StockDraft, stockDrafts } from "./drafts";
import { EditionFields } from "./edition-fields";
import { FormPart } from "./form-part";
import { RowsField } from "./rows-field";

type Props = { magazine: MagazineSheet; problems: Record<string, string> };

/** What is printed, and what is sold of it. */
export function OfferFields({ magazine, problems }: Props) {
  const [stocks, setStocks] = useState(stockDrafts(magazine));
  const [editions, setEditions] = useState(editionDrafts(magazine));
  const ordered = new Set(magazine.editions.flatMap(({ id, isOrdered }) => (isOrdered ? [id] : [])));

  return (
    <>
      <FormPart title="Stocks" note="Copies that exist. Several editions may draw on one; none is ever sold twice.">
        <RowsField<StockDraft>
          name="stocks"
          one="stock"
          rows={stocks}
          onChange={setStocks}
          begin={() => ({ id: crypto.randomUUID(), name: "Print run", total: "" })}
          most={20}
          problem={problems.stocks}
          whyKept={({ id }) => (editions.some(({ stockId }) => stockId === id) ? "An edition draws on it." : "")}
        >
          {(stock, set, index) => (
            <div className="grid grid-cols-[minmax(0,1fr)_160px] gap-3 max-tablet:grid-cols-1">
              <Field label="Name" required problem={problems[`stocks.${index}.name`]}>
                {(control) => (
                  <Input {...control} value={stock.name} onChange={(event) => set({ name: event.target.value })} />
                )}
              </Field>
              <Field
                label="Copies printed"
                required
                problem={problems[`stocks.${index}.total`]}
                hint={leftText(magazine, stock.id)}
              >
                {(control) => (
                  <Input
                    {...control}
                    value={stock.total}
                    inputMode="numeric"
                    className="tabular-nums"
                    onChange={(event) => set({ total: event.target.value })}
                  />
                )}
              </Field>
            </div>
          )}
        </RowsField>
      </FormPart>
      <FormPart title="Editions" note="What a reader can choose. The first that is left is chosen for them.">
        <RowsField<EditionDraft>
          name="editions"
          one="edition"
          rows={editions}
          onChange={setEditions}
          begin={() => newEdition(stocks[0]?.id ?? "")}
          most={20}
          problem={problems.editions}
          whyKept={({ id }) => (ordered.has(id) ? "It was ordered: it stays, and draws on its stock." : "")}
        >
          {(edition, set, index) => (
            <EditionFields
              edition={edition}
              set={set}
              place={`editions.${index}`}
              stocks={stocks}
              isOrdered={ordered.has(edition.id)}
              problems={problems}
            />
          )}
        </RowsField>
      </FormPart>
    </>
  );
}

function leftText({ stocks }: MagazineSheet, id: string): string {
  const stock = stocks.find((one) => one.id === id);
  return stock
    ? `${(stock.total - stock.left).toLocaleString("en")} sold, ${stock.left.toLocaleString("en")} left`
    : "";
}

const newEdition = (stockId: string): EditionDraft => ({
  ...{ id: crypto.randomUUID(), kind: "print", code: "", name: "", note: "", mostCopies: "9", stockId },
  ...{ taxCategory: "printed", isWithdrawalExempt: false, prices: [{ currency: "EUR", price: "" }] },
});
