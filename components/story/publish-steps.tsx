"use client";

import { CircleCheck, CircleDashed, ExternalLink, RefreshCw } from "lucide-react";
import { Button, buttonClass } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { articlePath } from "@/modules/articles/article";
import { useStory } from "./story-context";
import { useDeed } from "./use-deed";
import { type PressRun, usePressRun } from "./use-press-run";
import { clockText, secondsBetween } from "./when";

type Props = {
  /** When it was published. */
  since: string;
  /** What did not come with it. */
  problem?: string;
};

/** The way to readers, each step as it is measured. "Live" is said only when it was seen from outside. */
export function PublishSteps({ since, problem }: Props) {
  const { panel, siteUrl, timeZone } = useStory();
  const { run, isLate } = usePressRun(panel.articleId, since);
  const overtakenAt = run?.seenAt ? null : (run?.finishedAt ?? null);
  const isUnconfirmed = run?.finishedAt == null && (isLate || (run?.problem ?? "") !== "");

  return (
    <div className="grid gap-4">
      <p role="status" className={run?.seenAt ? "text-lg font-semibold text-success" : "text-lg font-semibold"}>
        {run?.seenAt
          ? `Live in ${secondsBetween(run.askedAt, run.seenAt)}, with readers since ${clockText(run.seenAt, timeZone)}`
          : overtakenAt
            ? `Printed with everything else at ${clockText(overtakenAt, timeZone)}`
            : "Published, on its way to readers"}
      </p>
      <ol className="grid gap-2">
        {stepsOf(run, since).map(({ words, at }) => (
          <li key={words} className="flex items-center gap-2">
            {at ? (
              <CircleCheck aria-hidden className="size-4 text-success" />
            ) : (
              <CircleDashed aria-hidden className="size-4 text-muted-foreground" />
            )}
            <span className={at ? "" : "text-muted-foreground"}>{words}</span>
            <span className="ml-auto text-muted-foreground tabular-nums">
              {at ? secondsBetween(run?.askedAt ?? since, at) : "not yet"}
            </span>
          </li>
        ))}
      </ol>
      {problem ? <Note tone="warning">{problem}</Note> : null}
      {isUnconfirmed ? <Unconfirmed run={run} /> : null}
      {overtakenAt ? (
        <Note tone="warning">
          All pages were printed anew meanwhile, this story among them. The press did not look at its address by itself:
          see it to be sure.
        </Note>
      ) : null}
      <a
        href={new URL(articlePath(panel.slug), siteUrl).href}
        target="_blank"
        rel="noreferrer"
        className={`${buttonClass()} justify-self-start`}
      >
        <ExternalLink aria-hidden className="size-4" /> See it
      </a>
    </div>
  );
}

function stepsOf(run: PressRun | null, since: string): { words: string; at: string | null }[] {
  const pages = `${run?.pageCount ?? 0} ${run?.pageCount === 1 ? "page" : "pages"}`;
  return [
    { words: "Kept", at: run?.askedAt ?? since },
    { words: run?.printedAt ? `${pages} printed` : "Pages printed", at: run?.printedAt ?? run?.finishedAt ?? null },
    { words: "Seen at the public address", at: run?.seenAt ?? null },
    { words: run ? `${run.seenCount} of ${pages} seen` : "All pages seen", at: run?.finishedAt ?? null },
  ];
}

function Unconfirmed({ run }: { run: PressRun | null }) {
  const { panel, actions } = useStory();
  const deed = useDeed();
  const left = run ? run.pageCount - run.seenCount : 0;
  const what = run?.seenAt
    ? `Live, but ${left} of ${run.pageCount} pages ${left === 1 ? "is" : "are"} still the old one.`
    : "Not confirmed: the story was not seen at its public address yet.";

  return (
    <Note tone="trouble" role="alert">
      <div className="grid justify-items-start gap-2">
        <p className="font-semibold">{what}</p>
        <p>The press goes on trying by itself, and Operations knows.</p>
        {run?.problem ? <p className="break-words text-muted-foreground">{run.problem}</p> : null}
        <Button disabled={deed.isBusy} onClick={() => void deed.run(() => actions.printAgain(panel.articleId))}>
          <RefreshCw aria-hidden className="size-4" /> Print again
        </Button>
        {deed.problem ? <Problem>{deed.problem}</Problem> : null}
      </div>
    </Note>
  );
}
