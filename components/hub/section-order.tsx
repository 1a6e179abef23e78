"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useState, useTransition } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { HubAnswer } from "./hub-answer";

type Section = { id: string; name: string };
type Props = { sections: Section[]; save: (ids: string[]) => Promise<HubAnswer> };

/** The order of the navigation, moved by buttons: they work with a mouse, a finger and keys alike. */
export function SectionOrder({ sections, save }: Props) {
  const [order, setOrder] = useState(sections);
  const [answer, setAnswer] = useState<HubAnswer | null>(null);
  const [moved, setMoved] = useState("");
  const [isSaving, startSaving] = useTransition();
  const isChanged = order.some(({ id }, index) => id !== sections[index]?.id);

  const move = (from: number, to: number) => {
    const section = order[from];
    if (!section || to < 0 || to >= order.length) return;
    setOrder(order.toSpliced(from, 1).toSpliced(to, 0, section));
    setMoved(`${section.name} is now number ${to + 1} of ${order.length}.`);
  };
  const keep = () => startSaving(async () => setAnswer(await save(order.map(({ id }) => id))));

  return (
    <section aria-labelledby="order" className="grid gap-2 border-b p-4">
      <h2 id="order" className="font-semibold">
        Order in the navigation
      </h2>
      <ol className="grid gap-1">
        {order.map(({ id, name }, index) => (
          <li key={id} className="flex items-center gap-2">
            <span className="w-6 text-right text-muted-foreground tabular-nums">{index + 1}</span>
            <span className="w-48 font-serif text-lg">{name}</span>
            <IconButton
              label={`Move ${name} up`}
              size="small"
              aria-disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <ArrowUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              label={`Move ${name} down`}
              size="small"
              aria-disabled={index === order.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <ArrowDown aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {answer?.said && !isChanged ? <Note tone="success">{answer.said}</Note> : null}
      {answer?.problems.form ? <Note tone="trouble">{answer.problems.form}</Note> : null}
      {isChanged ? (
        <div className="flex gap-2">
          <Button look="primary" onClick={keep} disabled={isSaving}>
            Put this order live
          </Button>
          <Button onClick={() => setOrder(sections)}>As it was</Button>
        </div>
      ) : null}
    </section>
  );
}
