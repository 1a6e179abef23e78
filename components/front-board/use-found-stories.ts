"use client";

import { useEffect, useState } from "react";
import { storiesOf } from "@/modules/picks/board";
import type { StoryFilter } from "@/modules/picks/board-state";
import { useTools } from "./board-context";
import type { StoryView } from "./board-view";

export type Found = {
  /** null while nothing has been asked yet. */
  stories: StoryView[] | null;
  isFailed: boolean;
};

type Search = { text: string; filters: StoryFilter[]; isElsewhereOnly: boolean };

const PAUSE_IN_MILLISECONDS = 200;

/** Of a search on the board. @param onFound told of every answer */
export function useFoundStories(search: Search, onFound: (stories: StoryView[]) => void): Found {
  const { board } = useTools();
  return useStoriesAt(`/desk/front/stories?${queryOf(search, storiesOf(board))}`, onFound);
}

/** Asks the desk when the typing pauses. @param address with the question in it */
export function useStoriesAt(address: string, onFound?: (stories: StoryView[]) => void): Found {
  const [found, setFound] = useState<Found>({ stories: null, isFailed: false });

  useEffect(() => {
    const controller = new AbortController();
    async function ask() {
      const stories = await fetchStories(address, controller.signal);
      if (controller.signal.aborted) return;
      if (stories) onFound?.(stories);
      setFound((before) => ({ stories: stories ?? before.stories, isFailed: stories === null }));
    }
    const timer = setTimeout(ask, PAUSE_IN_MILLISECONDS);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [address, onFound]);

  return found;
}

function queryOf({ text, filters, isElsewhereOnly }: Search, standing: string[]): string {
  const query = new URLSearchParams({ text });
  for (const filter of filters) query.append("state", filter);
  if (isElsewhereOnly) for (const id of standing) query.append("without", id);
  return query.toString();
}

async function fetchStories(address: string, signal: AbortSignal): Promise<StoryView[] | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? ((await response.json()) as { stories: StoryView[] }).stories : null; // a boundary: our own route handler
  } catch {
    return null;
  }
}
