"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { type TimeQuestion, WhichTime } from "@/components/ui/which-time";
import type { StoryPanelData } from "@/modules/particulars/panel";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import type { SeenSchedule, WhenInput } from "./story-actions";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";
import { seenOf, timeAsked, waitingWords } from "./waiting-words";
import { wallTime, whenText } from "./when";
import { WhenField } from "./when-field";

/** When readers got the story, and when they will get what waits. */
export function TimeSection() {
  const { panel, timeZone } = useStory();
  const { schedule, failedSchedule, publishedAt, revisedAt, withdrawnAt } = panel;
  const times = { "With readers since": publishedAt, "Last update": revisedAt, Withdrawn: withdrawnAt };
  const known = Object.entries(times).flatMap(([name, at]) => (at ? [{ name, at }] : []));

  return (
    <PanelSection id="story-time" title="Time">
      {known.map(({ name, at }) => (
        <p key={name} className="flex justify-between gap-2">
          <span className="text-muted-foreground">{name}</span>
          <time dateTime={at}>{whenText(at, timeZone)}</time>
        </p>
      ))}
      {failedSchedule ? (
        <Note tone="trouble">
          It did not go out at {whenText(failedSchedule.publishAt, timeZone)}: see what it lacks, then publish it or
          give it another time.
        </Note>
      ) : null}
      <Waiting />
      {known.length === 0 && !schedule ? (
        <p className="text-muted-foreground">No time set. The publish button asks when.</p>
      ) : null}
    </PanelSection>
  );
}

type Schedule = NonNullable<StoryPanelData["schedule"]>;

/** What one asked of the schedule; to: null = that it is called off. seen: as it stood when one began. */
type Asked = { to: WhenInput | null; seen: SeenSchedule };

/** What goes out by itself, and what can be done about it. */
function Waiting() {
  const { panel, actions, may, timeZone } = useStory();
  const { isBusy, problem, stale, leaveIt, run } = useDeed();
  const [draft, setDraft] = useState<{ local: string; seen: SeenSchedule } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [question, setQuestion] = useState<TimeQuestion | null>(null);
  const { schedule } = panel;
  const shown = seenOf(panel);

  async function ask({ to, seen }: Asked) {
    setAsked({ to, seen });
    const answer = await run(() =>
      to ? actions.moveSchedule(panel.articleId, seen, to) : actions.callOffSchedule(panel.articleId, seen),
    );
    setQuestion("ask" in answer ? answer : null);
    if (answer.ok) setDraft(null);
  }
  function keepTheirs() {
    leaveIt();
    setDraft(null);
  }
  return (
    <>
      {schedule ? <WhatWaits schedule={schedule} /> : null}
      {draft && !stale ? (
        <WhenField label="New time" value={draft.local} onChange={(local) => setDraft({ ...draft, local })} />
      ) : null}
      {question && asked ? (
        <WhichTime
          question={question}
          timeZone={timeZone}
          onChoose={(instant) => void ask({ to: { instant }, seen: asked.seen })}
        />
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={waitingWords(panel, timeZone)}
        mine={asked ? askedWords(asked.to, timeZone) : ""}
        keepTheirs={keepTheirs}
        takeMine={asked && shown ? () => void ask({ ...asked, seen: shown }) : null}
      />
      {may.publish && shown && !stale ? (
        <div className="flex flex-wrap gap-2">
          {draft === null ? (
            <Button
              size="small"
              onClick={() => setDraft({ local: wallTime(new Date(shown.publishAt), timeZone), seen: shown })}
            >
              Another time
            </Button>
          ) : (
            <Button
              size="small"
              look="primary"
              disabled={isBusy}
              onClick={() => void ask({ to: { local: draft.local }, seen: draft.seen })}
            >
              Set this time
            </Button>
          )}
          <Button size="small" disabled={isBusy} onClick={() => void ask({ to: null, seen: draft?.seen ?? shown })}>
            Call it off
          </Button>
        </div>
      ) : null}
    </>
  );
}

function askedWords(to: WhenInput | null, timeZone: string): string {
  if (to === null) return "call it off";
  return `goes out ${timeAsked(to, timeZone)}`;
}

function WhatWaits({ schedule }: { schedule: Schedule }) {
  const { timeZone } = useStory();
  return (
    <>
      <p>
        {schedule.isUpdate ? "The update goes" : "Goes"} out by itself{" "}
        <b className="font-semibold text-planned">{whenText(schedule.publishAt, timeZone)}</b>, set by{" "}
        {schedule.scheduledBy}.
      </p>
      {schedule.hasNewWords ? (
        <Note tone="warning">
          The text was changed since: those changes do not go out. Schedule it again to take them.
        </Note>
      ) : null}
    </>
  );
}
