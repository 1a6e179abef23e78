"use client";

import clsx from "clsx";
import { PenLine } from "lucide-react";
import { percent } from "@/components/media/focal-stage";
import { Button } from "@/components/ui/button";
import type { FocusPoint } from "@/modules/media/crops";
import { mediaPath } from "@/modules/media/image";
import { useTools } from "./board-context";
import type { StoryView } from "./board-view";
import { Grip, Liftable } from "./grip";
import { PlaceMenu } from "./place-menu";
import { BreakingLabel, StoryState, shortTime } from "./story-state";
import { type Target, targetTitle } from "./target";
import { useClock } from "./use-clock";

type Props = { articleId: string; target: Target };

/** The one that opens the page. */
export function LeadCard({ articleId, target }: Props) {
  const { storyOf, dress, isFixed } = useTools();
  const clock = useClock();
  const story = storyOf(articleId);
  const shown = useDress(target);
  if (!story) return null;

  return (
    <Liftable articleId={articleId} from={target} className={clsx(CARD, "grid gap-4 tablet:grid-cols-[1fr_45%]")}>
      <div className="flex min-w-0 flex-col items-start gap-2">
        <CardHead articleId={articleId} target={target} story={story} />
        <h2
          lang={story.language}
          className="font-serif text-2xl leading-[1.12] font-semibold tracking-tight text-pretty max-tablet:text-xl"
        >
          {shown.headline ?? story.headline}
        </h2>
        {story.standfirst ? (
          <p lang={story.language} className="line-clamp-3 font-serif text-lg leading-[1.4] text-muted-foreground">
            {story.standfirst}
          </p>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted-foreground">
          <StoryState story={story} clock={clock} />
          <span>{[story.section, ...story.authors].filter(Boolean).join(", ")}</span>
        </p>
        <Unseen story={story} target={target} />
        {isFixed ? null : (
          <Button size="small" onClick={() => dress(target)}>
            <PenLine aria-hidden className="size-3.5" />
            {shown.headline === null ? "Shorter headline for here" : "Headline for here"}
          </Button>
        )}
      </div>
      <Thumbnail {...shown.picture} className="aspect-3/2 h-auto! max-tablet:order-first max-tablet:h-40!" />
    </Liftable>
  );
}

export function SlotCard({ articleId, target }: Props) {
  const { storyOf, view } = useTools();
  const clock = useClock();
  const story = storyOf(articleId);
  const shown = useDress(target);
  if (!story) return null;

  return (
    <Liftable articleId={articleId} from={target} className={clsx(CARD, "flex h-full flex-col gap-1.5")}>
      <CardHead articleId={articleId} target={target} story={story} />
      {shown.picture.path ? <Thumbnail {...shown.picture} className="h-[84px] max-tablet:h-32" /> : null}
      <h2 lang={story.language} className="font-serif text-[16px] leading-[1.22] font-semibold text-pretty">
        {shown.headline ?? story.headline}
      </h2>
      <Unseen story={story} target={target} />
      <p className="mt-auto flex flex-wrap items-center gap-x-2 text-xs text-muted-foreground">
        {view.alertStoryId === articleId ? <BreakingLabel /> : null}
        {story.state === "live" && story.publishedAt ? (
          <>
            {shortTime(story.publishedAt, clock)}
            {story.isCorrected ? ", corrected" : ""}
          </>
        ) : (
          <StoryState story={story} clock={clock} />
        )}
        {shown.headline === null ? null : <span title={story.headline}>Headline for here</span>}
      </p>
    </Liftable>
  );
}

/** A headline in one row: beneath the lead, and at the head of a section. */
export function RowCard({ articleId, target }: Props) {
  const { storyOf } = useTools();
  const clock = useClock();
  const story = storyOf(articleId);
  const shown = useDress(target);
  if (!story) return null;

  return (
    <Liftable articleId={articleId} from={target} className={clsx(CARD, "flex h-full flex-col gap-1.5")}>
      <CardHead articleId={articleId} target={target} story={story} />
      <p lang={story.language} className="font-serif text-md leading-tight font-semibold text-pretty">
        {shown.headline ?? story.headline}
      </p>
      {story.state === "live" ? null : <StoryState story={story} clock={clock} />}
      <Unseen story={story} target={target} />
    </Liftable>
  );
}

const CARD = "rounded-lg border bg-card p-3 min-w-0";

const CardHead = ({ articleId, target, story }: Props & { story: StoryView }) => {
  const { view } = useTools();
  return (
    <div className="flex w-full items-center gap-1.5 text-xs text-muted-foreground">
      <Grip articleId={articleId} headline={story.headline} />
      <b className="font-semibold">{targetTitle(target, view.sections)}</b>
      <PlaceMenu articleId={articleId} target={target} />
    </div>
  );
};

/** Readers see another story here until this one is published. */
function Unseen({ story, target }: { story: StoryView; target: Target }) {
  const { view, storyOf } = useTools();
  if (story.state === "live") return null;
  const standIn = storyOf(view.standIns[target] ?? "");

  return (
    <p className="text-xs text-warning">
      Not live yet: shown from its publication.
      {standIn ? <span className="text-muted-foreground"> Until then: “{standIn.headline}”.</span> : null}
    </p>
  );
}

type ThumbnailProps = { path: string | null; focus?: FocusPoint; className: string };

export const Thumbnail = ({ path, focus, className }: ThumbnailProps) => (
  <div className={clsx("w-full shrink-0 overflow-hidden rounded-sm bg-muted", className)}>
    {path ? (
      // biome-ignore lint/performance/noImgElement: the worker made it in the size that is shown
      <img
        src={mediaPath(path)}
        alt=""
        draggable={false}
        className="size-full object-cover"
        style={focus && { objectPosition: `${percent(focus.x)} ${percent(focus.y)}` }}
      />
    ) : null}
  </div>
);

/** What the place says and shows: its own, or the story's. */
function useDress(target: Target): { headline: string | null; picture: { path: string | null; focus?: FocusPoint } } {
  const { board, view, storyOf } = useTools();
  const standing = board.places[target];
  const chosen = view.pictures.find(({ id }) => id === standing?.imageId);
  const picture = chosen ?? storyOf(standing?.articleId ?? "")?.hero;
  const focus = standing?.focus ?? picture?.focus;
  return {
    headline: standing?.headline ?? null,
    picture: { path: picture?.thumbnail ?? null, ...(focus && { focus }) },
  };
}
