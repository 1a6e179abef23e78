"use client";

import { useDraggable } from "@dnd-kit/core";
import clsx from "clsx";
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { useTools } from "./board-context";
import { targetOf, targetTitle } from "./target";

/** What can be taken: by mouse and finger everywhere on it, by keys at its grip. */
export function Liftable({
  articleId,
  from,
  className,
  children,
}: {
  articleId: string;
  /** Where on the screen, for a story may stand on the board and in the search at once. */
  from: string;
  className?: string;
  children: ReactNode;
}) {
  const { isFixed, hand } = useTools();
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `${from}:${articleId}`,
    data: { articleId },
    disabled: isFixed,
  });
  const isHeld = isDragging || (hand?.by === "keys" && hand.articleId === articleId);

  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={clsx(className, isHeld && "opacity-55", !isFixed && "touch-manipulation")}
    >
      {children}
    </div>
  );
}

/** Space lifts, arrows move, 1 to 4 go to a slot, 0 to the lead, Esc puts back. */
export function Grip({ articleId, headline }: { articleId: string; headline: string }) {
  const { isFixed, hand, board, view, onGripKey } = useTools();
  if (isFixed) return null;

  const standing = targetOf(board, articleId);
  const where = standing ? `, now ${targetTitle(standing, view.sections)}` : "";
  const isHeld = hand?.articleId === articleId;
  return (
    <button
      type="button"
      data-grip={articleId}
      aria-label={`Move “${headline}”${where}`}
      aria-pressed={isHeld}
      aria-describedby="board-keys"
      title="Drag, or press Space to lift"
      onKeyDown={(event) => onGripKey(event, articleId)}
      className="-my-1 -ml-1.5 grid size-6 shrink-0 cursor-grab place-items-center rounded-sm text-muted-foreground aria-pressed:bg-primary aria-pressed:text-primary-foreground coarse:size-11"
    >
      <GripVertical aria-hidden className="size-3.5" />
    </button>
  );
}
