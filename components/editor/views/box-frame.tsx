"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/button";
import { moveBlock } from "../story-keys";

type Props = {
  node: NodeViewProps;
  /** What it is, for its label: "Picture". */
  name: string;
  /** Further tools of this kind of box. */
  tools?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A box of a story with its name and its tools: moving and taking out need no mouse. */
export const BoxFrame = ({ node, name, tools, className, children }: Props) => (
  <NodeViewWrapper
    as="section"
    aria-label={name}
    className={["story-box", node.selected && "is-selected", className].filter(Boolean).join(" ")}
  >
    <header className="box-head" contentEditable={false}>
      <span data-drag-handle className="box-name">
        {name}
      </span>
      {node.editor.isEditable ? (
        <span role="toolbar" aria-label={`${name}: tools`} className="box-tools">
          {tools}
          <MoveButtons node={node} />
          <IconButton label={`Take out: ${name}`} size="small" onClick={() => node.deleteNode()}>
            <Trash2 aria-hidden className="size-3.5" />
          </IconButton>
        </span>
      ) : null}
    </header>
    {children}
  </NodeViewWrapper>
);

function MoveButtons({ node }: { node: NodeViewProps }) {
  const move = (step: 1 | -1) => () => {
    const position = node.getPos();
    if (position === undefined) return;
    node.editor.chain().setNodeSelection(position).run();
    moveBlock(node.editor, step);
  };
  return (
    <>
      <IconButton label="Move up" size="small" onClick={move(-1)}>
        <ArrowUp aria-hidden className="size-3.5" />
      </IconButton>
      <IconButton label="Move down" size="small" onClick={move(1)}>
        <ArrowDown aria-hidden className="size-3.5" />
      </IconButton>
    </>
  );
}

/** The caret on a line of its own beneath a box. */
export function writeBelow({ editor, getPos, node }: NodeViewProps): void {
  const position = getPos();
  if (position === undefined) return;
  const after = position + node.nodeSize;
  const next = editor.state.doc.nodeAt(after);
  const chain = editor.chain().focus();
  if (next?.type.name === "paragraph") chain.setTextSelection(after + 1).run();
  else
    chain
      .insertContentAt(after, { type: "paragraph" })
      .setTextSelection(after + 1)
      .run();
}
