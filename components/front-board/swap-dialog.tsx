"use client";

import { type FormEvent, useState } from "react";
import { zoneText } from "@/components/desk/desk-time";
import { Button } from "@/components/ui/button";
import { DateTimeField } from "@/components/ui/date-time-field";
import { Dialog } from "@/components/ui/dialog";
import { Field, Problem } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { wallTimeOf } from "@/modules/settings/zoned-time";
import { useTools } from "./board-context";
import type { StoryView } from "./board-view";
import { type Target, targetsOf, targetTitle } from "./target";
import { useClock } from "./use-clock";

type Props = {
  target: Target;
  /** null: it is chosen here, among the stories that were found. */
  articleId: string | null;
  found: StoryView[];
  /** @returns whether it was planned */
  onPlan: (input: { articleId: string; place: string; at: string }) => Promise<boolean | null>;
  problem: string | null;
  onClose: () => void;
};

const AN_HOUR = 3_600_000;

/** A story takes a place by itself, at its minute. */
export function SwapDialog({ target, articleId, found, onPlan, problem, onClose }: Props) {
  const { view, board, storyOf } = useTools();
  const clock = useClock();
  const [isSending, setSending] = useState(false);
  const story = storyOf(articleId ?? "");
  const places = targetsOf(board, view.sections);

  async function plan(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    setSending(true);
    const isPlanned = await onPlan({ articleId: text("articleId"), place: text("place"), at: text("at") });
    setSending(false);
    if (isPlanned) onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Plan a swap"
      description="At its minute the story takes the place by itself, live and on the draft. If it is not public then, nothing is changed and the board says so."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="swap" aria-disabled={isSending || undefined}>
            Plan it
          </Button>
        </>
      }
    >
      <form id="swap" onSubmit={plan} className="grid gap-4">
        <Field label="Story" required>
          {(control) => (
            <Select name="articleId" defaultValue={articleId ?? ""} {...control}>
              {story ? (
                <option value={story.id}>{story.headline}</option>
              ) : (
                <option value="" disabled>
                  Choose one of those found in the search
                </option>
              )}
              {found
                .filter(({ id }) => id !== articleId)
                .map(({ id, headline }) => (
                  <option key={id} value={id}>
                    {headline}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Field label="Place" required>
          {(control) => (
            <Select name="place" defaultValue={target} {...control}>
              {places.map((place) => (
                <option key={place} value={place}>
                  {targetTitle(place, view.sections)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DateTimeField
          name="at"
          label="When"
          required
          zone={zoneText(clock.now, view.timeZone)}
          defaultValue={wallTimeOf(new Date(clock.now.getTime() + AN_HOUR), view.timeZone)}
          min={wallTimeOf(clock.now, view.timeZone)}
        />
        {problem ? <Problem>{problem}</Problem> : null}
      </form>
    </Dialog>
  );
}
