"use client";

import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { OPEN_COMMENTS } from "@/components/comment/comment-column";
import { useLiveStory } from "@/components/live/use-live-story";
import type { StorySheet } from "@/modules/articles/sheet";
import { StorySessionProvider } from "./story-session";
import { StorySheetView } from "./story-sheet-view";
import { StoryTopBar } from "./story-top-bar";

type Props = {
  story: StorySheet;
  person: { personId: string; name: string };
  mayWrite: boolean;
  newsletters: { slug: string; name: string }[];
  timeZone: string;
  /** In the margin, level with the text. */
  comments?: ReactNode;
  /** At the right: the ready list, time, tags, hero. */
  panel?: ReactNode;
  /** The stage, as a menu of where it can go. */
  stage?: ReactNode;
  /** At the end of the bar: preview, publish. */
  actions?: ReactNode;
};

/** A story's own screen: the bar, the sheet with its margin, the panel. */
export function StoryScreen({
  story,
  person,
  mayWrite,
  newsletters,
  timeZone,
  comments,
  panel,
  stage,
  actions,
}: Props) {
  const live = useLiveStory({ articleId: story.id, person, mayWrite });
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [areCommentsOpen, setAreCommentsOpen] = useState(true);
  const [openCommentCount, setOpenCommentCount] = useState(0);
  const showText = useCallback(() => {
    if (!hasRoomBeside()) setIsPanelOpen(false);
  }, []);
  useEffect(showText, [showText]);
  useEffect(() => {
    const show = () => setAreCommentsOpen(hasRoomBeside()); // else they open themselves, over the text
    if (!hasRoomBeside()) setAreCommentsOpen(false);
    addEventListener(OPEN_COMMENTS, show);
    return () => removeEventListener(OPEN_COMMENTS, show);
  }, []);
  const showPanel = () => flushSync(() => setIsPanelOpen(true)); // who asks leads on to something in it
  const openComments = () => {
    if (hasRoomBeside()) setAreCommentsOpen(!areCommentsOpen);
    else dispatchEvent(new Event(OPEN_COMMENTS));
  };

  const session = { story, person, live, editor, openCommentCount, showPanel, showText };
  return (
    <StorySessionProvider value={{ ...session, onOpenComments: setOpenCommentCount }}>
      <StoryTopBar
        timeZone={timeZone}
        stage={stage}
        actions={actions}
        isPanelOpen={isPanelOpen}
        onPanel={panel ? () => setIsPanelOpen(!isPanelOpen) : null}
        areCommentsOpen={areCommentsOpen}
        onComments={comments ? openComments : null}
      />
      <div className="story-screen">
        <div className="story-scroll">
          <div className="story-canvas">
            <StorySheetView newsletters={newsletters} onEditor={setEditor} />
            {comments ? (
              <aside aria-label="Comments" className="story-margin" hidden={!areCommentsOpen}>
                {comments}
              </aside>
            ) : null}
          </div>
        </div>
        {panel && isPanelOpen ? (
          <aside aria-label="Story panel" className="story-panel">
            {panel}
          </aside>
        ) : null}
      </div>
    </StorySessionProvider>
  );
}

/** Else margin and panel lie over the text. */
const hasRoomBeside = () => matchMedia("(width >= 1101px)").matches;
