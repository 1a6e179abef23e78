"use client";

import type { Editor } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { Anchor } from "@/modules/comments/comment";
import { levelOf, spanOf } from "./anchor";
import { levelsOf, type Wanted } from "./levels";

type Placed = { id: string; anchor: Anchor; quote: string };

/**
 * How far down the margin each conversation stands: level with its words, the ones above and below making room for the one that
 * somebody is in. @returns pixels by id; a conversation without words stands at the end
 */
export function useLevels(
  editor: Editor | null,
  threads: Placed[],
  activeId: string | null,
  column: RefObject<HTMLElement | null>,
) {
  const [levels, setLevels] = useState<ReadonlyMap<string, number>>(new Map());

  const measure = useCallback(() => {
    const box = column.current;
    if (!box || !editor || editor.isDestroyed) return;
    const next = levelsOf(measured(editor, threads, box), activeId);
    setLevels((before) => (isSame(before, next) ? before : next));
  }, [editor, threads, activeId, column]);

  useLayoutEffect(measure);
  useEffect(() => {
    if (!editor || !column.current) return;
    const later = () => requestAnimationFrame(measure);
    const sizes = new ResizeObserver(later);
    sizes.observe(editor.view.dom);
    for (const child of column.current.querySelectorAll("[data-level]")) sizes.observe(child);
    editor.on("update", later);
    return () => {
      sizes.disconnect();
      editor.off("update", later);
    };
  }, [editor, measure, column]);

  return levels;
}

function measured(editor: Editor, threads: Placed[], column: HTMLElement): Wanted[] {
  const { top } = column.getBoundingClientRect();
  return threads.map((thread) => {
    const words = topOf(editor, thread);
    return {
      id: thread.id,
      level: words === null ? null : Math.max(0, words - top),
      height: column.querySelector(`[data-level="${thread.id}"]`)?.getBoundingClientRect().height ?? 0,
    };
  });
}

function topOf(editor: Editor, { anchor, quote }: Placed): number | null {
  const position = spanOf(editor.state, anchor, quote)?.from ?? levelOf(editor.state, anchor);
  if (position === null) return null;
  try {
    return editor.view.coordsAtPos(position).top;
  } catch {
    return null; // a place that is not drawn now
  }
}

const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
  one.size === other.size && [...other].every(([id, level]) => Math.abs((one.get(id) ?? Number.NaN) - level) < 1);
