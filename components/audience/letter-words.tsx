"use client";

import "@/components/editor/css/sheet.css";
import "@/components/editor/css/tools.css";
import type { Editor } from "@tiptap/core";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { Bold, Heading2, Italic, Link, List, ListOrdered, type LucideIcon, TextQuote } from "lucide-react";
import { useId, useState } from "react";
import { chooseLinkWords, FormatMenu, useAskedField } from "@/components/editor/format-menu";
import { IconButton } from "@/components/ui/button";
import { Problem } from "@/components/ui/field";
import type { Body } from "@/modules/articles/body";
import type { DocumentNode } from "@/modules/articles/document-node";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { letterExtensions } from "./letter-extensions";

type Props = {
  name: string;
  /** Of the form that the words are sent with. */
  form: string;
  label: string;
  language: string;
  body: Body;
  problem: string | undefined;
};

/** Words of a letter, written with a few of the story editor's pieces; sent with a form as one field. */
export function LetterWords({ name, form, label, language, body, problem }: Props) {
  const id = useId();
  const [words, setWords] = useState(() => JSON.stringify(body));
  const { asked, ask } = useAskedField();
  const editor = useEditor({
    extensions: letterExtensions,
    content: body.content.length > 0 ? { type: "doc", content: body.content as DocumentNode[] } : "", // a body is such JSON
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { ...ATTRIBUTES, "aria-labelledby": id, lang: language } },
    onUpdate: ({ editor: current }) => setWords(bodyIn(current)),
  });

  return (
    <div className="grid gap-1.5">
      <span id={id} className="font-medium">
        {label}
      </span>
      <input type="hidden" name={name} form={form} value={words} />
      <div className="rounded-md border border-input has-[[role=textbox]:focus]:ring-2 has-[[role=textbox]:focus]:ring-ring">
        {editor ? <Tools editor={editor} onLink={() => chooseLinkWords(editor) && ask("link")} /> : null}
        <EditorContent editor={editor} className="min-h-40 px-3 py-2" />
      </div>
      {editor ? <FormatMenu editor={editor} asked={asked} ask={ask} /> : null}
      {problem ? <Problem>{problem}</Problem> : null}
    </div>
  );
}

const ATTRIBUTES = {
  class: "story-text",
  role: "textbox",
  "aria-multiline": "true",
  spellcheck: "true",
  style: "min-height: 9rem; font-size: 17px",
};

/** Half-done pieces are tidied as those of stories are; what cannot be read is left as it was written, for the server to say so. */
function bodyIn(editor: Editor): string {
  const document = editor.getJSON();
  const read = manuscriptOf(document);
  return JSON.stringify(read ? read.body : document);
}

type Tool = { label: string; icon: LucideIcon; isOn: (editor: Editor) => boolean; act: (editor: Editor) => void };

const TOOLS: Tool[] = [
  {
    ...{ label: "Bold", icon: Bold, isOn: (editor) => editor.isActive("bold") },
    act: (editor) => editor.chain().focus().toggleMark("bold").run(),
  },
  {
    ...{ label: "Italic", icon: Italic, isOn: (editor) => editor.isActive("italic") },
    act: (editor) => editor.chain().focus().toggleMark("italic").run(),
  },
  {
    ...{ label: "Heading", icon: Heading2, isOn: (editor) => editor.isActive("heading") },
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

function Tools({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const on = useEditorState({ editor, selector: ({ editor: current }) => TOOLS.map(({ isOn }) => isOn(current)) });
  return (
    <div role="toolbar" aria-label="Writing tools" className="flex flex-wrap gap-0.5 border-b p-1">
      {TOOLS.map(({ label, icon: Icon, act }, index) => (
        <IconButton
          key={label}
          label={label}
          size="small"
          aria-pressed={on?.[index] ?? false}
          onMouseDown={(event) => event.preventDefault()} // the words stay chosen
          onClick={() => act(editor)}
        >
          <Icon aria-hidden className="size-4" />
        </IconButton>
      ))}
      <IconButton label="Link" size="small" onMouseDown={(event) => event.preventDefault()} onClick={onLink}>
        <Link aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
