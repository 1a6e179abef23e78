"use client";

import { useEffect, useState } from "react";

/** A publication on its way to readers, by the press's own record. Instants as ISO text. */
export type PressRun = {
  askedAt: string;
  printedAt: string | null;
  seenAt: string | null;
  pageCount: number;
  seenCount: number;
  finishedAt: string | null;
  problem: string;
};

const LOOK_EVERY_MILLISECONDS = 300;
/** From here on the press itself counts a page as not confirmed. */
const PATIENCE_IN_MILLISECONDS = 15_000;

/** Looks until all is done, also past its patience: the press goes on trying. @param since when it was published */
export function usePressRun(articleId: string, since: string): { run: PressRun | null; isLate: boolean } {
  const [run, setRun] = useState<PressRun | null>(null);
  const [isLate, setLate] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const startedAt = performance.now();
    const look = async () => {
      const found = await readRun(articleId, since);
      if (isOver) return;
      if (found) setRun(found);
      setLate(performance.now() - startedAt > PATIENCE_IN_MILLISECONDS);
      if (!found?.finishedAt) timer = setTimeout(() => void look(), LOOK_EVERY_MILLISECONDS);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [articleId, since]);

  return { run, isLate };
}

async function readRun(articleId: string, since: string): Promise<PressRun | null> {
  const address = `/desk/stories/${articleId}/publishing?since=${encodeURIComponent(since)}`;
  const answer = await fetch(address, { redirect: "manual" }).catch(() => null); // without a line the last step stays; we look again
  return answer?.ok ? answer.json() : null;
}
