"use client";

import { CircleCheckBig, Clock, Eye, History, Megaphone, SquareDashed, Undo2 } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Faces } from "@/components/ui/face";
import { Kbd } from "@/components/ui/kbd";
import { Segmented } from "@/components/ui/segmented";
import { useTools } from "./board-context";
import { LiveLine } from "./live-line";
import { namedTime, shortTime } from "./story-state";
import { useClock } from "./use-clock";

/** Which board is shown: what readers see, the draft, or the draft with all planned swaps. */
export type Face = "live" | "draft" | "later";

type Props = {
  face: Face;
  changeCount: number;
  /** When this page was opened. */
  opened: string;
  onUndo: () => void;
  onPutLive: () => void;
  onHistory: () => void;
};

export function BoardHead({ face, changeCount, opened, onUndo, onPutLive, onHistory }: Props) {
  const { view } = useTools();
  const canUndo = view.moves.some(({ isUndone }) => !isUndone);

  return (
    <header className="sticky top-0 z-20 flex min-h-[52px] shrink-0 flex-wrap items-center gap-2 border-b bg-background px-4 py-1.5">
      <h1 className="text-lg font-semibold">Front page</h1>
      <BoardFaces face={face} />
      <div className="ml-auto flex flex-wrap items-center gap-2 max-tablet:gap-1">
        <Others />
        <LiveLine view={view} since={opened} />
        <ButtonLink href="/desk/front/bars" look="bare">
          <Megaphone aria-hidden className="size-4 wide:hidden" />
          <span className="max-wide:sr-only">Banner and bar</span>
        </ButtonLink>
        <Button look="bare" onClick={onHistory}>
          <History aria-hidden className="size-4" />
          <span className="max-wide:sr-only">History</span>
        </Button>
        {face === "draft" ? (
          <Button look="bare" onClick={onUndo} aria-disabled={!canUndo || undefined}>
            <Undo2 aria-hidden className="size-4 wide:hidden" />
            <span className="max-wide:sr-only">Undo</span>
            <span className="max-wide:hidden">
              <Kbd>Z</Kbd>
            </span>
          </Button>
        ) : null}
        <ButtonLink href={`/desk/front/preview?of=${face}`}>
          <Eye aria-hidden className="size-4" />
          <span className="max-wide:sr-only">Preview</span>
        </ButtonLink>
        <Button
          look="primary"
          onClick={() => changeCount > 0 && onPutLive()}
          aria-disabled={changeCount === 0 || undefined}
        >
          {changeCount === 0
            ? "Nothing to put live"
            : `Put live, ${changeCount} ${changeCount === 1 ? "change" : "changes"}`}
        </Button>
      </div>
    </header>
  );
}

function BoardFaces({ face }: { face: Face }) {
  const { view } = useTools();
  const clock = useClock();
  const last = view.swaps.filter(({ state }) => state === "waiting").at(-1);
  const mark = "size-3.5 max-tablet:hidden";

  return (
    <Segmented
      label="Which board"
      parts={[
        {
          href: "/desk/front?board=live",
          isCurrent: face === "live",
          label: (
            <>
              <CircleCheckBig aria-hidden className={mark} />
              {view.liveAt ? `Live, ${shortTime(view.liveAt, clock)}` : "Live"}
            </>
          ),
        },
        {
          href: "/desk/front",
          isCurrent: face === "draft",
          label: (
            <>
              <SquareDashed aria-hidden className={mark} />
              Draft board
            </>
          ),
        },
        ...(last
          ? [
              {
                href: "/desk/front?board=later",
                isCurrent: face === "later",
                label: (
                  <>
                    <Clock aria-hidden className={mark} />
                    <span>
                      <span className="max-tablet:sr-only">As of </span>
                      {namedTime(last.at, clock)}
                    </span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Others() {
  const { visitors } = useTools().view;
  if (visitors.length === 0) return null;

  const [first] = visitors;
  const words = visitors.length === 1 ? `${first?.name.split(" ")[0]} moves too` : `${visitors.length} others move too`;
  return (
    <span role="status" className="flex items-center gap-2 text-xs text-muted-foreground">
      <Faces people={visitors.map(({ personId, name }) => ({ id: personId, name }))} />
      <span className="max-wide:sr-only">{words}</span>
    </span>
  );
}
