"use client";

import { Button } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { RunView } from "./archive-view";
import { useArchive, useAsking } from "./use-archive";

type AnyRun = RunView<"export" | "backup" | "read" | "import">;

/** How far something is that the worker is at, with the way to stop it. */
export function OngoingRun({ run, title }: { run: AnyRun; title: string }) {
  const { actions } = useArchive();
  const { isBusy, problem, ask } = useAsking();
  const { progress } = run;
  const isWaiting = run.state === "waiting";

  return (
    <section className="grid gap-1.5 rounded-md border p-3" aria-label={title}>
      <div className="flex items-center gap-2">
        <b className="min-w-0 flex-1 font-semibold">{title}</b>
        <Button size="small" disabled={isBusy} onClick={() => void ask(() => actions.stop(run.id))}>
          Stop
        </Button>
      </div>
      <progress
        className="h-2 w-full accent-primary"
        aria-label={title}
        {...(progress?.of && !isWaiting ? { max: progress.of, value: progress.done } : {})}
      />
      <p className="text-xs text-muted-foreground tabular-nums" aria-live="polite">
        {isWaiting ? "Waits for the worker" : wayOf(progress)}. You may leave this page: it goes on, and is found here.
      </p>
      {problem ? <Problem>{problem}</Problem> : null}
    </section>
  );
}

function wayOf(progress: AnyRun["progress"]): string {
  if (!progress) return "Beginning";
  const { step, done, of } = progress;
  return of === null ? step : `${step}, ${done.toLocaleString("en")} of ${of.toLocaleString("en")}`;
}

/** What broke off, in the words of what it stumbled over. */
export function FailedRun({ run, title }: { run: AnyRun; title: string }) {
  const { view } = useArchive();
  return (
    <Note tone="trouble">
      <b className="font-semibold">{title}</b> of {newsroomTime(new Date(run.askedAt), view.timeZone)} did not come to
      its end.
      <span className="block break-words">{run.problem}</span>
    </Note>
  );
}
