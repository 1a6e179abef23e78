"use client";

import { BothValues } from "@/components/ui/both-values";
import type { Stale } from "./story-actions";
import { useStory } from "./story-context";
import { clockText } from "./when";

type Props = {
  stale: Stale | null;
  theirs: string;
  mine: string;
  keepTheirs: () => void;
  takeMine: (() => void) | null;
};

/** Of something about the story that a colleague set meanwhile. */
export function StaleNote({ stale, theirs, mine, keepTheirs, takeMine }: Props) {
  const { timeZone } = useStory();
  if (!stale) return null;
  const at = stale.at && clockText(stale.at, timeZone);
  return <BothValues by={stale.by} at={at} values={[{ theirs, mine }]} onKeep={keepTheirs} onTake={takeMine} />;
}
