"use client";

import { type KeyboardEvent, useCallback, useEffect, useState } from "react";
import type { Target } from "./target";

/** A story in somebody's hand, and where it would go. by: how it was lifted. */
export type Hand = { articleId: string; over: Target | null; by: "keys" | "pointer" };

type Options = {
  targets: Target[];
  whereIs: (articleId: string) => Target | null;
  drop: (target: Target, articleId: string) => void;
  /** Said to who cannot see the board. */
  say: (text: string) => void;
  tell: (hand: Hand) => string;
};

/**
 * Lifting a story by keys: Space or Enter lifts and puts down, arrows move, 1 to 4 go to a slot, 0 to the lead, Esc puts back.
 * The pointer's hand is dnd-kit's and set from outside.
 */
export function useHand({ targets, whereIs, drop, say, tell }: Options) {
  const [hand, setHand] = useState<Hand | null>(null);

  const hold = useCallback(
    (next: Hand | null) => {
      setHand(next);
      if (next) say(tell(next));
    },
    [say, tell],
  );
  const putDown = useCallback(
    ({ articleId, over }: Hand) => {
      setHand(null);
      if (over) drop(over, articleId);
    },
    [drop],
  );
  const putBack = useCallback(() => {
    setHand(null);
    say("Put back where it was.");
  }, [say]);

  /** For the grip of a story. */
  function onGripKey(event: KeyboardEvent, articleId: string) {
    const held = hand?.articleId === articleId && hand.by === "keys" ? hand : null;
    const direct = targetOfKey(event.key);
    if (event.key === " " || event.key === "Enter") {
      if (held) putDown(held);
      else hold({ articleId, over: whereIs(articleId) ?? targets[0] ?? null, by: "keys" });
    } else if (direct !== null) {
      if (held) hold({ ...held, over: direct });
      else drop(direct, articleId);
    } else if (held && event.key.startsWith("Arrow")) hold({ ...held, over: beside(targets, held.over, event.key) });
    else if (held && event.key === "Escape") putBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  useEscape(hand !== null, putBack);
  return { hand, hold, putDown, putBack, onGripKey };
}

const targetOfKey = (key: string): Target | null => (key === "0" ? "lead" : /^[1-4]$/.test(key) ? `slot-${key}` : null);

function beside(targets: Target[], over: Target | null, key: string): Target | null {
  const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const index = over === null ? -1 : targets.indexOf(over);
  return targets[(index + step + targets.length) % targets.length] ?? null;
}

/** The focus may have left the grip meanwhile. */
function useEscape(isOn: boolean, putBack: () => void) {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape") putBack();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn, putBack]);
}
