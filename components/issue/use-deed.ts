"use client";

import { useState } from "react";
import { NOT_REACHED } from "@/components/story/story-actions";
import { useComposer } from "./composer-context";
import type { IssueAnswer } from "./issue-view";

/** Something one does to the issue as it is on the screen: saved first, done once, and a refusal is told. */
export function useDeed() {
  const { saved, refresh, tell } = useComposer();
  const [isBusy, setBusy] = useState(false);

  async function run<Answer extends IssueAnswer>(deed: (version: number) => Promise<Answer>): Promise<Answer | null> {
    if (isBusy) return null;
    setBusy(true);
    const answer = await attempt(deed);
    setBusy(false);
    if (answer && !answer.ok) tell({ tone: "trouble", text: answer.problem });
    await refresh();
    return answer;
  }
  async function attempt<Answer extends IssueAnswer>(
    deed: (version: number) => Promise<Answer>,
  ): Promise<Answer | null> {
    const version = await saved();
    if (version === null) {
      tell({ tone: "trouble", text: NOT_SAVED });
      return null;
    }
    return deed(version).catch(() => {
      tell({ tone: "trouble", text: NOT_REACHED });
      return null;
    });
  }
  return { isBusy, run };
}

const NOT_SAVED = "Your last words are not saved yet, so nothing was done. Try again when they are.";
