"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { type TimeQuestion, WhichTime } from "@/components/ui/which-time";
import { PublishSentence, type Wish } from "./publish-sentence";
import { PublishSteps } from "./publish-steps";
import { StaleNote } from "./stale-note";
import type { PublishAnswer, WhenInput } from "./story-actions";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";
import { seenOf, timeAsked, waitingWords } from "./waiting-words";
import { anHourAhead, whenText } from "./when";

/** What was asked for: at once, or at a time that is still to be said. */
export type When = "now" | "later";

type Done = Extract<PublishAnswer, { ok: true }>;

type DialogProps = { isSaved: boolean; when: When; onClose: () => void };

export function PublishDialog({ isSaved, when, onClose }: DialogProps) {
  const [done, setDone] = useState<Done | null>(null);
  if (!done) return <Asking isSaved={isSaved} when={when} onClose={onClose} onDone={setDone} />;
  return <Told done={done} onClose={onClose} />;
}

type AskingProps = DialogProps & { onDone: (done: Done) => void };

function Asking({ isSaved, when: first, onClose, onDone }: AskingProps) {
  const { panel, actions, timeZone } = useStory();
  const { isBusy, problem, stale, leaveIt, run } = useDeed();
  const [isUpdate] = useState(panel.state === "published");
  const [wish, setWish] = useState<Wish>(() => ({
    ...{ local: first === "later" ? anHourAhead(timeZone) : null, frontPlace: null, isSubstantial: !isUpdate },
  }));
  const [question, setQuestion] = useState<TimeQuestion | null>(null);
  const [asked, setAsked] = useState<WhenInput | null>(null);
  const hint = hintOf(isSaved, isUpdate && !panel.hasNewWords);

  async function publish(when: WhenInput | null) {
    const { isSubstantial, frontPlace } = wish;
    const input = { when, isSubstantial, frontPlace, seen: seenOf(panel) };
    setAsked(when);
    const answer = await run(() => actions.publish(panel.articleId, input));
    setQuestion("ask" in answer ? answer : null);
    if ("at" in answer) onDone(answer);
  }
  const actionButtons = (
    <>
      {hint ? <p className="mr-auto self-center text-muted-foreground">{hint}</p> : null}
      <Button onClick={onClose}>Back to writing</Button>
      <Button
        look="primary"
        aria-disabled={isBusy || hint !== "" || undefined}
        onClick={() => !isBusy && hint === "" && void publish(wish.local === null ? null : { local: wish.local })}
      >
        {pressWords(isUpdate, wish.local !== null)}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<span className="font-serif">{panel.headline}</span>}
      actions={actionButtons}
      className="w-[min(640px,calc(100vw-32px))]! max-tablet:w-full!"
    >
      <PublishSentence isUpdate={isUpdate} wish={wish} onChange={setWish} />
      {question ? (
        <WhichTime question={question} timeZone={timeZone} onChoose={(instant) => void publish({ instant })} />
      ) : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={waitingWords(panel, timeZone)}
        mine={wishWords(asked, isUpdate, timeZone)}
        keepTheirs={() => {
          leaveIt();
          onClose();
        }}
        takeMine={() => void publish(asked)}
      />
    </Dialog>
  );
}

/** "goes out now", "the update goes out Tue 24 Nov, 06:00 EET" */
function wishWords(when: WhenInput | null, isUpdate: boolean, timeZone: string): string {
  const what = isUpdate ? "the update goes out" : "goes out";
  if (when === null) return `${what} now`;
  return `${what} ${timeAsked(when, timeZone)}`;
}

const pressWords = (isUpdate: boolean, isLater: boolean) => {
  if (isLater) return isUpdate ? "Schedule the update" : "Schedule";
  return isUpdate ? "Update now" : "Publish now";
};

/** Why it cannot be pressed yet; empty where it can. */
function hintOf(isSaved: boolean, saysNothingNew: boolean): string {
  if (!isSaved) return "Your last words are not saved yet.";
  return saysNothingNew ? "Readers have exactly these words already." : "";
}

function Told({ done, onClose }: { done: Done; onClose: () => void }) {
  const { panel, timeZone } = useStory();
  const title = done.isScheduled ? "Goes out by itself" : panel.headline;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<span className={done.isScheduled ? "" : "font-serif"}>{title}</span>}
      actions={<Button onClick={onClose}>Back to the story</Button>}
    >
      {done.isScheduled ? (
        <p role="status">
          Readers get it <b className="font-semibold text-planned">{whenText(done.at, timeZone)}</b>, as it is now. What
          is written until then does not go out with it.
        </p>
      ) : (
        <PublishSteps since={done.at} {...(done.problem === undefined ? {} : { problem: done.problem })} />
      )}
    </Dialog>
  );
}
