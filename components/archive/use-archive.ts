"use client";

import { createContext, use, useCallback, useEffect, useState } from "react";
import { isOngoing } from "@/modules/archive-runs/archive-run";
import { ARCHIVE_PATH, type ArchiveActions, type ArchiveAnswer, type ArchiveView } from "./archive-view";

const LOOK_EVERY_MILLISECONDS = 1_500;
const NOT_REACHED = "The desk could not be reached. Try again when you are online.";
const LOCKED = "Show that it is you again: load the page.";

type Archive = {
  view: ArchiveView;
  actions: ArchiveActions;
  refresh: () => Promise<void>;
  /** A second factor was shown too long ago: nothing more is told before it is shown again. */
  isLocked: boolean;
};

const ArchiveContext = createContext<Archive | null>(null);
export const ArchiveProvider = ArchiveContext.Provider;

export function useArchive(): Archive {
  const archive = use(ArchiveContext);
  if (!archive) throw new Error("A part of the archive stands outside of it");
  return archive;
}

/** The archive as it is: looked at again and again while something is under way, and after whatever was pressed. */
export function useArchiveView(first: ArchiveView, actions: ArchiveActions): Archive {
  const [view, setView] = useState(first);
  const [isLocked, setLocked] = useState(false);
  const isBusy = isAnythingOngoing(view);

  const refresh = useCallback(async () => {
    const answer = await fetch(`${ARCHIVE_PATH}/state`, { redirect: "manual" }).catch(() => null); // offline: the last state stays
    if (!answer) return;
    setLocked(!answer.ok);
    if (answer.ok) setView(await answer.json());
  }, []);
  useEffect(() => {
    if (!isBusy || isLocked) return;
    const timer = setInterval(() => document.visibilityState === "visible" && void refresh(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [isBusy, isLocked, refresh]);

  return { view, actions, refresh, isLocked };
}

const isAnythingOngoing = ({ exports, backup, imports }: ArchiveView): boolean =>
  [
    ...exports,
    ...(backup.run ? [backup.run] : []),
    ...imports.flatMap((one) => [one.reading, one.import ?? []].flat()),
  ].some(({ state }) => isOngoing(state));

/** Something one asks for: not twice at once, and a refusal is said where it was pressed. */
export function useAsking() {
  const { refresh } = useArchive();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");

  async function ask(deed: () => Promise<ArchiveAnswer | undefined>): Promise<boolean> {
    setBusy(true);
    // A redirect to show a second factor again answers an action with nothing.
    const answer = (await deed().catch((): ArchiveAnswer => ({ ok: false, problem: NOT_REACHED }))) ?? {
      ...{ ok: false as const, problem: LOCKED },
    };
    setProblem(answer.ok ? "" : answer.problem);
    await refresh();
    setBusy(false);
    return answer.ok;
  }
  return { isBusy, problem, ask };
}
