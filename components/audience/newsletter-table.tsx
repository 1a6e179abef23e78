"use client";

import { closestCenter, DndContext, type DragEndEvent, DragOverlay } from "@dnd-kit/core";
import { useState } from "react";
import { SAID_ELSEWHERE, useDragSensors } from "@/components/ui/drag";
import { Note } from "@/components/ui/note";
import { Table } from "@/components/ui/table";
import { NewsletterRow } from "./newsletter-row";
import type { NewsletterRowView } from "./newsletter-row-view";
import type { RetireActions } from "./retire-menu";
import { useOrder } from "./use-order";

type Props = {
  newsletters: NewsletterRowView[];
  /** @returns what is wrong; "" = it is saved */
  saveOrder: (ids: string[]) => Promise<string>;
  actions: RetireActions;
};

/** Newsletters as readers are offered them; the order is given by dragging, or by keys at the grip. */
export function NewsletterTable({ newsletters, saveOrder, actions }: Props) {
  const { rows, lifted, said, problem, put, putDown, onGripKey } = useOrder(newsletters, saveOrder);
  const [held, setHeld] = useState<string | null>(null);
  const sensors = useDragSensors();
  const indexOf = (id: unknown) => rows.findIndex((row) => row.id === id);

  function onDragEnd({ active, over }: DragEndEvent) {
    setHeld(null);
    if (over) put(String(active.id), indexOf(over.id));
  }

  return (
    <DndContext
      id="newsletters"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={SAID_ELSEWHERE}
      onDragStart={({ active }) => setHeld(String(active.id))}
      onDragCancel={() => setHeld(null)}
      onDragEnd={onDragEnd}
    >
      {problem ? (
        <Note tone="trouble" role="alert" isFlush>
          {problem}
        </Note>
      ) : null}
      <Table stacks className="table-fixed">
        <NewsletterColumns hasGrip />
        <tbody>
          {rows.map((row, index) => (
            <NewsletterRow
              key={row.id}
              row={row}
              isHeld={held === row.id || lifted === row.id}
              isBelow={held !== null && indexOf(held) < index}
              isDragging={held !== null}
              isLifted={lifted === row.id}
              onGripKey={onGripKey}
              onGripBlur={putDown}
              actions={actions}
            />
          ))}
        </tbody>
      </Table>
      <DragOverlay dropAnimation={null}>
        {held ? (
          <span className="flex min-h-11 items-center rounded-lg border border-primary bg-popover px-4 font-serif text-lg font-medium shadow-float">
            {rows[indexOf(held)]?.name}
          </span>
        ) : null}
      </DragOverlay>
      <p id="order-keys" hidden>
        Space lifts, arrows move, Escape puts back.
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </DndContext>
  );
}

/** Those that are offered no longer have no order. */
export const RetiredTable = ({ newsletters, actions }: Omit<Props, "saveOrder">) => (
  <Table stacks className="table-fixed">
    <NewsletterColumns hasGrip={false} />
    <tbody>
      {newsletters.map((row) => (
        <NewsletterRow key={row.id} row={row} actions={actions} />
      ))}
    </tbody>
  </Table>
);

const NewsletterColumns = ({ hasGrip }: { hasGrip: boolean }) => (
  <thead>
    <tr>
      <th scope="col" className="w-11">
        <span className="sr-only">{hasGrip ? "Order" : "No order"}</span>
      </th>
      <th scope="col">Newsletter</th>
      <th scope="col" className="w-24 text-right!">
        Readers
      </th>
      <th scope="col" className="w-32 text-right!">
        In 7 days
      </th>
      <th scope="col" className="w-[24%] pl-6!">
        Last letter
      </th>
      <th scope="col" className="w-[20%]">
        Next
      </th>
      <th scope="col" className="w-14">
        <span className="sr-only">What can be done</span>
      </th>
    </tr>
  </thead>
);
