"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Bold, Italic, Link, Plus, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "@/components/ui/button";

type Props = {
  editor: Editor;
  onLink: () => void;
  /** Comments and the ready list, where a phone has no room beside the sheet. */
  children?: ReactNode;
};

/** On a phone: what the finger needs, above the keyboard. */
export function WritingBar({ editor, onLink, children }: Props) {
  const lift = useKeyboardHeight();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({ bold: current.isActive("bold"), italic: current.isActive("italic") }),
  });
  const keep = (event: { preventDefault: () => void }) => event.preventDefault(); // the keyboard stays up
  const putIn = () => editor.chain().focus().insertContent(slashAfter(editor)).run();
  return (
    <div role="toolbar" aria-label="Writing" className="writing-bar" style={{ bottom: lift }} onMouseDown={keep}>
      {editor.isEditable ? (
        <>
          <IconButton label="Put in" onClick={putIn}>
            <Plus aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label="Bold"
            aria-pressed={active?.bold}
            onClick={() => editor.chain().focus().toggleMark("bold").run()}
          >
            <Bold aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            label="Italic"
            aria-pressed={active?.italic}
            onClick={() => editor.chain().focus().toggleMark("italic").run()}
          >
            <Italic aria-hidden className="size-4" />
          </IconButton>
          <IconButton label="Link" onClick={onLink}>
            <Link aria-hidden className="size-4" />
          </IconButton>
          <IconButton label="Undo" onClick={() => editor.chain().focus().undo().run()}>
            <Undo2 aria-hidden className="size-4" />
          </IconButton>
        </>
      ) : null}
      {children}
    </div>
  );
}

/** The menu opens at the start of a line or after a space. */
function slashAfter({ state }: Editor): string {
  const { $from } = state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
  return before && !/\s/.test(before) ? " /" : "/";
}

/** The keyboard of a phone covers the page without changing its height. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const measure = () => setHeight(Math.max(0, window.innerHeight - viewport.height - viewport.offsetTop));
    viewport.addEventListener("resize", measure);
    viewport.addEventListener("scroll", measure);
    return () => {
      viewport.removeEventListener("resize", measure);
      viewport.removeEventListener("scroll", measure);
    };
  }, []);
  return height;
}
