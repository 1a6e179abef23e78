"use client";

import { useDraggable } from "@dnd-kit/core";
import clsx from "clsx";
import { CalendarClock, GripVertical } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { TONE_TEXT, type Tone } from "@/components/ui/mark";
import { Popover } from "@/components/ui/popover";
import type { CalendarCard } from "./calendar-card";

type Props = { card: CalendarCard; move: (card: CalendarCard, day: string | null) => void };

const TONES: Record<CalendarCard["is"], { tone: Tone; word: string }> = {
  published: { tone: "success", word: "live" },
  withdrawn: { tone: "plain", word: "withdrawn" },
  planned: { tone: "planned", word: "scheduled" },
  due: { tone: "warning", word: "due" },
  missed: { tone: "trouble", word: "did not go out" },
  idea: { tone: "plain", word: "idea" },
};

/** Dragged by mouse and finger anywhere on it, by keys at its grip, and without dragging by its button. */
export function StoryCard({ card, move }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: card.key,
    data: card,
    disabled: !card.isMovable,
  });
  const name = card.headline || "No headline yet";

  return (
    <li
      ref={setNodeRef}
      {...(card.isMovable ? listeners : {})}
      className={clsx(
        "group relative flex items-start gap-0.5 tablet:max-wide:coarse:flex-col rounded-sm border-l-2 border-current bg-card py-0.5 pr-0.5 pl-1 max-tablet:min-h-11 max-tablet:items-center max-tablet:py-1 max-tablet:pl-2",
        TONE_TEXT[TONES[card.is].tone],
        card.isMovable && "cursor-grab touch-manipulation",
        isDragging && "opacity-40",
      )}
    >
      <CardWords card={card} />
      {card.isMovable ? (
        <span className="relative flex flex-none flex-col max-wide:coarse:flex-row">
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            aria-label={`Move “${name}” by keys`}
            className={HANDLE}
          >
            <GripVertical aria-hidden className="size-3.5" />
          </button>
          <DayChoice card={card} name={name} move={move} />
        </span>
      ) : null}
    </li>
  );
}

const HANDLE = "grid size-[26px] place-items-center rounded-sm text-muted-foreground hover:bg-muted coarse:size-11";

export const CardWords = ({ card }: { card: CalendarCard }) => (
  <span className="max-w-full min-w-0 flex-1 text-foreground">
    <Link
      href={`/desk/stories/${card.id}`}
      prefetch={false}
      draggable={false}
      lang={card.language}
      className={clsx(
        "line-clamp-2 font-serif text-sm leading-tight hyphens-auto wrap-anywhere max-tablet:text-lg max-tablet:after:absolute max-tablet:after:inset-0",
        !card.headline && "text-muted-foreground italic",
      )}
    >
      {card.headline || "No headline yet"}
    </Link>
    <span className={clsx("block truncate text-xs", TONE_TEXT[TONES[card.is].tone])}>
      {card.is === "idea" ? card.by : `${card.hour} ${TONES[card.is].word}`}
    </span>
  </span>
);

/** The same as dragging, by choosing a date. */
function DayChoice({ card, name, move }: Props & { name: string }) {
  const [isOpen, setOpen] = useState(false);
  const choose = (day: string | null) => {
    setOpen(false);
    move(card, day);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    choose(String(new FormData(event.currentTarget).get("day") || "") || null);
  };

  return (
    <Popover
      label={`A day for “${name}”`}
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" aria-label={`Choose a day for “${name}”`} className={HANDLE}>
          <CalendarClock aria-hidden className="size-3.5" />
        </button>
      }
    >
      <form onSubmit={submit} className="grid gap-3">
        <Field label="Wanted on">
          {(control) => <Input type="date" name="day" defaultValue={card.day ?? ""} {...control} />}
        </Field>
        <div className="flex justify-end gap-2">
          {card.day ? <Button onClick={() => choose(null)}>No day</Button> : null}
          <Button type="submit" look="primary">
            Set
          </Button>
        </div>
      </form>
    </Popover>
  );
}
