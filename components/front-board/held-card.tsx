"use client";

import { GripVertical } from "lucide-react";
import { useTools } from "./board-context";
import { Thumbnail } from "./placed-story";
import { StoryState } from "./story-state";
import { targetInWords } from "./target";
import { useClock } from "./use-clock";
import type { Hand } from "./use-hand";

/** What hangs at the pointer. */
export function HeldCard({ hand }: { hand: Hand }) {
  const { storyOf, view } = useTools();
  const clock = useClock();
  const story = storyOf(hand.articleId);
  if (!story) return null;

  return (
    <div className="flex w-56 cursor-grabbing flex-col gap-1.5 rounded-lg border border-primary bg-card p-3 shadow-float outline-2 outline-offset-2 outline-ring">
      <p className="flex items-center gap-1.5 text-xs font-semibold text-primary">
        <GripVertical aria-hidden className="size-3.5" />
        {hand.over ? `Over ${targetInWords(hand.over, view.sections)}` : "Over no place"}
      </p>
      {story.thumbnail ? <Thumbnail path={story.thumbnail} className="h-[84px]" /> : null}
      <p lang={story.language} className="line-clamp-3 font-serif text-[16px] leading-[1.22] font-semibold">
        {story.headline}
      </p>
      <p className="text-xs">
        <StoryState story={story} clock={clock} />
      </p>
    </div>
  );
}
