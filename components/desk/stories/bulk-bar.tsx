"use client";

import { useEffect, useState, useTransition } from "react";
import { findChoices } from "@/components/story/find-choices";
import { OptionList } from "@/components/ui/combobox";
import { AskByName } from "@/components/ui/dialog";
import { Popover } from "@/components/ui/popover";
import { offerUndo } from "@/components/ui/toast";
import type { StoryLine } from "./story-line";

type Outcome = { doneIds: string[]; refusedCount: number };
type Tag = { id: string; isMain: boolean };

/** What can be done to many stories. Given by the page: components change nothing. */
export type BulkDoing<Changes> = {
  markReady: (ids: string[]) => Promise<Outcome>;
  reopen: (ids: string[]) => Promise<Outcome>;
  withdraw: (ids: string[]) => Promise<Outcome>;
  tag: (ids: string[], tag: Tag) => Promise<Outcome & { changes: Changes }>;
  untag: (changes: Changes) => Promise<Outcome>;
};

type Props<Changes> = {
  chosen: StoryLine[];
  clear: () => void;
  doing: BulkDoing<Changes>;
  /** Journalists tag their own stories; what becomes of them is the editors'. */
  isEditor: boolean;
};

/** Stands beneath the list while stories are chosen. */
export function BulkBar<Changes>({ chosen, clear, doing, isEditor }: Props<Changes>) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, begin] = useTransition();
  const [trouble, setTrouble] = useState("");
  const ids = chosen.map(({ id }) => id);

  const run = (said: string, act: () => Promise<Outcome & { undo?: () => void }>) =>
    begin(async () => {
      const { doneIds, refusedCount, undo } = await act();
      setTrouble(refusedCount > 0 ? `${stories(refusedCount)} could not be: open them to see why.` : "");
      if (doneIds.length > 0 && undo) offerUndo(`${stories(doneIds.length)} ${said}.`, undo);
      if (refusedCount === 0) clear();
    });

  const ready = () =>
    run("found ready", async () => {
      const outcome = await doing.markReady(ids);
      return { ...outcome, undo: () => void doing.reopen(outcome.doneIds) };
    });
  const tag = (chosenTag: Tag) =>
    run(chosenTag.isMain ? "moved to the section" : "tagged", async () => {
      const { changes, ...outcome } = await doing.tag(ids, chosenTag);
      return { ...outcome, undo: () => void doing.untag(changes) };
    });

  return (
    <div
      role="toolbar"
      aria-label="Chosen stories"
      aria-busy={isBusy}
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 bg-foreground px-4 py-1.5 text-background"
    >
      <span className="font-medium tabular-nums">{stories(chosen.length)} chosen</span>
      <TagChoice label="Add tag" choose={(id) => tag({ id, isMain: false })} />
      <TagChoice label="Set section" isSection choose={(id) => tag({ id, isMain: true })} />
      {isEditor ? (
        <>
          <BarButton onClick={ready}>Find ready</BarButton>
          <BarButton onClick={() => setAsking(true)}>Withdraw…</BarButton>
        </>
      ) : null}
      {trouble ? <span role="alert">{trouble}</span> : null}
      <span className="ml-auto">
        <BarButton onClick={clear}>Choose none</BarButton>
      </span>
      <AskByName
        open={isAsking}
        onOpenChange={setAsking}
        act={chosen.length === 1 ? `Withdraw “${short(chosen[0])}”` : `Withdraw ${stories(chosen.length)}`}
        onConfirm={() => run("withdrawn", () => doing.withdraw(ids))}
      >
        <p className="mb-2">Readers who open them get “withdrawn” (410) at once. The words stay here.</p>
        <ul className="list-disc pl-5 font-serif text-lg">
          {chosen.map((line) => (
            <li key={line.id} lang={line.language}>
              {line.headline || "No headline yet"}
            </li>
          ))}
        </ul>
      </AskByName>
    </div>
  );
}

const stories = (count: number) => (count === 1 ? "1 story" : `${count} stories`);

const short = (line: StoryLine | undefined) => {
  const headline = line?.headline || "No headline yet";
  return headline.length > 40 ? `${headline.slice(0, 38).trimEnd()}…` : headline;
};

const BAR_BUTTON =
  "inline-flex h-[26px] items-center rounded-md border border-background/35 px-2 text-xs font-medium coarse:h-11 coarse:px-3";

const BarButton = (props: { onClick: () => void; children: string }) => (
  <button type="button" className={BAR_BUTTON} {...props} />
);

type Choice = { id: string; name: string; isSection: boolean };

function TagChoice({
  label,
  isSection = false,
  choose,
}: {
  label: string;
  isSection?: boolean;
  choose: (id: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [tags, setTags] = useState<Choice[] | null>(null);

  useEffect(() => {
    if (!isOpen || tags) return;
    fetch("/desk/stories/tags")
      .then((response) => (response.ok ? response.json() : []))
      .then(setTags)
      .catch(() => setTags([]));
  }, [isOpen, tags]);

  const options = (tags ?? []).filter((tag) => !isSection || tag.isSection);
  return (
    <Popover
      label={label}
      open={isOpen}
      onOpenChange={setOpen}
      className="w-72 p-0!"
      trigger={
        <button type="button" className={BAR_BUTTON}>
          {label}
        </button>
      }
    >
      <OptionList
        label={label}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        values={[]}
        find={(words) => findChoices(isSection ? "sections" : "tags", words)}
        choose={(id) => {
          setOpen(false);
          choose(id);
        }}
      />
    </Popover>
  );
}
