"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { IconButton } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Problem } from "@/components/ui/field";
import { useFoundChoices } from "./find-choices";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { useField } from "./use-field";

/** Whose names readers see, in this order. */
export function BylineSection() {
  const { panel, choices, may } = useStory();
  const { value: ids, problem, stale, set, keepTheirs, takeMine } = useField("authors");
  const { find, found } = useFoundChoices("authors", ids);
  const names = new Map([...choices.authors, ...found, ...panel.authors].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "An author made meanwhile";

  return (
    <PanelSection id="story-authors" title="Byline">
      <ol className="grid gap-1">
        {ids.map((id, index) => (
          <li key={id} className="flex items-center gap-1">
            <span className="min-w-0 flex-1 truncate">{nameOf(id)}</span>
            {may.write ? (
              <OrderButtons name={nameOf(id)} {...{ ids, index }} onChange={(changed) => void set(changed)} />
            ) : null}
          </li>
        ))}
      </ol>
      {may.write ? (
        <Combobox
          label="Add an author"
          placeholder="Add an author"
          options={choices.authors
            .filter(({ id }) => !ids.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          values={[]}
          find={find}
          onChange={([id]) => id && void set([...ids, id])}
        />
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={Array.isArray(stale?.value) ? stale.value.map(nameOf).join(", ") : ""}
        mine={stale?.mine.map(nameOf).join(", ") ?? ""}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
    </PanelSection>
  );
}

type OrderProps = { name: string; ids: string[]; index: number; onChange: (ids: string[]) => void };

const OrderButtons = ({ name, ids, index, onChange }: OrderProps) => (
  <>
    <IconButton
      size="small"
      label={`${name}: earlier in the byline`}
      aria-disabled={index === 0 || undefined}
      onClick={() => index > 0 && onChange(swapped(ids, index - 1))}
    >
      <ArrowUp aria-hidden className="size-3.5" />
    </IconButton>
    <IconButton
      size="small"
      label={`${name}: later in the byline`}
      aria-disabled={index === ids.length - 1 || undefined}
      onClick={() => index < ids.length - 1 && onChange(swapped(ids, index))}
    >
      <ArrowDown aria-hidden className="size-3.5" />
    </IconButton>
    <IconButton
      size="small"
      label={`Remove ${name}`}
      onClick={() => onChange(ids.filter((_, place) => place !== index))}
    >
      <X aria-hidden className="size-3.5" />
    </IconButton>
  </>
);

/** The one at `index` and the one after it change places. */
const swapped = (ids: string[], index: number): string[] => [
  ...ids.slice(0, index),
  ...ids.slice(index, index + 2).reverse(),
  ...ids.slice(index + 2),
];
