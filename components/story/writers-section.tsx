"use client";

import { Combobox } from "@/components/ui/combobox";
import { Face } from "@/components/ui/face";
import { Problem } from "@/components/ui/field";
import { useFoundChoices } from "./find-choices";
import { PanelSection } from "./panel-section";
import { RemoveChip } from "./remove-chip";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";

/** Who may write the story while it is in its writers' hands. */
export function WritersSection() {
  const { panel, choices, actions, may } = useStory();
  const { problem, run } = useDeed();
  const { articleId, writers } = panel;
  const { find } = useFoundChoices(
    "people",
    writers.map(({ id }) => id),
  );
  const canRemove = may.write && writers.length > 1;

  return (
    <PanelSection title="Writers">
      <ul className="flex flex-wrap gap-1.5">
        {writers.map((person) => (
          <li key={person.id}>
            <RemoveChip
              name={person.name}
              onRemove={canRemove ? () => void run(() => actions.removeWriter(articleId, person.id)) : undefined}
            >
              <span aria-hidden>
                <Face person={person} />
              </span>
            </RemoveChip>
          </li>
        ))}
      </ul>
      {may.write ? (
        <Combobox
          label="Add a writer"
          placeholder="Add a writer"
          options={choices.people
            .filter(({ id }) => !writers.some((writer) => writer.id === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          values={[]}
          find={find}
          onChange={([id]) => id && void run(() => actions.addWriter(articleId, id))}
        />
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
    </PanelSection>
  );
}
