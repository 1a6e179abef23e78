"use client";

import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { useField } from "./use-field";

type Props = {
  field: "kicker" | "heroAlt" | "heroCaption" | "heroCredit";
  label: string;
  hint?: string;
  /** What holds while the story says nothing of its own. */
  inherited?: string;
  /** "missing", "the name of a file": said in red beside the label. */
  lack?: string;
  isLong?: boolean;
  id?: string;
};

/** A field of words. It is set when one leaves it or presses Enter. */
export function TextField({ field, label, hint, inherited = "", lack, isLong = false, id }: Props) {
  const { may } = useStory();
  const { value, problem, stale, set, begin, keepTheirs, takeMine } = useField(field);
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value ?? inherited;
  const own = useId();

  async function leave() {
    const isChanged = draft !== null && draft.trim() !== (value ?? inherited);
    if (!isChanged || (await set(draft.trim() || null))) setDraft(null);
  }

  const Control = isLong ? Textarea : Input;
  const words = (
    <>
      {label}
      {lack ? <span className="ml-1.5 text-destructive">{lack}</span> : null}
    </>
  );
  return (
    <div className="grid gap-2" id={id ?? own}>
      <Field label={words} hint={hint} problem={problem || undefined}>
        {(control) => (
          <Control
            {...control}
            {...(isLong ? { rows: 2 } : {})}
            value={shown}
            readOnly={!may.write}
            onFocus={begin}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={() => void leave()}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey) event.currentTarget.blur();
            }}
          />
        )}
      </Field>
      <StaleNote
        stale={stale}
        theirs={typeof stale?.value === "string" ? stale.value : ""}
        mine={stale?.mine ?? ""}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
    </div>
  );
}
