"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { PanelSection } from "./panel-section";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";
import { whenText } from "./when";

/** What was wrong in the story while readers had it. Editors add to it; nobody takes from it. */
export function CorrectionsSection() {
  const { panel, may, timeZone } = useStory();
  const canAdd = may.publish && panel.state === "published";
  if (panel.corrections.length === 0 && !canAdd) return null;

  return (
    <PanelSection title="Corrections">
      <ul className="grid gap-2.5">
        {panel.corrections.map(({ id, text, correctedBy, correctedAt }) => (
          <li key={id}>
            <p className="break-words whitespace-pre-line">{text}</p>
            <p className="text-xs text-muted-foreground">
              {whenText(correctedAt, timeZone)}, {correctedBy}
            </p>
          </li>
        ))}
      </ul>
      {canAdd ? <NewCorrection /> : null}
    </PanelSection>
  );
}

function NewCorrection() {
  const { panel, actions } = useStory();
  const { isBusy, problem, run } = useDeed();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Button size="small" className="justify-self-start" onClick={() => setText("")}>
        Add a correction
      </Button>
    );

  async function add(words: string) {
    const answer = await run(() => actions.correct(panel.articleId, words));
    if (answer.ok) setText(null);
  }
  return (
    <>
      <Field
        label="What was wrong, and what is right"
        hint="Readers see it beneath the story and on the page of corrections. It stays."
        problem={problem}
      >
        {(control) => (
          <Textarea {...control} maxLength={2_000} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="flex gap-2">
        <Button size="small" look="primary" disabled={isBusy} onClick={() => void add(text)}>
          Publish the correction
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          Cancel
        </Button>
      </div>
    </>
  );
}
