"use client";

import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field, Problem } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MagazineSheet } from "@/modules/magazines/sheet";
import { type ZoneDraft, zoneDrafts } from "./drafts";
import { PricesField } from "./prices-field";
import { RowsField } from "./rows-field";

type Props = {
  magazine: MagazineSheet;
  countries: { code: string; name: string }[];
  problems: Record<string, string>;
};

/** Where it is sent, and what the post costs there. */
export function ZoneFields({ magazine, countries, problems }: Props) {
  const [zones, setZones] = useState(zoneDrafts(magazine));
  const options = countries.map(({ code, name }) => ({ value: code, label: name }));
  const taken = (index: number) => new Set(zones.flatMap((zone, place) => (place === index ? [] : zone.countries)));

  return (
    <RowsField<ZoneDraft>
      name="zones"
      one="zone"
      rows={zones}
      onChange={setZones}
      begin={() => ({ name: "", countries: [], prices: [{ currency: "EUR", first: "", further: "" }] })}
      most={30}
      problem={problems.zones}
    >
      {(zone, set, index) => (
        <>
          <div className="grid grid-cols-2 gap-3 max-tablet:grid-cols-1">
            <Field label="Name" required problem={problems[`zones.${index}.name`]}>
              {(control) => (
                <Input {...control} value={zone.name} onChange={(event) => set({ name: event.target.value })} />
              )}
            </Field>
            <div className="grid content-start gap-1.5">
              <span className="font-medium">Countries</span>
              <Combobox
                label={`Countries of zone ${index + 1}`}
                isSeveral
                placeholder="All that no other zone names"
                options={options.filter(({ value }) => !taken(index).has(value))}
                values={zone.countries}
                onChange={(chosen) => set({ countries: chosen })}
              />
              {problems[`zones.${index}.countries`] ? <Problem>{problems[`zones.${index}.countries`]}</Problem> : null}
            </div>
          </div>
          <PricesField
            amounts={[
              ["first", "First copy"],
              ["further", "Each further"],
            ]}
            prices={zone.prices}
            onChange={(prices) => set({ prices })}
            begin={{ currency: "", first: "", further: "" }}
            problems={problems}
            place={`zones.${index}.prices`}
          />
        </>
      )}
    </RowsField>
  );
}
