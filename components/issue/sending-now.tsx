"use client";

import { Pause, Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { clockText } from "@/components/desk/desk-time";
import { PanelSection } from "@/components/story/panel-section";
import { NOT_REACHED } from "@/components/story/story-actions";
import { zoneText } from "@/components/story/when";
import { Button, ButtonLink } from "@/components/ui/button";
import { AskByName } from "@/components/ui/dialog";
import { Problem } from "@/components/ui/field";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";
import { DeliveryFigures } from "./delivery-figures";
import type { IssueAnswer, SendingView } from "./issue-view";
import { useSending } from "./use-sending";

/** What is on its way to readers at this moment, whatever one composes; nothing where nothing is. */
export function SendingNow({ atFirst }: { atFirst: SendingView[] }) {
  const { path, look, refresh } = useComposer();
  const { sending, ask } = useSending(path, atFirst);
  const ended = useEnded(sending, refresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the issue before one may have left just now
  useEffect(() => void ask(), [ask, look?.state]);
  const done = async () => {
    await Promise.all([ask(), refresh()]);
  };
  return (
    <>
      {sending.map((issue) => (
        <BeingSent key={issue.issueId} issue={issue} onDone={done} />
      ))}
      <p role="status" className="sr-only">
        {ended}
      </p>
    </>
  );
}

function BeingSent({ issue, onDone }: { issue: SendingView; onDone: () => Promise<void> }) {
  const { actions } = useComposer();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [isCancelling, setCancelling] = useState(false);
  const { issueId, subject, newsletter, state, counts } = issue;
  const failedCount = counts.refusedCount + counts.bouncedCount + counts.complainedCount + counts.unknownCount;
  const leftCount = counts.pendingCount + counts.sendingCount;

  async function steer(deed: (id: string) => Promise<IssueAnswer>) {
    if (isBusy) return;
    setBusy(true);
    const answer = await deed(issueId).catch((): IssueAnswer => ({ ok: false, problem: NOT_REACHED }));
    setProblem(answer.ok ? "" : answer.problem);
    await onDone();
    setBusy(false);
  }
  const isPaused = state === "paused";
  const act = `Cancel the sending of “${subject}”`;
  return (
    <PanelSection title={isPaused ? "Stopped on its way" : "Being sent now"}>
      <p className="font-serif text-[16px] leading-snug font-semibold wrap-anywhere">
        {newsletter.name}: {subject}
      </p>
      <DeliveryFigures counts={counts} />
      <Pace issue={issue} />
      {issue.problem ? <Problem>{problemWords(issue.problem)}</Problem> : null}
      {problem ? <Problem>{problem}</Problem> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          aria-disabled={isBusy || undefined}
          onClick={() => void steer(isPaused ? actions.resume : actions.pause)}
        >
          {isPaused ? <Play aria-hidden className="size-4" /> : <Pause aria-hidden className="size-4" />}
          {isPaused ? "Go on" : "Pause"}
        </Button>
        {isPaused ? (
          <Button look="danger" aria-disabled={isBusy || undefined} onClick={() => setCancelling(true)}>
            Cancel…
          </Button>
        ) : null}
        {failedCount > 0 ? (
          <ButtonLink look="bare" href={`/desk/newsletters/${newsletter.slug}/issues/${issueId}/report`}>
            See the {failedCount.toLocaleString("en")}
          </ButtonLink>
        ) : null}
      </div>
      <AskByName
        open={isCancelling}
        onOpenChange={setCancelling}
        act={act}
        onConfirm={() => void steer(actions.cancel)}
      >
        {countWords(leftCount, "reader", "readers")} will never get it. The letters that are out stay out.
      </AskByName>
    </PanelSection>
  );
}

/** "Since 13:50, 1,040 a minute, done about 14:20 EET." */
function Pace({ issue }: { issue: SendingView }) {
  const { clock } = useComposer();
  const { startedAt, ratePerMinute, expectedEndAt, state } = issue;
  const time = (at: string) => clockText(new Date(at), clock.timeZone);
  const parts = [
    ...(startedAt ? [`Since ${time(startedAt)}`] : []),
    ...(state === "sending" && ratePerMinute > 0 ? [`${ratePerMinute.toLocaleString("en")} a minute`] : []),
    ...(expectedEndAt ? [`done about ${time(expectedEndAt)} ${zoneText(expectedEndAt, clock.timeZone)}`] : []),
  ];
  return (
    <p className="text-xs text-muted-foreground">
      {parts.length > 0 ? `${parts.join(", ")}. ` : ""}
      {state === "sending" ? "You can leave this page. " : ""}We count what servers accept, never who opens.
    </p>
  );
}

/** Told once to who cannot see it: an issue that was on its way is not any more. @param onEnd it may be the one that is open */
function useEnded(sending: SendingView[], onEnd: () => Promise<void>): string {
  const before = useRef(sending);
  const [ended, setEnded] = useState("");
  useEffect(() => {
    const gone = before.current.find(({ issueId }) => !sending.some((issue) => issue.issueId === issueId));
    before.current = sending;
    if (!gone) return;
    setEnded(`“${gone.subject}” is not on its way any more: see its report.`);
    void onEnd();
  }, [sending, onEnd]);
  return ended;
}

const PROBLEMS: Record<string, string> = {
  "relay-refuses": "The mail server refuses us again and again, so it was stopped",
  "letter-refused": "The mail server refuses the letter itself, so it was stopped",
  "all-refused": "Every address was refused, so it was stopped",
  "relay-not-reached": "The mail server is not reached: it is tried again",
};

/** @param problem a code, and what the mail server said: "relay-refuses: 550 …" */
function problemWords(problem: string): string {
  const [code = "", detail = ""] = problem.split(/: (.*)/s);
  return `${PROBLEMS[code] ?? code}${detail ? ` (${detail})` : ""}.`;
}
