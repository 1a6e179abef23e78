"use client";

import { Fragment, type ReactNode, startTransition, useActionState, useState } from "react";
import { BothValues } from "@/components/ui/both-values";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import type { FormProblems } from "@/modules/platform/form";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { PaperSection } from "@/modules/settings/paper-sections";
import { nothingSaidYet, type SettingsState } from "@/modules/settings/settings-form";
import { fieldName } from "./field-names";
import { useHeldForm } from "./use-held-form";

export type SaveSettings = (previous: SettingsState, form: FormData) => Promise<SettingsState>;

type Props = {
  section: PaperSection | "publishing" | "forms";
  title: string;
  /** What it changes for readers. */
  note: ReactNode;
  save: SaveSettings;
  /** What the fields hold, as the desk has it: `shownOf`. */
  shown: string;
  timeZone: string;
  /** What is said of readers' pages once it is saved. */
  saidAfter?: string;
  children: (problems: FormProblems) => ReactNode;
};

/** One form of the settings, saved by itself. What was typed stays in it, whatever the answer. */
export function SettingsSection({
  section,
  title,
  note,
  save,
  shown,
  timeZone,
  saidAfter = "; every page is being printed anew",
  children,
}: Props) {
  const [state, action, isSaving] = useActionState(save, nothingSaidYet);
  const [answered, setAnswered] = useState<SettingsState>(nothingSaidYet);
  const { problems, savedAt, stale } = state;
  const { form, adopt, round, fields, read } = useHeldForm(shown, children, savedAt);
  const send = (seen?: string) => {
    const data = read(seen);
    startTransition(() => action(data));
  };
  const keepTheirs = () => {
    adopt();
    setAnswered(state);
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault(); // a form sent as an action is emptied by React; this one keeps what was typed
        send();
      }}
      aria-labelledby={`${section}-title`}
      className="grid grid-cols-[220px_minmax(0,560px)] gap-x-8 gap-y-3 border-b px-4 py-6 max-wide:grid-cols-[minmax(0,640px)]"
    >
      <div>
        <h2 id={`${section}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-muted-foreground">{note}</p>
      </div>
      <div className="flex flex-col gap-4">
        <input type="hidden" name="section" value={section} />
        <Fragment key={round}>{fields(problems)}</Fragment>
        {problems.form ? <Problem>{problems.form}</Problem> : null}
        {stale && answered !== state ? (
          <BothValues
            by={stale.by}
            at={stale.at && newsroomTime(new Date(stale.at), timeZone)}
            values={stale.asked.map(({ field, theirs, mine }) => ({
              label: fieldName(field),
              theirs,
              mine,
            }))}
            onKeep={keepTheirs}
            onTake={() => send(shown)}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" aria-disabled={isSaving || undefined}>
            {isSaving ? "Saving" : `Save ${title.toLowerCase()}`}
          </Button>
          <span role="status" className="text-success">
            {savedAt ? `Saved ${newsroomTime(new Date(savedAt), timeZone)}${saidAfter}.` : ""}
          </span>
        </div>
      </div>
    </form>
  );
}
