"use client";

import { Check, TriangleAlert, Users } from "lucide-react";
import { type ReactNode, useId } from "react";
import { longDay } from "@/components/site/clock";
import { Input } from "@/components/ui/input";
import { type InboxLine, lengthOf } from "@/modules/issues/subject";
import { audienceWords } from "./audience-words";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";

/** What an inbox shows before anybody opens the letter, and whom it goes to. */
export function InboxFields() {
  const { desk, words, change, isFixed } = useComposer();
  const { language } = desk.newsletter;
  const field = (line: InboxLine, label: string, size: string) => (
    <LineField
      id={`issue-${line}`}
      label={label}
      hint={<LengthHint line={line} text={words[line]} />}
      lang={language}
      className={size}
      value={words[line]}
      readOnly={isFixed}
      onChange={(value) => change({ ...words, [line]: value })}
    />
  );
  return (
    <>
      {field("subject", "Subject", "text-[16px]!")}
      {field("preheader", "Line after the subject", "text-[15px]! max-tablet:text-[16px]!")}
      <AudienceButton />
    </>
  );
}

type FieldProps = {
  id: string;
  label: string;
  hint: ReactNode;
  lang: string;
  className: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
};

const LineField = ({ id, label, hint, onChange, className, ...control }: FieldProps) => (
  <div className="grid gap-1.5">
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    <Input
      id={id}
      aria-describedby={`${id}-hint`}
      maxLength={300}
      autoComplete="off"
      className={`font-serif ${className}`}
      onChange={(event) => onChange(event.target.value)}
      {...control}
    />
    <p id={`${id}-hint`} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-muted-foreground">
      {hint}
    </p>
  </div>
);

/** "35 characters, whole on phones." and whether it was used before. */
function LengthHint({ line, text }: { line: InboxLine; text: string }) {
  const { length, is, shown } = lengthOf(line, text);
  const what =
    line === "subject" ? "Readers decide by it." : "Left empty, an inbox shows the first words of the letter.";
  if (length === 0) return what;

  const characters = `${length} ${length === 1 ? "character" : "characters"}`;
  return (
    <>
      {is === "whole" ? <span>{characters}, whole on phones.</span> : null}
      {is === "cut-on-phones" ? <span>{`${characters}: phones show about ${shown}.`}</span> : null}
      {is === "cut" ? (
        <span className="inline-flex items-center gap-1 text-warning">
          <TriangleAlert aria-hidden className="size-3.5" />
          {`${characters}: inboxes show about ${shown}.`}
        </span>
      ) : null}
      {line === "subject" ? <UsedBefore /> : null}
    </>
  );
}

function UsedBefore() {
  const { look, words, clock, isFixed } = useComposer();
  if (!look || isFixed || look.words.subject !== words.subject) return null;

  const [used] = look.checks.find(({ rule }) => rule === "subject-used")?.problems ?? [];
  if (!used) {
    return (
      <span className="inline-flex items-center gap-1 text-success">
        <Check aria-hidden className="size-3.5" />
        not used before
      </span>
    );
  }
  const day = longDay(new Date(used.answer ?? ""), clock);
  return (
    <span className="inline-flex items-center gap-1 text-warning">
      <TriangleAlert aria-hidden className="size-3.5" />
      {used.detail ? `used in no. ${used.detail}, ${day}` : `used on ${day}`}
    </span>
  );
}

/** To whom: opens what it can be narrowed by. */
function AudienceButton() {
  const { desk, words, look, isFixed, ask } = useComposer();
  const id = useId();
  const narrowing = audienceWords(words.audience);
  const figures = look?.audience;

  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-medium">
        To
      </span>
      <button
        type="button"
        id="issue-audience"
        aria-labelledby={`${id} issue-audience`}
        aria-describedby={`${id}-hint`}
        aria-disabled={isFixed || undefined}
        onClick={() => !isFixed && ask("audience")}
        className="flex min-h-control w-full items-center gap-2 rounded-md border border-input bg-background px-2.5 py-1 text-left hover:bg-muted aria-disabled:cursor-default aria-disabled:bg-muted"
      >
        <Users aria-hidden className="size-4" />
        <span className="min-w-0 flex-1">
          {desk.newsletter.name}, {narrowing || "confirmed"}
        </span>
        {isFixed ? null : (
          <span className="font-semibold whitespace-nowrap tabular-nums">
            {figures ? countWords(figures.recipientCount, "person", "people") : "…"}
          </span>
        )}
      </button>
      <p id={`${id}-hint`} className="text-xs text-muted-foreground">
        {isFixed
          ? "How many got it, and what became of it, is in its report."
          : figures
            ? comingAndGoing(figures)
            : " "}
      </p>
    </div>
  );
}

type Figures = NonNullable<ReturnType<typeof useComposer>["look"]>["audience"];

function comingAndGoing({ leftCount, joinedCount, refusingCount, pausedCount }: Figures): string {
  const moves = `${leftCount.toLocaleString("en")} left this week, ${joinedCount.toLocaleString("en")} joined.`;
  const refusing = countWords(refusingCount, "address that refuses letters is", "addresses that refuse letters are");
  const paused = countWords(pausedCount, "reader has paused it", "readers have paused it");
  return [
    moves,
    ...(refusingCount > 0 ? [`${refusing} left out.`] : []),
    ...(pausedCount > 0 ? [`${paused}.`] : []),
  ].join(" ");
}
