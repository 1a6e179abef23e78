"use client";

import { DndContext, type DragEndEvent, type DragMoveEvent, DragOverlay, pointerWithin } from "@dnd-kit/core";
import { History, Send, Undo2 } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePaletteActions } from "@/components/desk/palette-actions";
import { SAID_ELSEWHERE, useDragSensors } from "@/components/ui/drag";
import { type Board, differences, replaced } from "@/modules/picks/board";
import { BoardProvider, type BoardTools } from "./board-context";
import { type Asking, BoardDialogs } from "./board-dialogs";
import { BoardHead, type Face } from "./board-head";
import { BoardPlaces } from "./board-places";
import type { BoardView, StoryView } from "./board-view";
import { FoundStories } from "./found-stories";
import { HeldCard } from "./held-card";
import { SwapNotes } from "./swap-notes";
import { consequence, moveTo, type Target, targetInWords, targetOf, targetsOf } from "./target";
import { TroubleNote } from "./trouble-note";
import { type BoardActions, useBoard } from "./use-board";
import { type Hand, useHand } from "./use-hand";
import { useSingleKey } from "./use-single-key";

type Props = { view: BoardView; face: Face; actions: BoardActions };

/** The front page in the making: a board that looks like it. */
export function FrontBoard({ view: first, face, actions }: Props) {
  const [said, setSaid] = useState("");
  const { view, board: draft, trouble, setTrouble, move, send, fresh } = useBoard(first, actions, setSaid);
  const [asking, setAsking] = useState<Asking>(null);
  const [wanted, setWanted] = useState<Target | null>(null);
  const [found, setFound] = useState<StoryView[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const opened = useRef(first.now);

  const board = useMemo(() => boardOf(face, draft, view), [face, draft, view]);
  const stories = useMemo(() => new Map([...found, ...view.stories].map((story) => [story.id, story])), [found, view]);
  const storyOf = useCallback((id: string) => stories.get(id), [stories]);
  const headlineOf = useCallback((id: string) => stories.get(id)?.headline ?? "", [stories]);
  const whereIs = useCallback((id: string) => targetOf(board, id), [board]);
  const effectOf = useCallback(
    (target: Target, articleId: string) => consequence(board, moveTo(target, articleId), view.sections, headlineOf),
    [board, view.sections, headlineOf],
  );
  const put = useCallback(
    (target: Target, articleId: string) => {
      if (targetOf(board, articleId) === target) return setSaid("Left where it was.");
      setSaid(
        `“${headlineOf(articleId)}” is ${targetInWords(target, view.sections)} now. ${effectOf(target, articleId)}`,
      );
      void move(moveTo(target, articleId));
      focusGrip(articleId);
    },
    [board, view.sections, headlineOf, effectOf, move],
  );
  const tell = useCallback(
    ({ articleId, over }: Hand) =>
      over === null
        ? `“${headlineOf(articleId)}” lifted.`
        : `“${headlineOf(articleId)}” over ${targetInWords(over, view.sections)}. ${effectOf(over, articleId)}`,
    [headlineOf, view.sections, effectOf],
  );
  const targets = useMemo(() => targetsOf(board, view.sections), [board, view.sections]);
  const { hand, hold, putDown, putBack, onGripKey } = useHand({ targets, whereIs, drop: put, say: setSaid, tell });

  const undo = () =>
    void send((version) => actions.undo({ version })).then((isDone) => isDone && setSaid("Taken back."));
  const putLive = () => void send((version) => actions.putLive({ version }));
  useSingleKey("z", undo, face === "draft" && asking === null && hand === null);
  useScrollTo(hand);
  usePaletteActions("Front page", [
    ...(differences(view.live, draft).length > 0
      ? [{ label: "Put what is on the board live now", icon: Send, run: putLive }]
      : []),
    { label: "Take the last move back", icon: Undo2, run: undo },
    { label: "Moves on the board", icon: History, run: () => setAsking("history") },
  ]);

  const tools: BoardTools = {
    ...{ view, board, hand, fresh, storyOf, put, onGripKey },
    isFixed: face !== "draft",
    consequence: hand?.over ? effectOf(hand.over, hand.articleId) : "",
    move: (next) => void move(next),
    dress: (place) => setAsking({ dress: place }),
    plan: (target, articleId) => setAsking({ plan: target, articleId }),
    addTo: (target) => {
      setWanted(target);
      field.current?.focus();
    },
  };
  const sensors = useDragSensors();
  const articleOf = ({ active }: DragMoveEvent | DragEndEvent) => String(active.data.current?.articleId ?? "");
  const overOf = ({ over }: DragMoveEvent | DragEndEvent) => (over === null ? null : String(over.id));

  return (
    <BoardProvider value={tools}>
      <BoardHead
        face={face}
        changeCount={differences(view.live, draft).length}
        opened={opened.current}
        onUndo={undo}
        onPutLive={putLive}
        onHistory={() => setAsking("history")}
      />
      {trouble ? <TroubleNote trouble={trouble} onClose={() => setTrouble(null)} /> : null}
      <SwapNotes
        onMove={(input) => send(() => actions.moveSwap(input))}
        onCallOff={(swapId) => void send(() => actions.callOffSwap({ swapId }))}
        onDismiss={(swapId) => void send(() => actions.dismissRefusal({ swapId }))}
      />
      <DndContext
        id="front-board"
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={SAID_ELSEWHERE}
        onDragStart={({ active }) =>
          hold({ articleId: String(active.data.current?.articleId), over: null, by: "pointer" })
        }
        onDragOver={(event) => hold({ articleId: articleOf(event), over: overOf(event), by: "pointer" })}
        onDragEnd={(event) => putDown({ articleId: articleOf(event), over: overOf(event), by: "pointer" })}
        onDragCancel={putBack}
      >
        <div className="flex min-h-0 flex-1 max-wide:flex-col max-wide:flex-none">
          <BoardPlaces />
          {face === "draft" ? (
            <FoundStories field={field} wanted={wanted} onWanted={setWanted} onFound={setFound} />
          ) : null}
        </div>
        <DragOverlay dropAnimation={null}>{hand?.by === "pointer" ? <HeldCard hand={hand} /> : null}</DragOverlay>
      </DndContext>
      <p role="status" aria-live="assertive" className="sr-only">
        {said}
      </p>
      <BoardDialogs
        asking={asking}
        found={found}
        problem={trouble?.text ?? null}
        onUndo={undo}
        onStartOver={() => void send((version) => actions.startOver({ version }))}
        onPlan={(input) => send(() => actions.planSwap(input))}
        onClose={() => setAsking(null)}
      />
    </BoardProvider>
  );
}

/** later: the draft with all swaps that are planned. */
function boardOf(face: Face, draft: Board, view: BoardView): Board {
  if (face === "live") return view.live;
  if (face === "draft") return draft;
  return view.swaps
    .filter(({ state }) => state === "waiting")
    .reduce((board, { articleId, place }) => replaced(board, articleId, place), draft);
}

/** Where it stands now: the grip it was moved by may be gone. */
function focusGrip(articleId: string) {
  requestAnimationFrame(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) document.querySelector<HTMLElement>(`[data-place] [data-grip="${articleId}"]`)?.focus();
  });
}

/** The place under a story that is moved by keys is in sight. */
function useScrollTo(hand: Hand | null) {
  const over = hand?.by === "keys" ? hand.over : null;
  useEffect(() => {
    if (over) document.querySelector(`[data-place="${over}"]`)?.scrollIntoView({ block: "nearest" });
  }, [over]);
}
