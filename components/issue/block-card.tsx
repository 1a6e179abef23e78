"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { IssueBlock } from "@/modules/issues/issue";
import { BlockMenu } from "./block-menu";
import { BLOCK_ICONS, blockName } from "./block-names";
import { BlockProblems } from "./block-problems";
import { useComposer } from "./composer-context";
import { PictureBlock } from "./picture-block";
import { SponsorBlock } from "./sponsor-block";
import { StoryBlock } from "./story-block";
import { TextBlock } from "./text-block";

type Props = {
  block: IssueBlock;
  index: number;
  count: number;
  /** It is being moved. */
  isHeld: boolean;
  /** By keys. */
  isLifted: boolean;
  /** Where a dragged block would come beside it. */
  edge: "above" | "below" | null;
  onGripKey: (event: KeyboardEvent, id: string) => void;
  onMove: (id: string, to: number) => void;
};

export function BlockCard({ block, index, count, isHeld, isLifted, edge, onGripKey, onMove }: Props) {
  const { isFixed, look } = useComposer();
  const { setNodeRef } = useDroppable({ id: block.id, disabled: isFixed });
  const drag = useDraggable({ id: block.id, disabled: isFixed });
  const name = blockName(block, index);
  const Icon = BLOCK_ICONS[block.kind];
  const isBroken = look?.checks.some(
    ({ isRequired, problems }) =>
      isRequired && problems.some(({ target }) => target.place === "block" && target.id === block.id),
  );

  return (
    <li
      ref={setNodeRef}
      id={`block-${block.id}`}
      aria-label={name}
      className={clsx(
        "scroll-my-16 rounded-lg border bg-card px-3 py-2.5",
        isBroken && "border-destructive!",
        isLifted && "border-primary! outline-2 outline-offset-2 outline-ring",
        isHeld && !isLifted && "opacity-55",
        edge === "above" && "shadow-[0_-5px_0_-2px_var(--primary)]",
        edge === "below" && "shadow-[0_5px_0_-2px_var(--primary)]",
      )}
    >
      <div className="flex min-h-[26px] items-center gap-2 text-xs text-muted-foreground">
        {isFixed ? null : (
          <button
            ref={drag.setNodeRef}
            type="button"
            {...drag.listeners}
            data-grip={block.id}
            aria-label={`Move ${name}, number ${index + 1} of ${count}`}
            aria-pressed={isLifted}
            aria-describedby="block-keys"
            title="Drag, or press Space to lift"
            onKeyDown={(event) => onGripKey(event, block.id)}
            className="-ml-1.5 grid size-6 shrink-0 cursor-grab touch-manipulation place-items-center rounded-sm aria-pressed:bg-primary aria-pressed:text-primary-foreground coarse:size-11"
          >
            <GripVertical aria-hidden className="size-3.5" />
          </button>
        )}
        <Icon aria-hidden className="size-3.5" />
        <b className="font-semibold">{name}</b>
        {isFixed ? null : <BlockMenu block={block} index={index} count={count} name={name} onMove={onMove} />}
      </div>
      <BlockContent block={block} name={name} />
      <BlockProblems block={block} />
    </li>
  );
}

function BlockContent({ block, name }: { block: IssueBlock; name: string }) {
  switch (block.kind) {
    case "text":
    case "signOff":
      return <TextBlock block={block} label={name} />;
    case "story":
      return <StoryBlock block={block} />;
    case "picture":
      return <PictureBlock block={block} />;
    case "sponsor":
      return <SponsorBlock block={block} />;
    case "divider":
      return <hr className="my-1.5" />;
  }
}
