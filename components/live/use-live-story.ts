"use client";

import type { HocuspocusProvider } from "@hocuspocus/provider";
import { useEffect, useState } from "react";
import type * as Y from "yjs";
import { type LivePerson, LiveStory, type LiveView, type Presence } from "./live-story";
import type { SaveState } from "./saving";

export type UseLiveStory = {
  /**
   * Null until the words are here. Do not show an editor before: it would write an empty story beside the real one.
   * In awareness, `user` is { personId, name } as the server knows them.
   */
  story: { document: Y.Doc; provider: HocuspocusProvider } | null;
  saveState: SaveState;
  mayWrite: boolean;
  people: Presence[];
};

/** Opens a story to be written together. @param mayWrite as far as the page knows; afterwards the server says */
export function useLiveStory(input: { articleId: string; person: LivePerson; mayWrite: boolean }): UseLiveStory {
  const { articleId } = input;
  const { personId, name } = input.person;
  const [mayWrite] = useState(input.mayWrite);
  const [live, setLive] = useState<LiveStory | null>(null);
  const [view, setView] = useState<LiveView>({ ...NOTHING_YET, mayWrite });

  useEffect(() => {
    const opened = new LiveStory(articleId, { personId, name }, mayWrite, setView);
    setLive(opened);
    return () => {
      opened.close();
      setLive(null);
    };
  }, [articleId, personId, name, mayWrite]);

  const story = live && view.isReady ? { document: live.document, provider: live.provider } : null;
  return { story, saveState: view.saveState, mayWrite: view.mayWrite, people: view.people };
}

const NOTHING_YET: LiveView = { saveState: { is: "connecting" }, isReady: false, mayWrite: false, people: [] };
