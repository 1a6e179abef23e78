"use client";

import {
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import clsx from "clsx";
import Link from "next/link";
import { type ReactNode, useEffect, useState } from "react";
import { BothValues } from "@/components/ui/both-values";
import { Note } from "@/components/ui/note";
import type { CalendarCard } from "./calendar-card";
import { arrowsOver, IDEAS } from "./calendar-move";
import { dayName } from "./days";
import { CardWords, StoryCard } from "./story-card";
import { dayWords, type PlanMove, useMoves } from "./use-moves";

type Props = {
  cards: CalendarCard[];
  /** How many more stories a day has than are shown. */
  hidden: Record<string, number>;
  days: string[];
  /** "2026-11": other days are shown fainter. */
  month: string;
  today: string;
  plan: PlanMove;
};

/** A month of stories, and beside it those without a day. */
export function Calendar({ cards, hidden, days, month, today, plan }: Props) {
  const { shown, trouble, overtaken, move, leaveIt } = useMoves(cards, plan);
  const [lifted, setLifted] = useState<CalendarCard | null>(null);
  useTodayInView(month);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: arrowsOver(today) }),
  );

  function putDown({ active, over }: DragEndEvent) {
    setLifted(null);
    const card = cardOf(active);
    if (card && over) move(card, over.id === IDEAS ? null : String(over.id));
  }

  return (
    <DndContext
      id="calendar"
      sensors={sensors}
      collisionDetection={under}
      accessibility={{ announcements: ANNOUNCEMENTS, screenReaderInstructions: { draggable: INSTRUCTIONS } }}
      onDragStart={({ active }: DragStartEvent) => setLifted(cardOf(active))}
      onDragCancel={() => setLifted(null)}
      onDragEnd={putDown}
    >
      <div className="relative flex min-h-0 flex-1 max-wide:flex-col max-wide:overflow-auto">
        <div className="relative min-w-0 flex-1 overflow-auto max-wide:flex-none max-wide:overflow-visible">
          {trouble ? (
            <Note tone="warning" isFlush role="alert">
              {trouble}
            </Note>
          ) : null}
          {overtaken ? (
            <div className="border-b p-3">
              <p lang={overtaken.card.language} className="mb-2 font-serif text-md">
                {overtaken.card.headline || "No headline yet"}
              </p>
              <BothValues
                by={overtaken.theirs.by}
                at={overtaken.theirs.at}
                values={[{ theirs: dayWords(overtaken.theirs.day), mine: dayWords(overtaken.day) }]}
                onKeep={leaveIt}
                onTake={() => move({ ...overtaken.card, ...overtaken.theirs }, overtaken.day)}
              />
            </div>
          ) : null}
          <WeekDays />
          <ol className="grid auto-rows-[minmax(104px,auto)] grid-cols-7 max-tablet:auto-rows-auto max-tablet:grid-cols-1">
            {days.map((day) => (
              <DayCell
                key={day}
                day={day}
                isToday={day === today}
                isOutside={!day.startsWith(month)}
                cards={shown.filter((card) => card.day === day)}
                hiddenCount={hidden[day] ?? 0}
                move={move}
              />
            ))}
          </ol>
        </div>
        <Ideas cards={shown.filter(({ day }) => day === null)} move={move} />
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted ? (
          <div className="rounded-sm border border-primary bg-card px-2 py-1 shadow-float">
            <CardWords card={lifted} />
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

/** The first weeks of a month are past when it ends. */
function useTodayInView(month: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each month that is shown
  useEffect(() => {
    const isList = matchMedia("(width < 601px)").matches;
    document.querySelector("li[aria-current=date]")?.scrollIntoView({ block: isList ? "start" : "center" });
  }, [month]);
}

/** The place under the pointer; by keys, under the corner that arrows set down in it. The nearest centre may be another place's. */
const under: CollisionDetection = (collision) => {
  const { collisionRect, pointerCoordinates } = collision;
  const corner = pointerCoordinates ?? { x: collisionRect.left, y: collisionRect.top };
  const within = pointerWithin({ ...collision, pointerCoordinates: corner });
  return within.length > 0 ? within : closestCenter(collision);
};

const cardOf = (active: { data: { current?: unknown } }) => (active.data.current as CalendarCard | undefined) ?? null; // StoryCard put it there

const INSTRUCTIONS = "Space lifts the story. Arrows move it from day to day. Space puts it down, Escape puts it back.";
const nameOf = (active: { data: { current?: unknown } }) => `“${cardOf(active)?.headline || "No headline yet"}”`;
const placeOf = (id: string | number) => (id === IDEAS ? "the ideas without a day" : dayName(String(id)));

const ANNOUNCEMENTS: Announcements = {
  onDragStart: ({ active }) => `${nameOf(active)} is lifted.`,
  onDragOver: ({ active, over }) => (over ? `${nameOf(active)} is over ${placeOf(over.id)}.` : undefined),
  onDragEnd: ({ active, over }) =>
    over ? `${nameOf(active)} is put on ${placeOf(over.id)}.` : `${nameOf(active)} is put back.`,
  onDragCancel: ({ active }) => `${nameOf(active)} is put back.`,
};

const WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const WeekDays = () => (
  <div
    aria-hidden
    className="sticky top-0 z-[5] grid grid-cols-7 border-b bg-background text-xs text-muted-foreground max-tablet:hidden [&>span]:px-2 [&>span]:py-1.5"
  >
    {WEEK.map((day) => (
      <span key={day}>{day}</span>
    ))}
  </div>
);

type DayProps = {
  day: string;
  isToday: boolean;
  isOutside: boolean;
  cards: CalendarCard[];
  hiddenCount: number;
  move: MoveCard;
};
type MoveCard = (card: CalendarCard, day: string | null) => void;

function DayCell({ day, isToday, isOutside, cards, hiddenCount, move }: DayProps) {
  const { setNodeRef, isOver } = useDroppable({ id: day });

  return (
    <li
      ref={setNodeRef}
      aria-label={dayName(day)}
      aria-current={isToday ? "date" : undefined}
      className={clsx(
        "min-w-0 border-r border-b p-1 max-tablet:px-3 max-tablet:py-2",
        isOutside && "bg-sidebar",
        isOver && "bg-accent shadow-[inset_0_0_0_2px_var(--primary)]",
        cards.length === 0 && !isToday && "max-tablet:hidden",
      )}
    >
      <span
        className={clsx(
          "block px-1 text-xs tabular-nums max-tablet:px-0 max-tablet:text-sm",
          isToday ? "font-semibold text-primary" : "text-muted-foreground",
        )}
      >
        <span aria-hidden className="max-tablet:hidden">
          {isToday ? `${Number(day.slice(8))} · today` : Number(day.slice(8))}
        </span>
        <span className="tablet:sr-only">{dayName(day)}</span>
      </span>
      <CardList cards={cards} move={move} />
      {hiddenCount > 0 ? (
        <Link
          href={`/desk/stories?view=everything&from=${day}&until=${day}`}
          className="px-1 text-xs text-primary underline underline-offset-3 max-tablet:inline-flex max-tablet:min-h-11 max-tablet:items-center"
        >
          {hiddenCount} more<span className="sr-only"> on {dayName(day)}</span>
        </Link>
      ) : null}
    </li>
  );
}

const CardList = ({ cards, move }: { cards: CalendarCard[]; move: MoveCard }): ReactNode =>
  cards.length === 0 ? null : (
    <ul className="mt-0.5 grid grid-cols-1 gap-1">
      {cards.map((card) => (
        <StoryCard key={card.key} card={card} move={move} />
      ))}
    </ul>
  );

function Ideas({ cards, move }: { cards: CalendarCard[]; move: MoveCard }) {
  const { setNodeRef, isOver } = useDroppable({ id: IDEAS });
  return (
    <aside
      ref={setNodeRef}
      aria-labelledby="ideas"
      className={clsx(
        "relative w-64 shrink-0 overflow-auto border-l p-3 max-wide:w-full max-wide:border-t max-wide:border-l-0",
        isOver && "bg-accent shadow-[inset_0_0_0_2px_var(--primary)]",
      )}
    >
      <h2 id="ideas" className="font-semibold">
        Without a day <span className="font-normal text-muted-foreground tabular-nums">{cards.length}</span>
      </h2>
      <p className="mb-2 text-xs text-muted-foreground">Drag one to the day it is wanted by, or choose the day.</p>
      <CardList cards={cards} move={move} />
    </aside>
  );
}
