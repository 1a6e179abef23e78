"use client";

import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import { useTools } from "./board-context";
import { namedTime } from "./story-state";
import { useClock } from "./use-clock";

type Props = { onUndo: () => void; onStartOver: () => void; onClose: () => void };

/** Who moved what, the newest first. */
export function HistorySheet({ onUndo, onStartOver, onClose }: Props) {
  const { view } = useTools();
  const clock = useClock();
  const canUndo = view.moves.some(({ isUndone }) => !isUndone);

  return (
    <Sheet
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Who moved what"
      description={
        view.liveAt
          ? `Last put live ${namedTime(view.liveAt, clock)} by ${view.liveBy ?? "somebody"}.`
          : "Nothing was put live from this board yet."
      }
      actions={
        <>
          <Button onClick={onStartOver}>Back to the live page</Button>
          <Button onClick={onUndo} aria-disabled={!canUndo || undefined}>
            Undo the newest
          </Button>
        </>
      }
    >
      {view.moves.length === 0 ? <p className="text-muted-foreground">Nothing was moved yet.</p> : null}
      <ol className="-my-2">
        {view.moves.map(({ version, what, movedBy, movedAt, isUndone }) => (
          <li key={version} className="border-b py-2.5 last:border-0">
            <p className={isUndone ? "text-muted-foreground line-through" : undefined}>{what}</p>
            <p className="text-xs text-muted-foreground">
              {movedBy}, {namedTime(movedAt, clock)}
              {isUndone ? ", taken back" : ""}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
