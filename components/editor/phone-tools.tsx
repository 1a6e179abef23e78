"use client";

import { Eye, MessageSquare } from "lucide-react";
import { OPEN_COMMENTS } from "@/components/comment/comment-column";
import { Button, ButtonLink } from "@/components/ui/button";
import { useStorySession } from "./story-session";

/** What stands above the sheet where there is more room. */
export function PhoneTools() {
  const { story, openCommentCount } = useStorySession();
  return (
    <>
      <Button look="bare" onClick={() => dispatchEvent(new Event(OPEN_COMMENTS))}>
        <MessageSquare aria-hidden className="size-4" />
        <span className="sr-only">Comments</span>
        {openCommentCount > 0 ? <span className="tabular-nums">{openCommentCount}</span> : null}
      </Button>
      <ButtonLink
        look="bare"
        href={`/desk/stories/${story.id}/preview`}
        aria-label="Preview"
        className="w-control px-0!"
      >
        <Eye aria-hidden className="size-4" />
      </ButtonLink>
    </>
  );
}
