"use client";

import { ArrowLeft, History, MessageSquare, PanelRight } from "lucide-react";
import type { ReactNode } from "react";
import { SaveStateLine } from "@/components/live/save-state";
import { ButtonLink, IconButton } from "@/components/ui/button";
import { Faces } from "@/components/ui/face";
import { useStorySession } from "./story-session";

type Props = {
  timeZone: string;
  stage?: ReactNode;
  actions?: ReactNode;
  isPanelOpen: boolean;
  /** null: there is none. */
  onPanel: (() => void) | null;
  areCommentsOpen: boolean;
  onComments: (() => void) | null;
};

/** Where one is, whether it is kept, who is here, and what can be done with the story. */
export function StoryTopBar({ timeZone, stage, actions, isPanelOpen, onPanel, areCommentsOpen, onComments }: Props) {
  const { story, live } = useStorySession();
  return (
    <header className="story-top">
      <ButtonLink href="/desk/stories" look="bare" aria-label="Back to Stories" className="w-control px-0!">
        <ArrowLeft aria-hidden className="size-4" />
      </ButtonLink>
      <span className="text-muted-foreground max-wide:hidden">
        Stories{story.sectionName ? ` / ${story.sectionName}` : ""}
      </span>
      {stage}
      <span className="story-saved">
        <SaveStateLine state={live.saveState} timeZone={timeZone} />
      </span>
      <span className="story-top-end">
        <WhoIsHere />
        <ButtonLink
          href={`/desk/stories/${story.id}/history`}
          look="bare"
          aria-label="History"
          className="w-control px-0! max-tablet:hidden"
        >
          <History aria-hidden className="size-4" />
        </ButtonLink>
        {onComments ? (
          <IconButton
            label="Comments"
            aria-pressed={areCommentsOpen}
            className="max-tablet:hidden"
            onClick={onComments}
          >
            <MessageSquare aria-hidden className="size-4" />
          </IconButton>
        ) : null}
        {onPanel ? (
          <IconButton label="Story panel" look="outline" aria-pressed={isPanelOpen} onClick={onPanel}>
            <PanelRight aria-hidden className="size-4" />
          </IconButton>
        ) : null}
        {actions}
      </span>
    </header>
  );
}

/** Each once, whatever number of windows they have open; who writes with one, in words. */
function WhoIsHere() {
  const { live, person } = useStorySession();
  const others = [...new Map(live.people.filter(({ isMe }) => !isMe).map((one) => [one.personId, one])).values()];
  if (others.length === 0) return null;

  const names = others.map(({ personId, name }) =>
    personId === person.personId ? "you in another window" : name.split(" ")[0],
  );
  const last = names.at(-1);
  const all = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
  return (
    <>
      <span className="max-tablet:hidden">
        <Faces people={others.map(({ personId, name }) => ({ id: personId, name }))} />
      </span>
      <span className="mr-2 text-xs text-muted-foreground max-wide:hidden">
        {all} {names.length > 1 ? "write" : "writes"} with you
      </span>
    </>
  );
}
