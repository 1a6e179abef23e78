"use client";

import { useCallback, useEffect, useState } from "react";

type RowKeys = {
  ids: string[];
  /** Enter. */
  open: (id: string) => void;
  /** X, and Shift X for all rows from the last chosen to here. */
  choose?: (ids: string[]) => void;
  /** Further single keys, by `event.key` in lower case ("s"), with the row under the cursor. */
  more?: Record<string, (id: string | null) => void>;
};

/**
 * Keys of a list: J and K move, Enter opens, X chooses. Mark rows with `data-row={id}`; the row under the cursor is
 * scrolled into view. Single keys only work outside fields, and can be turned off.
 */
export function useRowKeys({ ids, open, choose, more = {} }: RowKeys) {
  const [cursor, setCursor] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const at = cursor === null ? -1 : ids.indexOf(cursor);

  const moveTo = useCallback((id: string | undefined) => {
    if (id === undefined) return;
    setCursor(id);
    document.querySelector(`[data-row="${id}"]`)?.scrollIntoView({ block: "nearest" });
  }, []);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isFreeKey(event)) return;
      const key = event.key.toLowerCase();
      const does = rowKey(key, event.shiftKey);
      if (!does) return;
      event.preventDefault();
      does();
    }
    function rowKey(key: string, isShifted: boolean): (() => void) | undefined {
      if (key === "j") return () => moveTo(ids[Math.min(at + 1, ids.length - 1)]);
      if (key === "k") return () => moveTo(ids[Math.max(at - 1, 0)]);
      if (key === "x" && choose && cursor) return () => chooseTo(isShifted);
      if (key === "enter" && cursor) return () => open(cursor);
      const further = more[key];
      return further && (() => further(cursor));
    }
    function chooseTo(isRange: boolean) {
      if (!choose || cursor === null) return;
      const from = isRange && anchor !== null ? ids.indexOf(anchor) : at;
      choose(ids.slice(Math.min(from, at), Math.max(from, at) + 1));
      setAnchor(cursor);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });

  return { cursor, setCursor };
}

/** Where it is kept that somebody turned single keys off (WCAG 2.1.4). */
export const SINGLE_KEYS_OFF = "masthead.single-keys-off";

/** A key by itself that nothing else wants: no field is being written in, no dialog or menu is open, keys are not turned off. */
export function isFreeKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return false;
  if (localStorage.getItem(SINGLE_KEYS_OFF) === "1") return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (
    target?.closest("input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu]")
  )
    return false;
  const isOnControl = target?.closest("a, button, summary, [role=button]");
  return !(isOnControl && (event.key === "Enter" || event.key === " "));
}
