"use client";

import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import {
  Bold,
  Code,
  Highlighter,
  Italic,
  Languages,
  Link as LinkIcon,
  type LucideIcon,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { LanguageField, LinkField } from "./mark-fields";
import { isLine } from "./nodes/story";

type Tool = { mark: string; label: string; icon: LucideIcon };
const TOOLS: Tool[] = [
  { mark: "bold", label: "Bold, Ctrl B", icon: Bold },
  { mark: "italic", label: "Italic, Ctrl I", icon: Italic },
  { mark: "underline", label: "Underline, Ctrl U", icon: Underline },
  { mark: "strike", label: "Struck out, Ctrl Shift S", icon: Strikethrough },
  { mark: "highlight", label: "Marked, Ctrl Alt H", icon: Highlighter },
  { mark: "superscript", label: "Raised", icon: Superscript },
  { mark: "subscript", label: "Lowered", icon: Subscript },
  { mark: "code", label: "Code, Ctrl E", icon: Code },
];

type Asked = "link" | "language" | null;
export type AskedField = { asked: Asked; ask: (field: Asked) => void };

/** Above the chosen words: their marks, their link, their language. */
export function FormatMenu({ editor, asked, ask }: { editor: Editor } & AskedField) {
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      [...TOOLS.map(({ mark }) => mark), "link", "language"].filter((mark) => current.isActive(mark)),
  });
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === null) return;
    // The menu comes a moment after words are chosen: who asks by keys does not wait for it.
    for (const wish of ["show", "updatePosition"]) editor.view.dispatch(editor.state.tr.setMeta(MENU, wish));
    menu.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, [asked, editor]);

  return (
    <BubbleMenu
      ref={menu}
      pluginKey={MENU}
      editor={editor}
      className="format-menu"
      role="toolbar"
      aria-label="Chosen words"
      options={{ placement: "top", offset: 8, onHide: () => ask(null) }}
      shouldShow={({ editor: current, state }) => current.isEditable && mayBearMarks(state) && !state.selection.empty}
    >
      {asked === "link" ? <LinkField editor={editor} onDone={() => ask(null)} /> : null}
      {asked === "language" ? <LanguageField editor={editor} onDone={() => ask(null)} /> : null}
      {asked === null ? <MarkButtons editor={editor} active={active ?? []} ask={ask} /> : null}
    </BubbleMenu>
  );
}

function MarkButtons({ editor, active, ask }: { editor: Editor; active: string[]; ask: AskedField["ask"] }) {
  const button = ({ mark, label, icon: Icon }: Tool, act: () => void) => (
    <IconButton
      key={mark}
      label={label}
      size="small"
      aria-pressed={active.includes(mark)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <Icon aria-hidden className="size-4" />
    </IconButton>
  );
  return (
    <>
      {TOOLS.map((tool) => button(tool, () => editor.chain().focus().toggleMark(tool.mark).run()))}
      <span aria-hidden className="format-line" />
      {button({ mark: "link", label: "Link, Ctrl Shift K", icon: LinkIcon }, () => ask("link"))}
      {button({ mark: "language", label: "Language of these words", icon: Languages }, () => ask("language"))}
    </>
  );
}

const MENU = "formatMenu";

/** Headline, standfirst and code are plain words. */
function mayBearMarks({ selection }: EditorState): boolean {
  const { parent } = selection.$from;
  return parent.isTextblock && !parent.type.spec.code && !isLine(parent.type.name);
}

/** What the menu asks for; the link by a key and by the phone's writing bar too. */
export function useAskedField(): AskedField {
  const [asked, ask] = useState<Asked>(null);
  return { asked, ask };
}

/** Without chosen words, the word that the caret stands in is meant. @returns whether there is one that may be a link */
export function chooseLinkWords({ state, commands }: Editor): boolean {
  if (!mayBearMarks(state)) return false;
  const { empty, $from } = state.selection;
  if (!empty) return true;

  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, " ");
  const before = /\S*$/.exec(text.slice(0, $from.parentOffset))?.[0].length ?? 0;
  const after = /^\S*/.exec(text.slice($from.parentOffset))?.[0].length ?? 0;
  return before + after > 0 && commands.setTextSelection({ from: $from.pos - before, to: $from.pos + after });
}
