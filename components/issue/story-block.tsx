"use client";

import { Clock } from "lucide-react";
import { clockText } from "@/components/desk/desk-time";
import { isSameDay } from "@/components/site/clock";
import { whenText, zoneText } from "@/components/story/when";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { IssueBlock } from "@/modules/issues/issue";
import { Thumbnail } from "./block-picture";
import { useComposer } from "./composer-context";
import type { StoryView } from "./issue-view";

type Block = IssueBlock & { kind: "story" };

/** A story as its readers know it, or as this letter says it; and whether they have it by then. */
export function StoryBlock({ block }: { block: Block }) {
  const { storyOf, look } = useComposer();
  const story = storyOf(block.articleId);
  const isGone = look?.words.blocks.some(({ id }) => id === block.id);
  const saysOtherwise = block.headline !== "" || block.standfirst !== "";

  return (
    <>
      <div className="mt-1 flex items-start gap-2">
        {story?.thumbnail && block.form !== "line" ? (
          <Thumbnail src={story.thumbnail} isLarge={block.form === "lead"} />
        ) : null}
        <div lang={story?.language} className="min-w-0 flex-1 font-serif text-pretty wrap-anywhere">
          <p className="text-[16px] leading-snug font-semibold">
            {block.headline || story?.headline || (story ? "No headline yet" : isGone ? GONE : FETCHED)}
          </p>
          {block.form === "line" || saysOtherwise ? null : (
            <p className="mt-0.5 line-clamp-2 text-muted-foreground">{story?.standfirst}</p>
          )}
        </div>
      </div>
      {saysOtherwise ? <OwnWords block={block} story={story} /> : null}
      {story?.standing === "scheduled" && story.liveAt ? <Planned liveAt={story.liveAt} /> : null}
    </>
  );
}

const GONE = "This story is not there any more";
/** It was put in a moment ago: the desk tells of it with the next look. */
const FETCHED = "…";

/** The letter's own words for it; the story keeps its own everywhere else. */
function OwnWords({ block, story }: { block: Block; story: StoryView | undefined }) {
  const { changeBlock, isFixed } = useComposer();
  return (
    <div className="mt-2 grid gap-2 border-t pt-2">
      <Field label="Headline in this letter">
        {(control) => (
          <Input
            {...control}
            lang={story?.language}
            className="font-serif"
            maxLength={300}
            readOnly={isFixed}
            value={block.headline}
            placeholder={story?.headline}
            onChange={(event) => changeBlock({ ...block, headline: event.target.value })}
          />
        )}
      </Field>
      <Field label="Standfirst in this letter">
        {(control) => (
          <Textarea
            {...control}
            lang={story?.language}
            className="font-serif"
            maxLength={1_000}
            rows={2}
            readOnly={isFixed}
            value={block.standfirst}
            placeholder={story?.standfirst}
            onChange={(event) => changeBlock({ ...block, standfirst: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** It happens by itself: the letter goes with it, or waits for it. */
function Planned({ liveAt }: { liveAt: string }) {
  const { look, clock, isFixed } = useComposer();
  if (isFixed) return null;
  const sendAt = look?.state === "scheduled" ? look.sendAt : null;
  const at = new Date(liveAt);
  const when = isSameDay(at, clock.now, clock)
    ? `${clockText(at, clock.timeZone)} ${zoneText(liveAt, clock.timeZone)}`
    : whenText(liveAt, clock.timeZone);

  const words =
    sendAt === null
      ? `Live at ${when}. Schedule this issue for then or later.`
      : new Date(sendAt) < at
        ? null // it is too late: said as what is wrong
        : sendAt === liveAt
          ? `Live at ${when}, with this issue. If it is held back, the issue waits too.`
          : `Live at ${when}, before this issue. If it is held back, the issue waits too.`;
  return words ? (
    <p className="mt-1.5 flex items-start gap-1.5 text-xs text-planned">
      <Clock aria-hidden className="mt-px size-3.5" />
      {words}
    </p>
  ) : null;
}
