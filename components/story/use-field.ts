"use client";

import { useRef, useState } from "react";
import type { FieldChange, FieldName, Particulars } from "@/modules/particulars/particulars";
import { type FieldAnswer, NOT_REACHED, type StaleField } from "./story-actions";
import { useStory } from "./story-context";

type Stale<Name extends FieldName> = StaleField & { mine: Particulars[Name] };

/** One field of the story: what it is, how to set it, and what to ask where a colleague was quicker. */
export function useField<Name extends FieldName>(field: Name) {
  const { panel, actions, refresh } = useStory();
  const [problem, setProblem] = useState("");
  const [stale, setStale] = useState<Stale<Name> | null>(null);
  const seen = useRef<{ version: number; value: Particulars[Name] } | null>(null);
  const shown = { version: panel.version, value: panel.fields[field] };

  /** @returns false where nobody has the value yet but this screen */
  async function set(value: Particulars[Name], basis = seen.current ?? shown): Promise<boolean> {
    const change = { field, value, seen: basis } as unknown as FieldChange; // the name and its value belong together
    seen.current = null;
    const answer = await actions
      .changeField(panel.articleId, change)
      .catch((): FieldAnswer => ({ ok: false, problem: NOT_REACHED }));
    setProblem(answer.ok || answer.stale ? "" : answer.problem);
    setStale(!answer.ok && answer.stale ? { ...answer.stale, mine: value } : null);
    await refresh();
    return answer.ok || answer.stale !== undefined;
  }

  return {
    ...{ value: shown.value, problem, stale, set },
    /** What is on the screen when somebody begins to write is what they have seen, whatever comes meanwhile. */
    begin: () => {
      seen.current = shown;
    },
    keepTheirs: () => setStale(null),
    takeMine: () =>
      stale
        ? set(stale.mine, { version: stale.version, value: stale.value as Particulars[Name] })
        : Promise.resolve(true),
  };
}
