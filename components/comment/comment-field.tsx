"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Problem } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { type Colleague, type CommentWords, calledIn, callOf } from "@/modules/comments/comment";
import type { CommentAnswer } from "./comment-actions";

type Props = {
  label: string;
  send: string;
  colleagues: Colleague[];
  onSend: (words: CommentWords) => Promise<CommentAnswer>;
  onCancel?: () => void;
  /** Moves here as soon as it is shown. */
  takesFocus?: boolean;
  /** Beside the button. */
  children?: React.ReactNode;
};

/** Where one writes a comment: @ calls somebody, Ctrl Enter sends. */
export function CommentField({ label, send, colleagues, onSend, onCancel, takesFocus, children }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = usePicker(text, setText, field, colleagues);

  async function submit() {
    if (isBusy) return;
    setIsBusy(true);
    const words = { text, mentions: calledIn(text, colleagues).map(({ id }) => id) };
    const answer = await onSend(words).catch((): CommentAnswer => ({ problem: NOT_REACHED }));
    setIsBusy(false);
    setProblem(answer.problem);
    if (!answer.problem) setText("");
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation(); // the editor's keys are not meant
    if (picker.onKey(event)) return event.preventDefault();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return void submit();
    if (event.key === "Escape") onCancel?.();
  }

  return (
    <div className="relative flex flex-col gap-2">
      <Textarea
        ref={field}
        rows={1}
        className="min-h-control!"
        aria-label={label}
        placeholder={`${label}, @ to call someone`}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSelect={picker.look}
        onKeyDown={onKeyDown}
        {...picker.combobox}
        autoFocus={takesFocus ?? false}
      />
      {picker.list}
      {problem ? <Problem>{problem}</Problem> : null}
      <div className="flex flex-wrap items-center gap-2">
        {text.trim() !== "" ? (
          <Button look="primary" size="small" onClick={submit} aria-disabled={isBusy || undefined}>
            {send}
          </Button>
        ) : null}
        {onCancel ? (
          <Button look="bare" size="small" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}

export const NOT_REACHED =
  "The desk could not be reached: your words are still here. Send them again when you are online.";

const MOST_OFFERED = 6;

/** Who is meant by what stands behind the "@" before the caret. */
function usePicker(
  text: string,
  setText: (text: string) => void,
  field: React.RefObject<HTMLTextAreaElement | null>,
  colleagues: Colleague[],
) {
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);

  const asked = /(?:^|[\s(])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret))?.[1];
  const offered =
    asked === undefined || asked === closedFor
      ? []
      : colleagues.filter(({ name }) => begins(name, asked)).slice(0, MOST_OFFERED);
  const isOpen = offered.length > 0;
  const chosen = Math.min(at, offered.length - 1);

  function take(colleague: Colleague) {
    const start = caret - (asked?.length ?? 0) - 1;
    const called = `${callOf(colleague)} `;
    setText(text.slice(0, start) + called + text.slice(caret));
    setAt(0);
    requestAnimationFrame(() => field.current?.setSelectionRange(start + called.length, start + called.length));
    field.current?.focus();
  }

  /** @returns whether the key was for the list */
  function onKey(event: KeyboardEvent): boolean {
    if (!isOpen) return false;
    if (event.key === "ArrowDown") setAt((chosen + 1) % offered.length);
    else if (event.key === "ArrowUp") setAt((chosen + offered.length - 1) % offered.length);
    else if (event.key === "Escape") setClosedFor(asked ?? null);
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") {
      const colleague = offered[chosen];
      if (colleague) take(colleague);
    } else return false;
    return true;
  }

  const list = isOpen ? (
    <div
      id={id}
      role="listbox"
      aria-label="People"
      className="absolute top-full z-20 -mt-1 w-full overflow-hidden rounded-lg border bg-popover p-1 shadow-float"
    >
      {offered.map((colleague, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field
        <div
          key={colleague.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(colleague)}
          className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 aria-selected:bg-accent max-tablet:min-h-11"
        >
          <span aria-hidden className="contents">
            <Face person={colleague} />
          </span>
          {colleague.name}
        </div>
      ))}
    </div>
  ) : null;

  const combobox = {
    "aria-autocomplete": "list" as const,
    ...(isOpen && { "aria-controls": id, "aria-activedescendant": `${id}-${chosen}` }),
  };
  return { look: () => setCaret(field.current?.selectionStart ?? 0), onKey, list, combobox };
}

/** Whether any of the names begins so. */
const begins = (name: string, asked: string) =>
  name.toLowerCase().startsWith(asked.toLowerCase()) ||
  name.split(" ").some((part) => part.toLowerCase().startsWith(asked.toLowerCase()));
