"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Bold, Heading2, Italic, Link, List, ListOrdered, type LucideIcon, TextQuote, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/button";

type Tool = { label: string; icon: LucideIcon; isOn: (editor: Editor) => boolean; act: (editor: Editor) => void };

const TOOLS: Tool[] = [
  {
    ...{ label: "Bold, Ctrl B", icon: Bold, isOn: (editor) => editor.isActive("bold") },
    act: (editor) => editor.chain().focus().toggleMark("bold").run(),
  },
  {
    ...{ label: "Italic, Ctrl I", icon: Italic, isOn: (editor) => editor.isActive("italic") },
    act: (editor) => editor.chain().focus().toggleMark("italic").run(),
  },
  {
    ...{ label: "Heading, Ctrl Alt 2", icon: Heading2, isOn: (editor) => editor.isActive("heading") },
    act: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    ...{ label: "List", icon: List, isOn: (editor) => editor.isActive("bulletList") },
    act: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    ...{ label: "Numbered list", icon: ListOrdered, isOn: (editor) => editor.isActive("orderedList") },
    act: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    ...{ label: "Quotation", icon: TextQuote, isOn: (editor) => editor.isActive("blockquote") },
    act: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** Beneath the words while one writes in them. */
export function LetterTools({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const on = useEditorState({ editor, selector: ({ editor: current }) => TOOLS.map(({ isOn }) => isOn(current)) });
  const keep = (event: { preventDefault: () => void }) => event.preventDefault(); // the words stay chosen
  return (
    <div
      role="toolbar"
      aria-label="Writing tools"
      className="mt-1.5 hidden flex-wrap gap-0.5 border-t pt-1.5 group-focus-within/words:flex"
    >
      {TOOLS.map(({ label, icon: Icon, act }, index) => (
        <IconButton
          key={label}
          label={label}
          size="small"
          aria-pressed={on?.[index] ?? false}
          onMouseDown={keep}
          onClick={() => act(editor)}
        >
          <Icon aria-hidden className="size-4" />
        </IconButton>
      ))}
      <IconButton label="Link, Ctrl Shift K" size="small" onMouseDown={keep} onClick={onLink}>
        <Link aria-hidden className="size-4" />
      </IconButton>
      <IconButton
        label="Undo, Ctrl Z"
        size="small"
        onMouseDown={keep}
        onClick={() => editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
