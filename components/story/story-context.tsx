"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import type { PanelChoices, StoryPanelData } from "@/modules/particulars/panel";
import { isInWritersHands } from "@/modules/staff/permissions";
import type { StoryActions } from "./story-actions";

/** What everything around a story's text shares. */
type Story = {
  panel: StoryPanelData;
  choices: PanelChoices;
  timeZone: string;
  /** The paper's own first. */
  languages: string[];
  /** "https://daymark.example" */
  siteUrl: string;
  /** What the one at the screen may do now. The server asks again, of course. */
  may: { write: boolean; publish: boolean };
  actions: StoryActions;
  /** Reads the panel anew. */
  refresh: () => Promise<void>;
};

type Props = Omit<Story, "refresh" | "may"> & { isEditor: boolean; children: ReactNode };

const LOOK_EVERY_MILLISECONDS = 4_000;

const StoryContext = createContext<Story | null>(null);

/** Keeps what is set about the story as it is on the server, for the panel and the buttons above. */
export function StoryProvider({ children, panel: atFirst, isEditor, ...story }: Props) {
  const [panel, setPanel] = useState(atFirst);
  const address = `/desk/stories/${atFirst.articleId}/panel`;

  const refresh = useCallback(async () => {
    const answer = await fetch(address, { redirect: "manual" }).catch(() => null); // without an answer the last state stays
    if (answer?.ok) setPanel(await answer.json());
  }, [address]);

  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && void refresh(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [refresh]);

  const may = { write: isEditor || isWritersOwn(panel), publish: isEditor };
  return <StoryContext value={{ ...story, panel, may, refresh }}>{children}</StoryContext>;
}

/** Who is no editor sees only stories that they write. */
const isWritersOwn = ({ stage, state, schedule }: StoryPanelData) =>
  isInWritersHands({ isWriter: true, stage, isOut: state !== "draft" || schedule !== null });

export function useStory(): Story {
  const story = useContext(StoryContext);
  if (!story) throw new Error("There is no StoryProvider around this");
  return story;
}
