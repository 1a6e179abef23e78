"use client";

import { useEffect } from "react";
import { openKeySheet } from "@/components/desk/desk-events";
import { Kbd } from "@/components/ui/kbd";
import { isFreeKey } from "@/components/ui/use-row-keys";

/** The keys of the list, where there is a keyboard; 1 to 9 lead to the views. */
export function KeyLine({ canSchedule }: { canSchedule: boolean }) {
  useViewKeys();
  return <Line canSchedule={canSchedule} />;
}

function useViewKeys() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!/^[1-9]$/.test(event.key) || !isFreeKey(event)) return;
      const views = document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Views"] a');
      views[Number(event.key) - 1]?.click();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

const Line = ({ canSchedule }: { canSchedule: boolean }) => (
  <div className="flex shrink-0 items-center gap-4 border-t px-4 py-2.5 text-xs text-muted-foreground max-tablet:hidden">
    <span>
      <Kbd>J</Kbd> <Kbd>K</Kbd> move
    </span>
    <span>
      <Kbd>Enter</Kbd> open
    </span>
    <span>
      <Kbd>X</Kbd> choose
    </span>
    <span>
      <Kbd>Space</Kbd> look
    </span>
    {canSchedule ? (
      <span>
        <Kbd>S</Kbd> schedule
      </span>
    ) : null}
    <button type="button" onClick={openKeySheet} className="ml-auto">
      <Kbd>?</Kbd> all keys
    </button>
  </div>
);
