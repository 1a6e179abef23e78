"use client";

import { closestCenter, DndContext, type DragEndEvent, type DragOverEvent, DragOverlay } from "@dnd-kit/core";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SAID_ELSEWHERE, useDragSensors } from "@/components/ui/drag";
import { moved } from "@/components/ui/moved";
import type { IssueBlock } from "@/modules/issues/issue";
import { AddBlock, useFill } from "./add-block";
import { BlockCard } from "./block-card";
import { BLOCK_ICONS, blockName } from "./block-names";
import { useComposer } from "./composer-context";
import { useBlockHand } from "./use-block-hand";

/** The letter's blocks in their order: dragged by mouse and finger, lifted by keys. */
export function BlockList() {
  const { words, rearrange, isFixed, say, storyOf } = useComposer();
  const { blocks } = words;
  const [dragged, setDragged] = useState<{ id: string; to: number } | null>(null);
  const placeOf = (id: unknown) => blocks.findIndex((block) => block.id === id);
  const nameOf = (id: string) => {
    const index = placeOf(id);
    const block = blocks[index];
    const story = block?.kind === "story" ? storyOf(block.articleId)?.headline : undefined;
    return block ? (story ? `“${story}”` : blockName(block, index)) : "";
  };
  const put = (id: string, to: number) => {
    const from = placeOf(id);
    if (from < 0 || from === to) return say("Left where it was.");
    rearrange(moved(blocks, from, to), `${nameOf(id)} is number ${to + 1} of ${blocks.length} now.`);
  };
  const { held, onGripKey, letGo } = useBlockHand({ ids: blocks.map(({ id }) => id), nameOf, put, say });
  const sensors = useDragSensors();
  const hand = dragged ?? held;
  // By keys a block goes along at once; by the pointer the others stay, and a line shows where it would go.
  const shown = held ? moved(blocks, placeOf(held.id), held.to) : blocks;

  function onDragEnd({ active, over }: DragEndEvent) {
    setDragged(null);
    if (over) put(String(active.id), placeOf(over.id));
  }
  return (
    <DndContext
      id="issue-blocks"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={SAID_ELSEWHERE}
      onDragStart={({ active }) => {
        letGo();
        setDragged({ id: String(active.id), to: placeOf(active.id) });
      }}
      onDragOver={({ active, over }: DragOverEvent) =>
        over && setDragged({ id: String(active.id), to: placeOf(over.id) })
      }
      onDragEnd={onDragEnd}
      onDragCancel={() => setDragged(null)}
    >
      {blocks.length === 0 ? <NothingYet /> : null}
      <ol aria-label="Blocks of the letter" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {shown.map((block, index) => (
          <BlockCard
            key={block.id}
            block={block}
            index={index}
            count={blocks.length}
            isHeld={hand?.id === block.id}
            isLifted={held?.id === block.id}
            edge={edgeOf(dragged, placeOf(dragged?.id), index)}
            onGripKey={onGripKey}
            onMove={put}
          />
        ))}
      </ol>
      {isFixed ? null : <AddBlock />}
      <DragOverlay dropAnimation={null}>
        {dragged ? <HeldBlock block={blocks[placeOf(dragged.id)]} name={nameOf(dragged.id)} /> : null}
      </DragOverlay>
      <p id="block-keys" hidden>
        Space lifts, arrows move, Escape puts back.
      </p>
    </DndContext>
  );
}

/** On which side of a block the dragged one would come. */
function edgeOf(dragged: { to: number } | null, from: number, index: number): "above" | "below" | null {
  if (!dragged || dragged.to !== index || from === index) return null;
  return from < index ? "below" : "above";
}

function NothingYet() {
  const { isFixed } = useComposer();
  const fill = useFill();
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed px-4 py-6 text-center text-muted-foreground">
      <p className="text-pretty">A letter of nothing yet. Greet its readers, or begin with the stories of the week.</p>
      {isFixed ? null : (
        <Button size="small" onClick={() => void fill({ from: "week" })}>
          <CalendarDays aria-hidden className="size-4" />
          Fill with the last week
        </Button>
      )}
    </div>
  );
}

function HeldBlock({ block, name }: { block: IssueBlock | undefined; name: string }) {
  if (!block) return null;
  const Icon = BLOCK_ICONS[block.kind];
  return (
    <div className="flex min-h-11 cursor-grabbing items-center gap-2 rounded-lg border border-primary bg-card px-3 py-2 font-semibold text-primary shadow-float">
      <Icon aria-hidden className="size-4" />
      <span className="line-clamp-2">{name}</span>
    </div>
  );
}
