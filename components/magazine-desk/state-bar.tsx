"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { type MagazineState, statesAfter } from "@/modules/magazines/state";
import { MAGAZINE_STATE, MagazineMark } from "./magazine-mark";

type Answer = { said: string; isWell: boolean };
type Props = {
  magazine: { id: string; title: string; state: MagazineState };
  change: (id: string, state: MagazineState, next: MagazineState) => Promise<Answer>;
};

/** How its sale stands, and what can become of it. */
export function StateBar({ magazine, change }: Props) {
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asked, setAsked] = useState<MagazineState | null>(null);
  const [isBusy, start] = useTransition();
  const run = (next: MagazineState) =>
    start(async () => {
      setAnswer(await change(magazine.id, magazine.state, next).catch(() => NOT_SENT));
      router.refresh();
    });

  return (
    <section aria-label="Sale" aria-busy={isBusy} className="grid gap-2 border-b px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <MagazineMark state={magazine.state} />
        <span className="text-muted-foreground">{SAYS[magazine.state]}</span>
        <span className="ml-auto flex flex-wrap gap-2">
          {statesAfter(magazine.state).map((next) => (
            <Button
              key={next}
              look={next === "open" ? "primary" : "outline"}
              aria-disabled={isBusy || undefined}
              onClick={
                isBusy
                  ? undefined
                  : () => (next === "closed" && magazine.state !== "shipped" ? setAsked(next) : run(next))
              }
            >
              {next === "closed" && magazine.state === "shipped" ? "Not shipped after all" : MAGAZINE_STATE[next].act}
              {next === "closed" && magazine.state !== "shipped" ? " …" : ""}
            </Button>
          ))}
        </span>
      </div>
      {answer ? (
        <Note tone={answer.isWell ? "success" : "trouble"} role={answer.isWell ? "status" : "alert"}>
          {answer.said}
        </Note>
      ) : null}
      <AskByName
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        act={`Close the sale of “${magazine.title}”`}
        onConfirm={() => asked && run(asked)}
      >
        Readers can order it no longer. Orders that are in stand, and the sale can be opened again.
      </AskByName>
    </section>
  );
}

const SAYS: Record<MagazineState, string> = {
  draft: "Readers see nothing of it.",
  open: "Readers can order it.",
  paused: "Readers are told to come back in some days.",
  closed: "Readers are told that the sale is over.",
  shipped: "Readers are told that all copies are with the post.",
};

const NOT_SENT: Answer = { said: "The desk does not answer. Load the page again to see how it stands.", isWell: false };
