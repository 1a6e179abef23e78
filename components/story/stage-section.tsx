"use client";

import { useState } from "react";
import { StandingMark } from "@/components/desk/stories/standing-mark";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Problem } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { StoryPanelData } from "@/modules/particulars/panel";
import { STEPS, type Step } from "@/modules/stories/story";
import type { Standing } from "@/modules/views/story-row";
import { PanelSection } from "./panel-section";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";

export const STEP_WORDS: Record<Step, string> = {
  handIn: "Hand in",
  giveBack: "Return with a note",
  markReady: "Mark ready",
  reopen: "Reopen",
};

/** Where the story stands, and the steps that the one at the screen may take from here. */
export function StageSection() {
  const { panel, actions } = useStory();
  const { isBusy, problem, run } = useDeed();
  const [isReturning, setReturning] = useState(false);
  const steps = useSteps();

  const take = (step: Exclude<Step, "giveBack">) => run(() => actions[step](panel.articleId));
  return (
    <PanelSection title="Stage" end={<StandingMark standing={standingOf(panel)} />}>
      {panel.stage === "returned" && panel.stageNote ? (
        <Note tone="warning">
          <p className="break-words whitespace-pre-line">{panel.stageNote}</p>
        </Note>
      ) : null}
      {steps.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {steps.map((step) => (
            <Button
              key={step}
              disabled={isBusy}
              onClick={() => (step === "giveBack" ? setReturning(true) : void take(step))}
            >
              {STEP_WORDS[step]}
            </Button>
          ))}
        </div>
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      {isReturning ? <ReturnDialog onClose={() => setReturning(false)} /> : null}
    </PanelSection>
  );
}

/** What is with readers or goes there by itself has no steps left: it is updated, called off or withdrawn. */
export function useSteps(): Step[] {
  const { panel, may } = useStory();
  if (panel.state !== "draft" || panel.schedule) return [];

  const ofWriters: Step[] = may.write ? ["handIn"] : [];
  const all: Step[] = may.publish ? ["handIn", "giveBack", "markReady", "reopen"] : ofWriters;
  return all.filter((step) => STEPS[step].from.some((stage) => stage === panel.stage));
}

function standingOf({ state, stage, schedule, failedSchedule, corrections }: StoryPanelData): Standing {
  if (state === "withdrawn") return "withdrawn";
  if (state === "published") return corrections.length > 0 ? "corrected" : "live";
  if (state === "scheduled" || schedule) return "scheduled";
  return failedSchedule ? "missed" : stage;
}

export function ReturnDialog({ onClose }: { onClose: () => void }) {
  const { panel, actions } = useStory();
  const { isBusy, problem, run } = useDeed();
  const [note, setNote] = useState("");

  async function giveBack() {
    const answer = await run(() => actions.giveBack(panel.articleId, note));
    if (answer.ok) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Return with a note"
      description="The story is its writers’ again, and the note goes to them."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void giveBack()}>
            Return it
          </Button>
        </>
      }
    >
      <Field label="What is to be done" problem={problem} required>
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            maxLength={5_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
