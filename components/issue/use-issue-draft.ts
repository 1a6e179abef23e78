"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { isOpen } from "@/modules/issues/issue";
import { dropCopy, keepCopy, readCopy } from "./device-copy";
import { IssueDraft } from "./issue-draft";
import type { DeskView } from "./issue-view";
import { saveDraft } from "./save-issue";

/** @param path below which the issue's routes lie */
export function useIssueDraft(desk: DeskView, path: string, personId: string) {
  const [draft] = useState(() => {
    const { id, version, words, changedAt: at, state } = desk;
    return new IssueDraft(
      { version, words, at, isOver: !isOpen(state) },
      {
        send: (seen, written) => saveDraft(path, seen, written),
        copies: {
          keep: (copy) => keepCopy(personId, id, copy),
          read: () => readCopy(personId, id),
          drop: () => dropCopy(personId, id),
        },
      },
    );
  });

  useEffect(() => {
    draft.open();
    const tryNow = () => void draft.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.isAtRisk) event.preventDefault();
    };
    window.addEventListener("online", tryNow);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", tryNow);
      window.removeEventListener("beforeunload", warn);
      void draft.flush(); // the next page of the desk is no reason to lose a word
      draft.close();
    };
  }, [draft]);

  return { draft, ...useSyncExternalStore(draft.subscribe, draft.read, draft.read) };
}
