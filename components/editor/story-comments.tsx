"use client";

import type { CommentActions } from "@/components/comment/comment-actions";
import { CommentColumn } from "@/components/comment/comment-column";
import { useStory } from "@/components/story/story-context";
import { useStorySession } from "./story-session";

/** The margin of this text. Who handed their story in reads it, until it comes back. */
export function StoryComments({ timeZone, actions }: { timeZone: string; actions: CommentActions }) {
  const { story, live, editor, onOpenComments } = useStorySession();
  const { may } = useStory();
  const provider = live.story?.provider ?? null;
  return (
    <CommentColumn
      articleId={story.id}
      editor={editor}
      provider={provider}
      timeZone={timeZone}
      onOpenCount={onOpenComments}
      actions={may.write ? actions : null}
    />
  );
}
