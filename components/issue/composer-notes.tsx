"use client";

import { X } from "lucide-react";
import { ButtonLink, IconButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useComposer } from "./composer-context";
import { ConflictNote } from "./conflict-note";
import type { Question } from "./issue-draft";
import { namedMoment } from "./issue-state";
import type { Told } from "./told";

type Props = {
  questions: Question[];
  onAnswer: (question: Question, isMine: boolean) => void;
  /** Why it is not kept at the desk. */
  problem: string;
  told: Told | null;
  onSeen: () => void;
  /** The desk did not say how it stands. */
  isFailed: boolean;
};

/** What somebody must know or answer, beneath the first line. */
export function ComposerNotes({ questions, onAnswer, problem, told, onSeen, isFailed }: Props) {
  return (
    <>
      <StandingNote />
      {problem ? (
        <Note tone="trouble" role="alert" isFlush>
          {problem}
        </Note>
      ) : null}
      {isFailed ? (
        <Note tone="warning" role="status" isFlush>
          The desk does not answer: preview and checks are as they were. What you write is kept.
        </Note>
      ) : null}
      {questions.map((question) => (
        <ConflictNote
          key={JSON.stringify(question.part)}
          question={question}
          onAnswer={(isMine) => onAnswer(question, isMine)}
        />
      ))}
      {told ? (
        <Note
          tone={told.tone}
          role={told.tone === "trouble" ? "alert" : "status"}
          isFlush
          actions={
            <IconButton label="Seen" size="small" onClick={onSeen}>
              <X aria-hidden className="size-3.5" />
            </IconButton>
          }
        >
          {told.text}
        </Note>
      ) : null}
    </>
  );
}

/** Why it waits for somebody although its time has come; or what became of it. */
function StandingNote() {
  const { desk, look, clock } = useComposer();
  if (!look) return null;
  const { state, problem, sendAt, id = desk.id } = { ...look, id: desk.id };
  const report = `/desk/newsletters/${desk.newsletter.slug}/issues/${id}/report`;

  if (problem && (state === "scheduled" || state === "draft")) {
    return (
      <Note tone="warning" role="alert" isFlush>
        {waitingWords(problem, sendAt ? namedMoment(sendAt, clock) : "")}
      </Note>
    );
  }
  if (state === "draft" || state === "scheduled") return null;
  return (
    <Note
      tone={state === "sent" ? "success" : "ready"}
      isFlush
      actions={
        <ButtonLink href={report} size="small">
          See its report
        </ButtonLink>
      }
    >
      {OVER[state]}
    </Note>
  );
}

const OVER = {
  sending: "It is on its way to readers: it can be looked at here, and not changed.",
  paused: "It was stopped on its way. Some readers have it, as it is here.",
  cancelled: "Its sending was cancelled. Some readers may have it, as it is here.",
  sent: "Readers have it, as it is here.",
};

function waitingWords(problem: string, when: string): string {
  switch (problem) {
    case "late":
      return `It should have gone out ${when}, and more than an hour has passed. Send it now if its news still holds, or give it another time.`;
    case "story-not-live":
      return "It waits for a story that readers do not have yet. It goes out by itself as soon as they do, for an hour at most.";
    case "no-readers":
      return "Its time came, and nobody would get it: see whom it goes to.";
    case "not-ready":
      return "Its time came, and it lacks something that it may not go without: see “Before it goes”, then schedule it again.";
    case "held":
      return "This digest was put together by itself, and waits for you: read it, then schedule it.";
    default:
      return `It was held back: ${problem}.`;
  }
}
