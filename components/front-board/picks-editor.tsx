"use client";

import { useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { Clock, Keyboard, Plus, X } from "lucide-react";
import { Button, IconButton } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { FRONT_SIZES } from "@/modules/picks/front";
import { useTools } from "./board-context";
import { Grip, Liftable } from "./grip";
import { Thumbnail } from "./placed-story";
import { StoryState, shortTime } from "./story-state";
import { pickTarget } from "./target";
import { useClock } from "./use-clock";

/** In the editors' order. */
export function PicksEditor() {
  const { board, isFixed } = useTools();
  const free = FRONT_SIZES.picks - board.picks.length;

  return (
    <section aria-labelledby="picks-title">
      <div className="mt-5 mb-1 flex flex-wrap items-center gap-2">
        <h2 id="picks-title" className="font-semibold">
          Editors’ Picks
        </h2>
        <span className="text-xs text-muted-foreground">in order, {FRONT_SIZES.picks} at most</span>
        {isFixed ? null : <KeyHint />}
      </div>
      <ol>
        {board.picks.map((articleId, index) => (
          <Pick key={articleId} articleId={articleId} index={index} />
        ))}
        {free > 0 ? <FreePicks free={free} /> : null}
      </ol>
    </section>
  );
}

const KeyHint = () => (
  <p className="ml-auto flex items-center gap-2 text-xs text-muted-foreground max-tablet:hidden">
    <Keyboard aria-hidden className="size-3.5" />
    <span id="board-keys">
      <Kbd>Space</Kbd> lift, arrows move, <Kbd>1</Kbd> to <Kbd>4</Kbd> send to slot, <Kbd>0</Kbd> lead, <Kbd>Esc</Kbd>{" "}
      put back
    </span>
  </p>
);

function Pick({ articleId, index }: { articleId: string; index: number }) {
  const { storyOf, view, move, plan, isFixed, hand, fresh, consequence } = useTools();
  const clock = useClock();
  const { setNodeRef } = useDroppable({ id: pickTarget(index), disabled: isFixed });
  const story = storyOf(articleId);
  if (!story) return null;

  const since = view.pickedAt[articleId];
  const isOver = hand?.over === pickTarget(index) && hand.articleId !== articleId;
  return (
    <li
      ref={setNodeRef}
      className={clsx(
        "border-b",
        fresh.has(pickTarget(index)) && "outline-2 outline-planned",
        isOver && "bg-accent shadow-[inset_0_2px_var(--primary)]",
      )}
    >
      <Liftable articleId={articleId} from="pick" className="flex items-center gap-2 py-2">
        <Grip articleId={articleId} headline={story.headline} />
        <b className="w-3.5 font-semibold tabular-nums">{index + 1}</b>
        <Thumbnail path={story.thumbnail} className="h-9 w-12!" />
        <span className="min-w-0 flex-1">
          <span lang={story.language} className="block font-serif text-md leading-tight font-[550]">
            {story.headline}
          </span>
          <span className="text-xs text-muted-foreground">
            {isOver ? (
              <span className="text-primary">{consequence || "Drop here"}</span>
            ) : story.state === "live" ? (
              since ? (
                `in since ${shortTime(since, clock)}`
              ) : (
                "not in yet"
              )
            ) : (
              <span className="inline-flex flex-wrap gap-x-2 text-warning">
                <StoryState story={story} clock={clock} /> not live yet: shown from its publication
              </span>
            )}
          </span>
        </span>
        {isFixed ? null : (
          <>
            <IconButton
              label={`Plan a swap for Editors’ Pick ${index + 1}`}
              onClick={() => plan(pickTarget(index), null)}
            >
              <Clock aria-hidden className="size-4" />
            </IconButton>
            <IconButton label={`Take out “${story.headline}”`} onClick={() => move({ kind: "unpick", articleId })}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </>
        )}
      </Liftable>
    </li>
  );
}

function FreePicks({ free }: { free: number }) {
  const { board, hand, isFixed, addTo } = useTools();
  const target = pickTarget(board.picks.length);
  const { setNodeRef } = useDroppable({ id: target, disabled: isFixed });
  const words = free === 1 ? "One place free." : `${WORDS[free] ?? free} places free.`;

  return (
    <li
      ref={setNodeRef}
      className={clsx(
        "flex min-h-11 flex-wrap items-center gap-2 border-b py-2 text-muted-foreground",
        hand?.over === target && "bg-accent text-primary! shadow-[inset_0_2px_var(--primary)]",
      )}
    >
      {isFixed ? null : (
        <Button size="small" onClick={() => addTo(target)}>
          <Plus aria-hidden className="size-3.5" />
          Add a pick
        </Button>
      )}
      {words} {board.picks.length === 0 ? "Readers see no picks." : "Readers see the picks there are."}
    </li>
  );
}

const WORDS = ["", "One", "Two", "Three", "Four", "Five"];
