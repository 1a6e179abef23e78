"use client";

import { type KeyboardEvent, useEffect, useState, useTransition } from "react";
import { moved } from "@/components/ui/moved";

type Named = { id: string; name: string };

/** @returns what kept the order from being saved; "" = it is saved */
type SaveOrder = (ids: string[]) => Promise<string>;

/** Rows in an order that people give them: dragged, or lifted by keys at their grip. Space lifts, arrows move, Esc puts back. */
export function useOrder<Row extends Named>(rows: Row[], save: SaveOrder) {
  const [order, setOrder] = useState(rows.map(({ id }) => id));
  const [lifted, setLifted] = useState<{ id: string; before: string[] } | null>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [isSaving, startSaving] = useTransition();
  const key = rows.map(({ id }) => id).join();
  useEffect(() => setOrder(key === "" ? [] : key.split(",")), [key]);

  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? "";
  const placeIn = (id: string, ids: string[]) => `${nameOf(id)} is number ${ids.indexOf(id) + 1} of ${ids.length}.`;

  function keep(id: string, ids: string[], before: string[]) {
    setSaid(placeIn(id, ids));
    startSaving(async () => {
      const trouble = await save(ids).catch(() => NOT_SENT);
      setProblem(trouble);
      if (trouble) setOrder(before);
    });
  }
  function put(id: string, to: number) {
    const next = moved(order, order.indexOf(id), to);
    if (next.join() === order.join()) return;
    setOrder(next);
    keep(id, next, order);
  }
  function putBack() {
    if (!lifted) return;
    setOrder(lifted.before);
    setLifted(null);
    setSaid(`Put back. ${placeIn(lifted.id, lifted.before)}`);
  }
  function putDown() {
    if (!lifted) return;
    setLifted(null);
    if (lifted.before.join() !== order.join()) keep(lifted.id, order, lifted.before);
  }

  /** For the grip of a row. */
  function onGripKey(event: KeyboardEvent, id: string) {
    const isLifted = lifted?.id === id;
    const step = STEPS[event.key];
    if (event.key === " " || event.key === "Enter") {
      if (isLifted) putDown();
      else {
        setLifted({ id, before: order });
        setSaid(`${nameOf(id)} lifted. Arrows move it, Space puts it down, Escape puts it back.`);
      }
    } else if (isLifted && step !== undefined) {
      const next = moved(order, order.indexOf(id), order.indexOf(id) + step);
      setOrder(next);
      setSaid(placeIn(id, next));
    } else if (isLifted && event.key === "Escape") putBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const inOrder = order.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { rows: inOrder, lifted: lifted?.id ?? null, said, problem, isSaving, put, putDown, onGripKey };
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
const NOT_SENT = "The order could not be sent: the desk does not answer. Try again.";
