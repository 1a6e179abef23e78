"use client";

import { type KeyboardEvent, useEffect, useState } from "react";

/** A block in somebody's hand, lifted by keys, and the place it would go to. */
type Held = { id: string; to: number };

type Options = {
  ids: string[];
  nameOf: (id: string) => string;
  /** @param to its place afterwards, from 0 */
  put: (id: string, to: number) => void;
  say: (text: string) => void;
};

/** Lifting a block by keys at its grip: Space or Enter lifts and puts down, arrows move, Home and End go far, Esc puts back. */
export function useBlockHand({ ids, nameOf, put, say }: Options) {
  const [held, setHeld] = useState<Held | null>(null);

  function hold(id: string, to: number, what = "") {
    const place = Math.max(0, Math.min(to, ids.length - 1));
    setHeld({ id, to: place });
    say(`${what || nameOf(id)}, place ${place + 1} of ${ids.length}.`);
  }
  function onGripKey(event: KeyboardEvent, id: string) {
    const isHeld = held?.id === id;
    const from = isHeld ? held.to : ids.indexOf(id);
    if (event.key === " " || event.key === "Enter") {
      if (isHeld) putDown(held);
      else hold(id, from, `${nameOf(id)} lifted. Arrows move it, Space puts it down, Escape puts it back`);
    } else if (isHeld && event.key === "ArrowUp") hold(id, from - 1);
    else if (isHeld && event.key === "ArrowDown") hold(id, from + 1);
    else if (isHeld && event.key === "Home") hold(id, 0);
    else if (isHeld && event.key === "End") hold(id, ids.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function putDown({ id, to }: Held) {
    setHeld(null);
    put(id, to);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-grip="${id}"]`)?.focus());
  }

  const isOn = held !== null;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setHeld(null);
      say("Put back where it was.");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn, say]);

  return { held, onGripKey, letGo: () => setHeld(null) };
}
