"use client";

import { useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { ArrowDownToLine, Plus } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useTools } from "./board-context";
import { storyAt, type Target, targetTitle } from "./target";

type Props = {
  target: Target;
  /** How it looks when it is a place for a story that has none. */
  className?: string;
  children: (articleId: string) => ReactNode;
};

/** A place on the page: takes what is dropped on it, says what that would do, and who stands in while it is empty. */
export function Place({ target, className, children }: Props) {
  const { board, view, hand, fresh, isFixed } = useTools();
  const { setNodeRef } = useDroppable({ id: target, disabled: isFixed });
  const articleId = storyAt(board, target);
  const title = targetTitle(target, view.sections);
  const isOver = hand?.over === target && hand.articleId !== articleId;

  return (
    <section
      ref={setNodeRef}
      aria-label={title}
      data-place={target}
      className={clsx("relative min-w-0 rounded-lg", fresh.has(target) && FRESH, className)}
    >
      {articleId ? (
        <Fragment key={articleId}>{children(articleId)}</Fragment>
      ) : (
        <EmptyPlace target={target} title={title} />
      )}
      {isOver ? <DropHint title={title} /> : null}
    </section>
  );
}

/** Somebody else changed it a moment ago. */
const FRESH = "outline-2 outline-offset-2 outline-planned";

/** Over the place that a story in the hand would take. */
function DropHint({ title }: { title: string }) {
  const { consequence } = useTools();
  return (
    <div className="absolute inset-0 z-10 flex flex-col items-center gap-1 overflow-hidden rounded-lg border-2 border-dashed border-primary bg-accent/95 p-2 pt-4 text-center font-medium text-primary">
      <ArrowDownToLine aria-hidden className="size-4 max-h-full shrink" />
      <span>{title}</span>
      {consequence ? <span className="text-xs">{consequence}</span> : null}
    </div>
  );
}

function EmptyPlace({ target, title }: { target: Target; title: string }) {
  const { view, storyOf, isFixed, addTo } = useTools();
  const standIn = storyOf(view.standIns[target] ?? "");

  return (
    <div className="flex h-full min-h-11 flex-wrap content-start items-center gap-x-3 gap-y-1 rounded-lg border border-dashed border-input p-3">
      <p className="min-w-0 flex-1 basis-40 text-muted-foreground">
        <b className="block text-xs font-semibold text-foreground">{title}</b>
        {standIn ? (
          <>
            Free. Readers see the newest here:{" "}
            <span lang={standIn.language} className="font-serif text-foreground">
              {standIn.headline}
            </span>
          </>
        ) : (
          "Free."
        )}
      </p>
      {isFixed ? null : (
        <Button size="small" onClick={() => addTo(target)} aria-label={`Add a story: ${title}`}>
          <Plus aria-hidden className="size-3.5" />
          Add
        </Button>
      )}
    </div>
  );
}
