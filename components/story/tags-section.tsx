"use client";

import { Star } from "lucide-react";
import { Combobox } from "@/components/ui/combobox";
import { Field, Problem } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import type { Particulars } from "@/modules/particulars/particulars";
import { useFoundChoices } from "./find-choices";
import { PanelSection } from "./panel-section";
import { RemoveChip } from "./remove-chip";
import { StaleNote } from "./stale-note";
import { useStory } from "./story-context";
import { TextField } from "./text-field";
import { useField } from "./use-field";

type Tags = Particulars["tags"];

/** The main tag, which stands above the headline unless the story has a kicker of its own, and all others. */
export function TagsSection() {
  const { choices, may } = useStory();
  const { value, problem, stale, set, keepTheirs, takeMine } = useField("tags");
  const { find, found } = useFoundChoices("tags", value.ids);
  const nameOf = useTagNames(found);
  const inWords = (tags: Tags | undefined) => (tags ? tags.ids.map(nameOf).join(", ") : "");
  const others = value.ids.filter((id) => id !== value.main);
  const remove = (id: string) => void set({ ...value, ids: value.ids.filter((one) => one !== id) });

  return (
    <PanelSection id="story-tags" title="Tags">
      <MainTag tags={value} nameOf={nameOf} onChange={(tags) => void set(tags)} />
      {others.length > 0 ? (
        <ul aria-label="Other tags" className="flex flex-wrap gap-1.5">
          {others.map((id) => (
            <li key={id}>
              <RemoveChip name={nameOf(id)} onRemove={may.write ? () => remove(id) : undefined} />
            </li>
          ))}
        </ul>
      ) : null}
      {may.write ? (
        <Combobox
          label="Add a tag"
          placeholder="Add a tag"
          options={choices.tags
            .filter(({ id }) => !value.ids.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          values={[]}
          find={find}
          onChange={([id]) => id && void set({ ...value, ids: [...value.ids, id] })}
        />
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={inWords(stale ? tagsIn(stale.value) : undefined)}
        mine={inWords(stale?.mine)}
        keepTheirs={keepTheirs}
        takeMine={() => void takeMine()}
      />
      <TextField field="kicker" label="Kicker" hint="Above the headline, instead of the main tag." />
    </PanelSection>
  );
}

type MainProps = { tags: Tags; nameOf: (id: string) => string; onChange: (tags: Tags) => void };

/** Sections first; any tag the story has can be its main one. */
function MainTag({ tags, nameOf, onChange }: MainProps) {
  const { choices, may } = useStory();
  const sections = choices.tags.filter(({ isSection }) => isSection).map(({ id }) => id);
  const ids = [...new Set([...sections, ...tags.ids])];

  function choose(main: string | null) {
    onChange({ main, ids: main && !tags.ids.includes(main) ? [main, ...tags.ids] : tags.ids });
  }
  const label = (
    <span className="flex items-center gap-1.5">
      <Star aria-hidden className="size-3.5" /> Main tag
    </span>
  );
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          disabled={!may.write}
          value={tags.main ?? ""}
          onChange={(event) => choose(event.target.value || null)}
        >
          <option value="">None yet</option>
          {ids.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function useTagNames(found: { id: string; name: string }[]): (id: string) => string {
  const { panel, choices } = useStory();
  const names = new Map([...choices.tags, ...found, ...panel.tags].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? "A tag made meanwhile";
}

const tagsIn = (value: Particulars[keyof Particulars]): Tags | undefined =>
  value !== null && typeof value === "object" && "main" in value ? value : undefined;
