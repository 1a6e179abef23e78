"use client";

import { useCallback, useState } from "react";
import type { LookView, PictureView, StoryView } from "./issue-view";

type Found = { stories?: StoryView[]; pictures?: PictureView[] };

/** What blocks show: as the desk told last, else as it was found when it was put in. */
export function useRemembered(look: LookView | null) {
  const [found, setFound] = useState<Required<Found>>({ stories: [], pictures: [] });

  const remember = useCallback(
    ({ stories = [], pictures = [] }: Found) =>
      setFound((before) => ({
        stories: [...stories, ...before.stories],
        pictures: [...pictures, ...before.pictures],
      })),
    [],
  );
  const storyOf = useCallback(
    (id: string) => [...(look?.stories ?? []), ...found.stories].find((story) => story.id === id),
    [look, found],
  );
  const pictureOf = useCallback(
    (id: string) => [...(look?.pictures ?? []), ...found.pictures].find((picture) => picture.id === id),
    [look, found],
  );
  return { storyOf, pictureOf, remember };
}
