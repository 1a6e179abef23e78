"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useStory } from "./story-context";
import { wallTime, zoneName } from "./when";

type Props = { label: string; value: string; onChange: (local: string) => void; problem?: string };

/** A time by the newsroom's clock, its zone named. */
export function WhenField({ label, value, onChange, problem }: Props) {
  const { timeZone } = useStory();
  return (
    <Field label={label} hint={zoneName(new Date().toISOString(), timeZone)} problem={problem}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={value}
          min={wallTime(new Date(), timeZone)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
