"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { Button } from "@/components/ui/button";
import { FIELD_LIMITS } from "@/modules/articles/limits";
import { BoxField } from "./views/box-field";

type Tool = { label: string; act: (editor: Editor) => void };
const TOOLS: Tool[] = [
  { label: "Row above", act: (editor) => editor.chain().focus().addRowBefore().run() },
  { label: "Row below", act: (editor) => editor.chain().focus().addRowAfter().run() },
  { label: "Column before", act: (editor) => editor.chain().focus().addColumnBefore().run() },
  { label: "Column after", act: (editor) => editor.chain().focus().addColumnAfter().run() },
  { label: "Head row", act: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { label: "Merge or split cells", act: (editor) => editor.chain().focus().mergeOrSplit().run() },
  { label: "Take out row", act: (editor) => editor.chain().focus().deleteRow().run() },
  { label: "Take out column", act: (editor) => editor.chain().focus().deleteColumn().run() },
  { label: "Take out table", act: (editor) => editor.chain().focus().deleteTable().run() },
];

/** Beneath the table that the caret stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const caption = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current.isActive("table") ? String(current.getAttributes("table").caption ?? "") : null,
  });
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableTools"
      className="format-menu table-tools"
      role="toolbar"
      aria-label="Table"
      options={{ placement: "bottom-start", offset: 8 }}
      getReferencedVirtualElement={() => tableElement(editor)}
      shouldShow={({ editor: current, state }) =>
        current.isEditable && current.isActive("table") && state.selection.empty
      }
    >
      {TOOLS.map(({ label, act }) => (
        <Button
          key={label}
          size="small"
          look="bare"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(editor)}
        >
          {label}
        </Button>
      ))}
      <BoxField
        label="Caption of the table"
        value={caption ?? ""}
        most={FIELD_LIMITS.table.caption}
        isEditable
        onChange={(value) => editor.commands.updateAttributes("table", { caption: value })}
      />
    </BubbleMenu>
  );
}

function tableElement(editor: Editor): HTMLElement | null {
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("table") ?? null;
}
