"use client";

import { useState } from "react";
import { type Answer, NOT_REACHED, type Stale } from "./story-actions";
import { useStory } from "./story-context";

/**
 * Something one does to the story: while it is on its way it cannot be done twice, and a refusal is said where it was pressed.
 * stale: a colleague was quicker; what they left is on the panel by then, to be shown beside what one wanted.
 */
export function useDeed() {
  const { refresh } = useStory();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [stale, setStale] = useState<Stale | null>(null);

  async function run<Given extends { ok: boolean; problem?: string; stale?: Stale }>(
    deed: () => Promise<Given>,
  ): Promise<Given | Answer> {
    setBusy(true);
    const answer: Given | Answer = await deed().catch((): Answer => ({ ok: false, problem: NOT_REACHED }));
    const { problem: said = "", stale: overtaken = null } = answer.ok ? {} : answer;
    await refresh();
    setProblem(overtaken ? "" : said);
    setStale(overtaken);
    setBusy(false);
    return answer;
  }

  function leaveIt(): void {
    setProblem("");
    setStale(null);
  }
  return { isBusy, problem, stale, leaveIt, run };
}
