"use client";

import type { Editor } from "@tiptap/core";
import { createContext, useContext } from "react";
import type { UseLiveStory } from "@/components/live/use-live-story";
import type { StorySheet } from "@/modules/articles/sheet";

/** What every part of a story's screen shares: comments, panel and publishing stand beside the same text. */
export type StorySession = {
  story: StorySheet;
  person: { personId: string; name: string };
  live: UseLiveStory;
  /** null until the words are here. */
  editor: Editor | null;
  /** Conversations in the margin that are not done. */
  openCommentCount: number;
  onOpenComments: (count: number) => void;
  /** The panel is shown, wherever it was. */
  showPanel: () => void;
  /** Where the panel lies over the text, it goes. */
  showText: () => void;
};

const Session = createContext<StorySession | null>(null);

export const StorySessionProvider = Session.Provider;

export function useStorySession(): StorySession {
  const session = useContext(Session);
  if (!session) throw new Error("A part of a story's screen stands outside of it");
  return session;
}
