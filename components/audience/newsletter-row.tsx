"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { Clock, GripVertical, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { STACKED_MENU } from "@/components/ui/table";
import type { NewsletterRowView } from "./newsletter-row-view";
import { type RetireActions, RowMenu } from "./retire-menu";

type Props = {
  row: NewsletterRowView;
  actions: RetireActions;
  isHeld?: boolean;
  isLifted?: boolean;
  isDragging?: boolean;
  /** Whether what is held comes from above: it would stand beneath this row. */
  isBelow?: boolean;
  /** Absent where there is no order. */
  onGripKey?: (event: KeyboardEvent, id: string) => void;
  onGripBlur?: () => void;
};

export function NewsletterRow({ row, actions, isHeld, isDragging, isBelow, onGripKey, ...grip }: Props) {
  const { setNodeRef, isOver } = useDroppable({ id: row.id, disabled: !onGripKey });
  const { id, slug, name, language, note, readerCount, joinedCount, leftCount, last, next } = row;

  return (
    <tr
      ref={setNodeRef}
      className={clsx(
        isHeld && "bg-accent",
        isDragging &&
          isOver &&
          !isHeld &&
          (isBelow ? "[&>td]:border-b-primary!" : "shadow-[inset_0_2px_var(--primary)]"),
      )}
    >
      <td className="pr-0! max-tablet:absolute max-tablet:top-1 max-tablet:right-14">
        {onGripKey ? <Grip id={id} name={name} onGripKey={onGripKey} {...grip} /> : null}
      </td>
      <td className="py-2">
        <Link
          href={`/desk/newsletters/${slug}`}
          prefetch={false}
          lang={language}
          className="inline-flex min-h-[26px] items-center font-serif text-lg leading-tight font-medium underline-offset-3 wrap-anywhere hover:underline max-tablet:min-h-11 max-tablet:pr-24"
        >
          {name}
        </Link>
        <span className="block text-xs text-muted-foreground" lang={language}>
          {note}
        </span>
      </td>
      <td data-label="Readers" className="text-right tabular-nums">
        {readerCount.toLocaleString("en")}
      </td>
      <td data-label="In 7 days" className="text-right tabular-nums">
        <Change joinedCount={joinedCount} leftCount={leftCount} />
      </td>
      <td data-label="Last letter" className="py-1.5 pl-6!">
        {last ? (
          <Two first={<Subject {...last} language={language} />} second={last.when} />
        ) : (
          <span className="text-muted-foreground">none yet</span>
        )}
      </td>
      <td data-label="Next" className="py-1.5">
        {next ? <Next {...next} /> : <span className="text-muted-foreground">not planned</span>}
      </td>
      <td className={STACKED_MENU}>
        <RowMenu row={row} actions={actions} />
      </td>
    </tr>
  );
}

const Change = ({ joinedCount, leftCount }: { joinedCount: number; leftCount: number }) => (
  <span className="whitespace-nowrap">
    <span className={joinedCount > 0 ? "text-success" : "text-muted-foreground"}>
      <span className="sr-only">joined </span>+{joinedCount.toLocaleString("en")}
    </span>{" "}
    <span className={leftCount > 0 ? "text-foreground" : "text-muted-foreground"}>
      <span className="sr-only">left </span>−{leftCount.toLocaleString("en")}
    </span>
  </span>
);

const Two = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <span className="block min-w-0 max-tablet:text-right">
    {first}
    <span className="block text-xs text-muted-foreground tabular-nums">{second}</span>
  </span>
);

const Subject = ({ subject, href, language }: { subject: string; href: string; language: string }) => (
  <Link
    href={href}
    prefetch={false}
    lang={language}
    className="line-clamp-2 font-serif leading-snug underline-offset-3 wrap-anywhere hover:underline"
  >
    {subject}
  </Link>
);

const Next = ({ text, when, tone }: NonNullable<NewsletterRowView["next"]>) => (
  <Two
    first={
      tone === "plain" ? (
        text
      ) : (
        <Mark tone={tone} icon={tone === "planned" ? Clock : TriangleAlert}>
          {text}
        </Mark>
      )
    }
    second={when}
  />
);

type GripProps = {
  id: string;
  name: string;
  isLifted?: boolean;
  onGripKey: NonNullable<Props["onGripKey"]>;
  onGripBlur?: () => void;
};

function Grip({ id, name, isLifted = false, onGripKey, onGripBlur }: GripProps) {
  const { setNodeRef, listeners } = useDraggable({ id });
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      onKeyDown={(event) => onGripKey(event, id)}
      onBlur={onGripBlur}
      aria-label={`Move ${name}`}
      aria-pressed={isLifted}
      aria-describedby="order-keys"
      title="Drag, or press Space to lift"
      className="grid size-[26px] cursor-grab touch-manipulation place-items-center rounded-sm text-muted-foreground aria-pressed:bg-primary aria-pressed:text-primary-foreground coarse:size-11 max-tablet:size-11"
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}
