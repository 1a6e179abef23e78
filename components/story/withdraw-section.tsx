"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { shortened } from "@/modules/picks/words";
import { PanelSection } from "./panel-section";
import { StaleNote } from "./stale-note";
import type { SeenPublic } from "./story-actions";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";
import { seenOf, waitingWords } from "./waiting-words";

/** Takes the story from readers. */
export function WithdrawSection() {
  const { panel, actions, may, timeZone } = useStory();
  const { isBusy, problem, stale, leaveIt, run } = useDeed();
  const [isAsking, setAsking] = useState(false);
  const shown: SeenPublic = { schedule: seenOf(panel), revisionId: panel.publicRevisionId };
  const seen = useRef(shown);
  if (!may.publish || panel.state !== "published") return null;

  function ask() {
    seen.current = shown; // what is decided on, whatever comes while it is asked
    setAsking(true);
  }
  const withdraw = (decidedOn: SeenPublic) => void run(() => actions.withdraw(panel.articleId, decidedOn));
  const hasOtherWords = seen.current.revisionId !== panel.publicRevisionId;
  return (
    <PanelSection title="Withdraw">
      <Button look="danger" className="justify-self-start" disabled={isBusy} onClick={ask}>
        Withdraw …
      </Button>
      {problem ? <Problem>{problem}</Problem> : null}
      <StaleNote
        stale={stale}
        theirs={hasOtherWords ? "other words are with readers now" : waitingWords(panel, timeZone)}
        mine="withdraw it"
        keepTheirs={leaveIt}
        takeMine={() => withdraw(shown)}
      />
      <AskByName
        open={isAsking}
        onOpenChange={setAsking}
        act={`Withdraw “${shortened(panel.headline)}”`}
        onConfirm={() => withdraw(seen.current)}
      >
        <p>
          Readers who open its address are told that it was withdrawn. It leaves the front page, lists, search and feeds
          at once, and what waits to go out is called off.
        </p>
      </AskByName>
    </PanelSection>
  );
}
