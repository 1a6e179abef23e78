"use client";

import type { Editor } from "@tiptap/core";
import { DragHandle } from "@tiptap/extension-drag-handle-react";
import type { Node } from "@tiptap/pm/model";
import { GripVertical } from "lucide-react";
import { useCallback, useRef } from "react";
import { isLine } from "./nodes/story";

const BESIDE = { placement: "left-start" as const };

/** Takes a block by the mouse; Alt Shift and the arrows do the same, and so do the buttons of boxes. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const handle = useRef<HTMLSpanElement>(null);
  const onNodeChange = useCallback(({ node }: { node: Node | null }) => {
    if (handle.current) handle.current.hidden = !node || isLine(node.type.name);
  }, []);
  return (
    <DragHandle editor={editor} onNodeChange={onNodeChange} computePositionConfig={BESIDE} className="block-handle">
      <span ref={handle} title="Drag, or press Alt Shift and an arrow">
        <GripVertical aria-hidden className="size-4" />
      </span>
    </DragHandle>
  );
}
