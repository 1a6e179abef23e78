import type { KeyboardCoordinateGetter } from "@dnd-kit/core";
import { dayAfter } from "./days";

/** Where a story without a day lies. */
export const IDEAS = "ideas";

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Arrows go from day to day and week to week; from the ideas the first arrow goes to today. */
export const arrowsOver =
  (today: string): KeyboardCoordinateGetter =>
  (event, { context: { over, droppableRects, active } }) => {
    const step = STEPS[event.code];
    if (step === undefined) return;
    event.preventDefault();

    const here = String(over?.id ?? active?.data.current?.day ?? IDEAS);
    const isDay = /^\d{4}-/.test(here);
    const there = isDay ? dayAfter(here, step) : droppableRects.has(today) ? today : firstDay(droppableRects);
    const rect = droppableRects.get(there) ?? (isDay ? droppableRects.get(IDEAS) : undefined);
    return rect && { x: rect.left + 8, y: rect.top + 8 };
  };

const firstDay = (rects: Map<string | number, unknown>): string =>
  [...rects.keys()].map(String).find((id) => /^\d{4}-/.test(id)) ?? IDEAS;
