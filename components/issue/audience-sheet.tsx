"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { CheckboxRow } from "@/components/ui/checkbox";
import { Sheet } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Audience } from "@/modules/issues/audience";
import { languageName, originWords } from "./audience-words";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";
import type { AudienceView } from "./issue-view";

/** Which of the newsletter's readers get this issue: each part narrows, and the count follows. */
export function AudienceSheet({ onClose }: { onClose: () => void }) {
  const { words, change, desk } = useComposer();
  const [audience, setAudience] = useState(words.audience);
  const view = useAudience(audience);
  const narrow = (part: Partial<Audience>) => setAudience((before) => tidied({ ...before, ...part }));

  function keep() {
    change({ ...words, audience });
    onClose();
  }
  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Who gets it"
      description={`Of those who confirmed ${desk.newsletter.name}. Each part narrows.`}
      actions={
        <>
          <p role="status" className="mr-auto self-center font-semibold tabular-nums">
            {view ? countWords(view.figures.recipientCount, "person", "people") : "Counting …"}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={keep}>
            Send to these
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <div className="grid grid-cols-2 gap-3">
          <DayField
            label="Joined since"
            value={audience.joinedAfter}
            onChange={(joinedAfter) => narrow({ joinedAfter })}
          />
          <DayField
            label="Joined before"
            value={audience.joinedBefore}
            onChange={(joinedBefore) => narrow({ joinedBefore })}
          />
        </div>
        <Choices
          title="They read"
          all="whatever language"
          values={audience.languages ?? []}
          options={(view?.choices.languages ?? []).map(({ language, count }) => ({
            ...{ value: language, label: languageName(language), count },
          }))}
          onChange={(languages) => narrow({ languages })}
        />
        <Choices
          title="They came from"
          all="anywhere"
          values={audience.origins ?? []}
          options={(view?.choices.origins ?? []).map(({ origin, count }) => ({
            ...{ value: origin, label: originWords(origin), count },
          }))}
          onChange={(origins) => narrow({ origins })}
        />
        <Choices
          title="They also read one of"
          all="does not matter"
          values={audience.alsoReads ?? []}
          options={(view?.choices.newsletters ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(alsoReads) => narrow({ alsoReads })}
        />
        {Object.keys(audience).length > 0 ? (
          <Button className="justify-self-start" onClick={() => setAudience({})}>
            Everybody who confirmed
          </Button>
        ) : null}
      </div>
    </Sheet>
  );
}

/** What narrows nothing is not said. */
const tidied = (audience: { [Key in keyof Audience]?: Audience[Key] | undefined }): Audience =>
  Object.fromEntries(
    Object.entries(audience).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  );

type DayProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void };

const DayField = ({ label, value, onChange }: DayProps) => (
  <Field label={label}>
    {(control) => (
      <Input
        {...control}
        type="date"
        value={value ?? ""}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    )}
  </Field>
);

type ChoicesProps = {
  title: string;
  /** What no choice means. */
  all: ReactNode;
  options: { value: string; label: string; count?: number }[];
  values: string[];
  onChange: (values: string[]) => void;
};

function Choices({ title, all, options, values, onChange }: ChoicesProps) {
  const gone = values.filter((value) => !options.some((option) => option.value === value));
  const shown = [...options, ...gone.map((value): ChoicesProps["options"][number] => ({ value, label: value }))];
  if (shown.length === 0) return null;

  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        {title}
        {values.length === 0 ? <span className="font-normal text-muted-foreground">: {all}</span> : null}
      </legend>
      {shown.map(({ value, label, count }) => (
        <CheckboxRow key={value} checked={values.includes(value)} onChange={() => toggle(value)}>
          {label}
          {count === undefined ? null : (
            <span className="ml-2 text-muted-foreground tabular-nums">{count.toLocaleString("en")}</span>
          )}
        </CheckboxRow>
      ))}
    </fieldset>
  );
}

const PAUSE_IN_MILLISECONDS = 150;

/** Counted anew for each narrowing; null while it is. */
function useAudience(audience: Audience): AudienceView | null {
  const { path } = useComposer();
  const [view, setView] = useState<AudienceView | null>(null);
  const query = new URLSearchParams({ audience: JSON.stringify(audience) }).toString();

  useEffect(() => {
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`${path}/audience?${query}`, { signal: controller.signal })
        .then((response) => (response.ok ? (response.json() as Promise<AudienceView>) : null)) // our own route handler
        .catch(() => null);
      if (!controller.signal.aborted && answer) setView(answer);
    }, PAUSE_IN_MILLISECONDS);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [path, query]);

  return view;
}
