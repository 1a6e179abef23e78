"use client";

import { useOptimistic, useState, useTransition } from "react";
import type { CalendarCard, PlanAnswer } from "./calendar-card";
import { dayName } from "./days";

/** day: "2026-11-24", null = none; seen: when it was wanted, as the person saw it. */
export type PlanMove = (move: { id: string; day: string | null; seen: string | null }) => Promise<PlanAnswer>;

/** A move that came too late: the day it was for, and what a colleague had chosen by then. */
type Overtaken = {
  card: CalendarCard;
  day: string | null;
  theirs: NonNullable<Extract<PlanAnswer, { ok: false }>["theirs"]>;
};

export const dayWords = (day: string | null) => (day ? dayName(day) : "no day");

/**
 * What was moved is shown at its new day at once; where that was refused, it goes back and the reason is said. Where a colleague
 * was quicker, theirs is shown beside one's own.
 */
export function useMoves(cards: CalendarCard[], plan: PlanMove) {
  const [trouble, setTrouble] = useState("");
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const [, begin] = useTransition();
  const [shown, showAt] = useOptimistic(cards, (before, moved: { key: string; day: string | null }) =>
    before.map((card) =>
      card.key === moved.key ? { ...card, day: moved.day, is: moved.day ? ("due" as const) : ("idea" as const) } : card,
    ),
  );

  const move = (card: CalendarCard, day: string | null) => {
    setOvertaken(null);
    if (card.day === day) return;
    begin(async () => {
      showAt({ key: card.key, day });
      const answer = await plan({ id: card.id, day, seen: card.dueAt });
      const theirs = answer.ok ? undefined : answer.theirs;
      setTrouble(answer.ok || theirs ? "" : answer.problem);
      setOvertaken(theirs ? { card, day, theirs } : null);
    });
  };
  return { shown, trouble, overtaken, move, leaveIt: () => setOvertaken(null) };
}
