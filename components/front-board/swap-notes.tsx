"use client";

import clsx from "clsx";
import { Clock, TriangleAlert } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { wallTimeOf } from "@/modules/settings/zoned-time";
import { useTools } from "./board-context";
import type { BoardView } from "./board-view";
import { namedTime } from "./story-state";
import { targetTitle } from "./target";
import { useClock } from "./use-clock";

type Props = {
  onMove: (input: { swapId: string; at: string }) => Promise<boolean | null>;
  onCallOff: (swapId: string) => void;
  onDismiss: (swapId: string) => void;
};

/** What will change by itself, and what should have and did not. */
export function SwapNotes(props: Props) {
  const { view } = useTools();
  return view.swaps.map((swap) => <SwapNote key={swap.id} swap={swap} {...props} />);
}

function SwapNote({ swap, onMove, onCallOff, onDismiss }: Props & { swap: BoardView["swaps"][number] }) {
  const { view, storyOf } = useTools();
  const clock = useClock();
  const [isMoving, setMoving] = useState(false);
  const isRefused = swap.state === "refused";
  const place = targetTitle(swap.place, view.sections).toLowerCase();
  const story = (
    <span lang={storyOf(swap.articleId)?.language} className="font-serif font-semibold">
      {swap.headline}
    </span>
  );
  const Icon = isRefused ? TriangleAlert : Clock;

  return (
    <div role={isRefused ? "alert" : undefined} className={clsx(NOTE, isRefused ? "text-destructive" : "text-planned")}>
      <Icon aria-hidden className="size-4" />
      <p className="min-w-0 flex-1 basis-64 text-foreground">
        {isRefused ? (
          <>
            <b>{namedTime(swap.at, clock)}:</b> {place} should have become {story}, but that story was not public.
            Nothing was changed. Planned by {swap.plannedBy}.
          </>
        ) : (
          <>
            <b>
              {namedTime(swap.at, clock)}, {distance(swap.at, clock.now)}:
            </b>{" "}
            {place} becomes {story}, by {swap.plannedBy}. What you move now stays under it.
            {storyOf(swap.articleId)?.state === "live" ? null : (
              <span className="text-warning"> It is not public yet: if it is not by then, nothing will change.</span>
            )}
          </>
        )}
      </p>
      <span className="flex flex-wrap gap-2 text-foreground">
        {isRefused ? (
          <Button size="small" onClick={() => onDismiss(swap.id)}>
            Seen
          </Button>
        ) : isMoving ? (
          <MoveForm swap={swap} onMove={onMove} onDone={() => setMoving(false)} />
        ) : (
          <>
            <Button size="small" onClick={() => setMoving(true)}>
              Change time
            </Button>
            <Button size="small" onClick={() => onCallOff(swap.id)}>
              Call off
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

const NOTE = "state-ground flex min-h-10 flex-wrap items-center gap-2 border-b border-current/35 px-4 py-1.5";

type MoveProps = Pick<Props, "onMove"> & { swap: BoardView["swaps"][number]; onDone: () => void };

function MoveForm({ swap, onMove, onDone }: MoveProps) {
  const { view } = useTools();
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const at = String(new FormData(event.currentTarget).get("at") ?? "");
    if (await onMove({ swapId: swap.id, at })) onDone();
  }
  return (
    <form onSubmit={save} className="flex flex-wrap items-center gap-2">
      <Input
        type="datetime-local"
        name="at"
        aria-label={`New time of the swap, ${view.timeZone}`}
        required
        defaultValue={wallTimeOf(new Date(swap.at), view.timeZone)}
        className="h-[26px]! w-auto"
      />
      <Button size="small" type="submit" look="primary">
        Save
      </Button>
      <Button size="small" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}

/** "in 3 h 58 min" */
function distance(at: string, now: Date): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return "now";
  if (hours >= 48) return `in ${Math.round(hours / 24)} days`;
  return hours > 0 ? `in ${hours} h ${minutes % 60} min` : `in ${minutes} min`;
}
