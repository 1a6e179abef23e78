"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { isFreeKey } from "@/components/ui/use-row-keys";

/** From change to change, by button or by P and N. */
export function ChangeKeys({ changeCount }: { changeCount: number }) {
  const { at, go } = useChanges(changeCount);

  return (
    <div className="flex items-center gap-2 max-tablet:ml-auto">
      <span className="sr-only" role="status">
        {at > 0 ? `Change ${at} of ${changeCount}` : ""}
      </span>
      <Button size="small" onClick={() => go(-1)} aria-disabled={changeCount === 0 || undefined}>
        <ArrowUp aria-hidden className="size-3.5" />
        Previous <Kbd>P</Kbd>
      </Button>
      <Button size="small" onClick={() => go(1)} aria-disabled={changeCount === 0 || undefined}>
        <ArrowDown aria-hidden className="size-3.5" />
        Next <Kbd>N</Kbd>
      </Button>
    </div>
  );
}

function useChanges(changeCount: number) {
  const [at, setAt] = useState(0);
  const current = useRef(0);

  const go = useCallback(
    (step: 1 | -1) => {
      const next = Math.min(Math.max(current.current + step, 1), changeCount);
      const cell = document.querySelector<HTMLElement>(`[data-change="${next}"]`);
      if (!cell) return;
      current.current = next;
      setAt(next);
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "center" });
    },
    [changeCount],
  );

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const step = STEPS[event.key.toLowerCase()];
      if (!step || !isFreeKey(event)) return;
      event.preventDefault();
      go(step);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go]);

  return { at, go };
}

const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 };
