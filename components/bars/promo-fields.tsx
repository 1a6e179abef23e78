"use client";

import { useState } from "react";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { FormProblems } from "@/modules/platform/form";
import type { PromoSetting } from "@/modules/promos/promo";

type Kind = PromoSetting["kind"];

/** What the form opens with. Times by the newsroom's clock; empty = open at that end. */
export type PromoDraft = { kind: Kind; text: string; call: string; href: string; from: string; until: string };

type Props = {
  draft: PromoDraft;
  /** What the open magazine says; null where none is open. */
  magazine: string | null;
  zone: string;
  problems: FormProblems;
};

export function PromoFields({ draft, magazine, zone, problems }: Props) {
  const [kind, setKind] = useState<Kind>(draft.kind);
  const choices: { value: Kind; label: string; note: string }[] = [
    {
      value: "magazine",
      label: "The open magazine’s line",
      note: magazine === null ? "No magazine is open now: no bar is shown." : `“${magazine}”`,
    },
    { value: "free", label: "Our own words", note: "Outside of its dates the magazine’s line is shown." },
    { value: "none", label: "No bar", note: "Readers see none, whatever is open." },
  ];

  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium">What it says</legend>
        {choices.map(({ value, label, note }) => (
          <label key={value} className="flex min-h-[26px] items-start gap-2 coarse:min-h-11">
            <input
              type="radio"
              name="kind"
              value={value}
              checked={kind === value}
              onChange={() => setKind(value)}
              className="mt-1 accent-primary"
            />
            <span>
              {label}
              <span className="block text-xs text-muted-foreground">{note}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {kind === "free" ? <FreeFields draft={draft} problems={problems} /> : null}
      {kind === "none" ? null : (
        <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
          <DateTimeField
            name="from"
            label="From"
            zone={zone}
            hint="Empty: at once"
            defaultValue={draft.from}
            problem={problems.from}
          />
          <DateTimeField
            name="until"
            label="Until"
            zone={zone}
            hint="Empty: no end"
            defaultValue={draft.until}
            problem={problems.until}
          />
        </div>
      )}
    </>
  );
}

const FreeFields = ({ draft, problems }: Pick<Props, "draft" | "problems">) => (
  <>
    <Field label="In one line" problem={problems.text} required>
      {(control) => <Input name="text" maxLength={140} defaultValue={draft.text} {...control} />}
    </Field>
    <div className="grid grid-cols-[1fr_2fr] gap-4 max-tablet:grid-cols-1">
      <Field label="What to do" hint="“Read more”, “Come”" problem={problems.call} required>
        {(control) => <Input name="call" maxLength={40} defaultValue={draft.call} {...control} />}
      </Field>
      <Field label="Where it leads" hint="A path of ours, or https://…" problem={problems.href} required>
        {(control) => <Input name="href" inputMode="url" defaultValue={draft.href} {...control} />}
      </Field>
    </div>
  </>
);
