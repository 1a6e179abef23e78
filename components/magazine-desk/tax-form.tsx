"use client";

import { useState } from "react";
import { useFirstWrong } from "@/components/audience/use-first-wrong";
import type { HubAnswer } from "@/components/hub/hub-answer";
import { StaleNote } from "@/components/hub/stale-note";
import { useHubForm } from "@/components/hub/use-hub-form";
import { Button } from "@/components/ui/button";
import { Field, Problem } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { TAX_CATEGORIES, type TaxCategory } from "@/modules/magazines/quote";
import type { TaxRow, TaxSheet } from "@/modules/magazines/tax";
import { RowsField } from "./rows-field";

type Props = {
  sheet: TaxSheet;
  countries: { code: string; name: string }[];
  save: (version: number, form: FormData) => Promise<HubAnswer>;
};

/** What of a price is tax, by country. */
export function TaxForm({ sheet: latest, countries, save }: Props) {
  const { form, answer, isSending, sheet, round, onSubmit, ...question } = useHubForm(latest, save);
  const { problems } = answer;
  useFirstWrong(problems);
  return (
    <form
      ref={form}
      key={round}
      noValidate
      onSubmit={onSubmit}
      aria-label="Tax rates"
      className="grid max-w-[760px] gap-4 p-4"
    >
      <TaxRows rows={(sheet ?? latest).rows} countries={countries} problems={problems} />
      {problems.rows ? <Problem>{problems.rows}</Problem> : null}
      <StaleNote answer={answer} labels={{ rows: "Tax rates" }} {...question} />
      <Button type="submit" look="primary" className="justify-self-start" aria-disabled={isSending || undefined}>
        {isSending ? "Saving" : "Save the rates"}
      </Button>
    </form>
  );
}

type RowsProps = Pick<Props, "countries"> & { rows: TaxRow[]; problems: Record<string, string> };

function TaxRows({ rows: opened, countries, problems }: RowsProps) {
  const [rows, setRows] = useState(opened);
  return (
    <RowsField<TaxRow>
      name="rows"
      one="country"
      rows={rows}
      onChange={setRows}
      begin={() => ({ country: "", printed: "", digital: "", standard: "" })}
      most={250}
      isSorted
      problem={undefined}
    >
      {(row, set, index) => (
        <div className="grid grid-cols-[minmax(0,1fr)_repeat(3,minmax(0,120px))] gap-3 max-tablet:grid-cols-1">
          <Field label="Country" problem={problems[`rows.${index}.country`]}>
            {(control) => (
              <Select {...control} value={row.country} onChange={(event) => set({ country: event.target.value })}>
                <option value="">Choose</option>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {TAX_CATEGORIES.map((category) => (
            <Field key={category} label={SHORT_NAMES[category]} problem={problems[`rows.${index}.${category}`]}>
              {(control) => (
                <Input
                  {...control}
                  value={row[category]}
                  inputMode="decimal"
                  className="tabular-nums"
                  onChange={(event) => set({ [category]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </RowsField>
  );
}

/** In percent; in full they stand where an edition is set. */
const SHORT_NAMES: Record<TaxCategory, string> = {
  printed: "Printed, %",
  digital: "Electronic, %",
  standard: "Other, %",
};
