"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LookView } from "./issue-view";

const EVERY_MILLISECONDS = 12_000;
/** Its minute has come: it leaves at any moment. */
const DUE_MILLISECONDS = 2_000;
const TIMEOUT_IN_MILLISECONDS = 20_000;

/**
 * How the issue stands: asked anew for each version that was saved, and now and then, for stories go live and colleagues write.
 * @param version that the desk has now
 */
export function useIssueLook(path: string, version: number, onLook: (look: LookView) => void) {
  const [look, setLook] = useState<LookView | null>(null);
  const [isFailed, setFailed] = useState(false);
  const turn = useRef(0);
  const told = useRef(onLook);
  told.current = onLook;

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await askLook(path);
    if (next) told.current(next); // whoever acts next must know of the version, whichever question brought it
    if (mine !== turn.current) return; // a later question is under way: its answer is newer
    setFailed(next === null);
    if (next) setLook(next);
  }, [path]);

  const isDue = look?.state === "scheduled" && look.problem === "" && look.sendAt !== null && look.sendAt <= look.now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version is looked at
  useEffect(() => void refresh(), [refresh, version]);
  useEffect(() => {
    const ask = () => document.visibilityState === "visible" && void refresh();
    const timer = setInterval(ask, isDue ? DUE_MILLISECONDS : EVERY_MILLISECONDS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [refresh, isDue]);

  return { look, isFailed, refresh };
}

async function askLook(path: string): Promise<LookView | null> {
  try {
    const response = await fetch(`${path}/look`, {
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_IN_MILLISECONDS),
    });
    return response.ok ? ((await response.json()) as LookView) : null; // a boundary: our own route handler
  } catch {
    return null;
  }
}
