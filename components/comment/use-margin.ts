"use client";

import type { HocuspocusProvider } from "@hocuspocus/provider";
import { useCallback, useEffect, useState } from "react";
import { type Margin, marginPath } from "@/modules/comments/comment";

/** Beside what others say by awareness: for a line that was down, and for who is behind two web processes. */
const LOOK_EVERY_MILLISECONDS = 20_000;
const FIELD = "commentedAt";

const NOTHING_YET: Margin = { threads: [], colleagues: [] };

/** The margin of a story, kept true while it is open. `tell`: after a change of one's own, so that the others look too. */
export function useMargin(articleId: string, provider: HocuspocusProvider | null) {
  const [margin, setMargin] = useState(NOTHING_YET);

  const look = useCallback(async () => {
    const response = await fetch(marginPath(articleId), { redirect: "manual" }).catch(() => null); // else it stays
    if (response?.ok) setMargin(await response.json());
  }, [articleId]);

  useEffect(() => {
    void look();
    const timer = setInterval(() => document.visibilityState === "visible" && void look(), LOOK_EVERY_MILLISECONDS);
    addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", look);
    };
  }, [look]);

  useEffect(() => {
    if (!provider) return;
    let seen = newestOf(provider);
    const onChange = () => {
      const newest = newestOf(provider);
      if (newest > seen) void look();
      seen = Math.max(seen, newest);
    };
    provider.on("awarenessChange", onChange);
    return () => {
      provider.off("awarenessChange", onChange);
    };
  }, [provider, look]);

  const tell = useCallback(async () => {
    provider?.setAwarenessField(FIELD, Date.now());
    await look();
  }, [provider, look]);

  return { ...margin, tell };
}

function newestOf(provider: HocuspocusProvider): number {
  const states = [...(provider.awareness?.getStates().values() ?? [])];
  return Math.max(0, ...states.map((state) => (typeof state[FIELD] === "number" ? state[FIELD] : 0)));
}
