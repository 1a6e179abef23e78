"use client";

import { useEffect, useState } from "react";
import { placeName } from "@/modules/picks/board";
import { shortened } from "@/modules/picks/words";

type Displaced = { articleId: string; headline: string; to: string | null };

/** What making room on the front page does to the stories that stand there now. null until it is known. */
export function useDisplaced(articleId: string, place: string | null): Displaced[] | null {
  const [found, setFound] = useState<{ place: string; displaced: Displaced[] } | null>(null);
  useEffect(() => {
    if (place === null) return;
    let isWanted = true;
    const look = async () => {
      const query = new URLSearchParams({ place });
      const answer = await fetch(`/desk/stories/${articleId}/front-place?${query}`).catch(() => null);
      const displaced: Displaced[] | null = answer?.ok ? await answer.json() : null;
      if (isWanted) setFound(displaced && { place, displaced });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [articleId, place]);
  return found?.place === place ? found.displaced : null;
}

/** "“Grain votes” to slot 3; “The price of salt” leaves the front page" */
export function displacedWords(displaced: Displaced[]): string {
  if (displaced.length === 0) return "nobody: the place is free";
  return displaced
    .map(
      ({ headline, to }) => `“${shortened(headline)}” ${to === null ? "leaves the front page" : `to ${placeName(to)}`}`,
    )
    .join("; ");
}
