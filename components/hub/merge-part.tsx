"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Combobox, type Option } from "@/components/ui/combobox";
import { AskByName } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import type { HubAnswer } from "./hub-answer";

type Props = {
  /** "tag" or "author" */
  noun: string;
  name: string;
  path: string;
  storyCount: number;
  others: Option[];
  merge: (intoId: string) => Promise<HubAnswer>;
  remove: () => Promise<HubAnswer>;
};

/** The ways a tag or an author ends: within another one, or, where no story is left, deleted. */
export function MergePart({ noun, name, path, storyCount, others, merge, remove }: Props) {
  const [intoId, setIntoId] = useState<string | null>(null);
  const [asking, setAsking] = useState<"merge" | "delete" | null>(null);
  const [answer, setAnswer] = useState<HubAnswer | null>(null);
  const [isBusy, startBusy] = useTransition();
  const into = others.find(({ value }) => value === intoId);
  const run = (act: () => Promise<HubAnswer>) => startBusy(async () => setAnswer(await act()));
  const stories = storyCount === 1 ? "1 story" : `${storyCount} stories`;
  const mergeAct = `Merge “${name}” into “${into?.label ?? "…"}”`;

  return (
    <section aria-labelledby="ends" className="grid gap-3 border-t pt-4">
      <h2 id="ends" className="font-semibold">
        Merge or delete
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-72 max-w-full">
          <Combobox
            label={`Merge this ${noun} into`}
            placeholder={`Into another ${noun} …`}
            options={others}
            values={intoId ? [intoId] : []}
            onChange={([value]) => setIntoId(value ?? null)}
          />
        </div>
        <Button look="danger" aria-disabled={!into || isBusy} onClick={() => into && setAsking("merge")}>
          Merge …
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="danger"
          aria-disabled={storyCount > 0 || isBusy}
          onClick={() => storyCount === 0 && setAsking("delete")}
        >
          {`Delete “${name}”`}
        </Button>
        {storyCount > 0 ? <p className="text-muted-foreground">{`${stories} name it: merge it instead.`}</p> : null}
      </div>
      {answer?.problems.form ? (
        <Note tone="trouble" role="alert">
          {answer.problems.form}
        </Note>
      ) : null}
      <AskByName
        open={asking === "merge"}
        onOpenChange={() => setAsking(null)}
        act={mergeAct}
        onConfirm={() => into && run(() => merge(into.value))}
      >
        {`${stories} move to “${into?.label ?? ""}”. ${path} and its feeds lead there from then on. This cannot be undone: nobody could tell the stories apart again.`}
      </AskByName>
      <AskByName
        open={asking === "delete"}
        onOpenChange={() => setAsking(null)}
        act={`Delete “${name}”`}
        onConfirm={() => run(remove)}
      >
        {`No story names it. Whoever opens ${path} finds nothing there any more.`}
      </AskByName>
    </section>
  );
}
