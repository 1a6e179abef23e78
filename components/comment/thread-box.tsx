"use client";

import clsx from "clsx";
import { Check, RotateCcw } from "lucide-react";
import { useState } from "react";
import { dayAndTime, isSameDay, timeOfDay, tinyDay } from "@/components/site/clock";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Problem } from "@/components/ui/field";
import { type Colleague, type CommentView, callOf, type ThreadView } from "@/modules/comments/comment";
import type { CommentActions, CommentAnswer } from "./comment-actions";
import { CommentField, NOT_REACHED } from "./comment-field";

type Props = {
  thread: ThreadView;
  isActive: boolean;
  /** Its words are not in the story any more. */
  isLoose: boolean;
  colleagues: Colleague[];
  timeZone: string;
  /** null: this one may read only. */
  actions: CommentActions | null;
  onPick: () => void;
  /** Something was changed: everybody looks again. */
  onChanged: () => Promise<void>;
};

/** A conversation: whole where one is in it, else its first words. */
export function ThreadBox({ thread, isActive, isLoose, colleagues, timeZone, actions, onPick, onChanged }: Props) {
  const first = thread.comments[0];
  if (!isActive && first) return <Folded thread={thread} first={first} isLoose={isLoose} onPick={onPick} />;

  return (
    <section
      aria-label={`Conversation about “${thread.quote}”`}
      className="grid gap-2.5 rounded-lg border border-primary bg-card p-3 shadow-[inset_3px_0_var(--primary)]"
    >
      {isLoose || thread.resolvedAt ? <Quote thread={thread} isLoose={isLoose} /> : null}
      <ol className="grid gap-2.5">
        {thread.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} colleagues={colleagues} timeZone={timeZone} />
        ))}
      </ol>
      {actions ? <Answering {...{ thread, colleagues, actions, onChanged }} /> : null}
    </section>
  );
}

function Answering({
  thread,
  colleagues,
  actions,
  onChanged,
}: Pick<Props, "thread" | "colleagues" | "onChanged"> & { actions: CommentActions }) {
  const [problem, setProblem] = useState<string | null>(null);

  async function changed(answering: Promise<CommentAnswer>): Promise<CommentAnswer> {
    const answer = await answering;
    await onChanged();
    return answer;
  }
  const turn = async (act: CommentActions["resolve"]) => {
    const answer = await changed(act(thread.id)).catch((): CommentAnswer => ({ problem: NOT_REACHED }));
    setProblem(answer.problem);
  };

  return (
    <>
      <CommentField
        label="Reply"
        send="Reply"
        colleagues={colleagues}
        onSend={(words) => changed(actions.reply(thread.id, words))}
      >
        {thread.resolvedAt ? (
          <Button size="small" onClick={() => turn(actions.reopen)}>
            <RotateCcw aria-hidden className="size-3.5" /> Open again
          </Button>
        ) : (
          <Button size="small" onClick={() => turn(actions.resolve)}>
            <Check aria-hidden className="size-3.5" /> Done
          </Button>
        )}
      </CommentField>
      {problem ? <Problem>{problem}</Problem> : null}
    </>
  );
}

type FoldedProps = { thread: ThreadView; first: CommentView; isLoose: boolean; onPick: () => void };

const Folded = ({ thread, first, isLoose, onPick }: FoldedProps) => (
  <button
    type="button"
    onClick={onPick}
    className={clsx(
      "flex w-full items-center gap-2 rounded-lg border bg-card p-3 text-left hover:bg-muted",
      thread.resolvedAt && "text-muted-foreground",
    )}
  >
    <Face person={{ id: first.personId ?? first.id, name: first.writtenBy }} />
    <span className="min-w-0 flex-1">
      <span className="block truncate">
        <b aria-hidden>{first.writtenBy.split(" ")[0]}</b> <span className="text-muted-foreground">{first.text}</span>
      </span>
      {isLoose ? <span className="block truncate text-xs text-muted-foreground">on “{thread.quote}”</span> : null}
    </span>
    {thread.comments.length > 1 ? (
      <span className="text-xs text-muted-foreground tabular-nums">
        {thread.comments.length}
        <span className="sr-only"> comments</span>
      </span>
    ) : null}
  </button>
);

const Quote = ({ thread, isLoose }: { thread: ThreadView; isLoose: boolean }) => (
  <div className="text-xs text-muted-foreground">
    {thread.resolvedAt ? <p>Done, says {thread.resolvedBy}.</p> : null}
    {isLoose ? <p>These words are not in the story any more:</p> : null}
    {thread.quote ? <blockquote className="mt-1 border-l-2 pl-2 font-serif text-md">{thread.quote}</blockquote> : null}
  </div>
);

type CommentProps = { comment: CommentView; colleagues: Colleague[]; timeZone: string };

function Comment({ comment, colleagues, timeZone }: CommentProps) {
  const at = new Date(comment.createdAt);
  const clock = { timeZone, now: new Date() };
  return (
    <li className="grid gap-1">
      <p className="flex items-center gap-2">
        <Face person={{ id: comment.personId ?? comment.id, name: comment.writtenBy }} />
        <span aria-hidden className="min-w-0 flex-1 truncate font-semibold">
          {comment.writtenBy}
        </span>
        <time dateTime={comment.createdAt} title={dayAndTime(at, clock)} className="text-xs text-muted-foreground">
          {isSameDay(at, clock.now, clock) ? timeOfDay(at, clock) : tinyDay(at, clock)}
        </time>
      </p>
      <p className="break-words whitespace-pre-line">{withCalls(comment.text, colleagues)}</p>
    </li>
  );
}

/** Names that are called stand out. */
function withCalls(text: string, colleagues: Colleague[]) {
  const calls = colleagues.map(callOf).filter((call) => text.includes(call));
  if (calls.length === 0) return text;

  const pattern = new RegExp(`(${calls.map((call) => call.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`);
  return text.split(pattern).map((part, index) =>
    calls.includes(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order
      <b key={index} className="text-primary">
        {part}
      </b>
    ) : (
      part
    ),
  );
}
