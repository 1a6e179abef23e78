import { CheckboxRow } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { EDITION_KINDS, type EditionKind, MOST_COPIES } from "@/modules/magazines/magazine";
import { TAX_CATEGORIES, type TaxCategory } from "@/modules/magazines/quote";
import type { EditionDraft, StockDraft } from "./drafts";
import { PricesField } from "./prices-field";

const KIND_NAMES: Record<EditionKind, string> = {
  print: "On paper, by post",
  digital: "A file",
  bundle: "Paper by post, and the file",
};
const CATEGORY_NAMES: Record<TaxCategory, string> = {
  printed: "Printed magazines",
  digital: "Electronic magazines",
  standard: "Everything else",
};

type Props = {
  edition: EditionDraft;
  set: (change: Partial<EditionDraft>) => void;
  /** In what is wrong: "editions.0". */
  place: string;
  stocks: StockDraft[];
  isOrdered: boolean;
  problems: Record<string, string>;
};

export const EditionFields = ({ edition, set, place, stocks, isOrdered, problems }: Props) => (
  <>
    <div className="grid grid-cols-2 gap-3 max-tablet:grid-cols-1">
      <Field label="Name" required problem={problems[`${place}.name`]}>
        {(control) => (
          <Input {...control} value={edition.name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label="Code" required problem={problems[`${place}.code`]} hint="In forms and lists: “print”.">
        {(control) => (
          <Input
            {...control}
            value={edition.code}
            spellCheck={false}
            onChange={(event) => set({ code: event.target.value })}
          />
        )}
      </Field>
      <Field label="Kind" hint="What goes by post asks for an address.">
        {(control) => (
          <Select
            {...control}
            value={edition.kind}
            onChange={(event) => set(ofKind(event.target.value as EditionKind, edition.stockId))} // one of the options
          >
            {EDITION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_NAMES[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Draws on" problem={problems[`${place}.stockId`]}>
        {(control) => (
          <Select
            {...control}
            value={edition.stockId}
            disabled={isOrdered}
            onChange={(event) => set({ stockId: event.target.value })}
          >
            <option value="">No stock: as many as are asked for</option>
            {stocks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || "A stock without a name"}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Copies a person"
        problem={problems[`${place}.mostCopies`]}
        hint={`In one order, ${MOST_COPIES} at most.`}
      >
        {(control) => (
          <Input
            {...control}
            value={edition.mostCopies}
            inputMode="numeric"
            onChange={(event) => set({ mostCopies: event.target.value })}
          />
        )}
      </Field>
      <Field label="Taxed as">
        {(control) => (
          <Select
            {...control}
            value={edition.taxCategory}
            onChange={(event) => set({ taxCategory: event.target.value as TaxCategory })} // one of the options
          >
            {TAX_CATEGORIES.map((category) => (
              <option key={category} value={category}>
                {CATEGORY_NAMES[category]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
    <Field label="Note" problem={problems[`${place}.note`]} hint="A line beneath its name: paper, pages, size.">
      {(control) => <Input {...control} value={edition.note} onChange={(event) => set({ note: event.target.value })} />}
    </Field>
    <PricesField
      amounts={[["price", "Price, tax in it"]]}
      prices={edition.prices}
      onChange={(prices) => set({ prices })}
      begin={{ currency: "", price: "" }}
      problems={problems}
      place={`${place}.prices`}
    />
    <CheckboxRow
      checked={edition.isWithdrawalExempt}
      onChange={(event) => set({ isWithdrawalExempt: event.target.checked })}
    >
      No fourteen days to send it back
      <span className="block text-xs text-muted-foreground">
        The law has none for a single issue of a periodical, nor for a file that is sent at once.
      </span>
    </CheckboxRow>
  </>
);

/** A file draws on no stock and is taxed as one. */
const ofKind = (kind: EditionKind, stockId: string): Partial<EditionDraft> =>
  kind === "digital"
    ? { kind, stockId: "", taxCategory: "digital", mostCopies: "1" }
    : { kind, stockId, taxCategory: "printed" };
