"use client";

import "@/components/editor/css/sheet.css";
import "@/components/editor/css/tools.css";
import type { Editor } from "@tiptap/core";
import type { EditorState } from "@tiptap/pm/state";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { chooseLinkWords, FormatMenu, useAskedField } from "@/components/editor/format-menu";
import { useTypesetting } from "@/components/editor/use-typesetting";
import type { Body } from "@/modules/articles/body";
import type { DocumentNode } from "@/modules/articles/document-node";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { isSame } from "@/modules/issues/merge";
import { letterExtensions } from "./letter-extensions";
import { LetterTools } from "./letter-tools";

type Props = {
  label: string;
  placeholder: string;
  language: string;
  body: Body;
  isFixed?: boolean;
  /** How many of them there is room for from the first. */
  lines?: number;
  /** A slash on an empty line asks for something else to be put in there. */
  onSlash?: () => void;
  onChange: (body: Body) => void;
};

/** Words of a letter, written with the story editor's pieces. What colleagues write comes in while one looks. */
export function LetterWords({ label, placeholder, language, body, isFixed = false, lines = 1, ...on }: Props) {
  const { asked, ask } = useAskedField();
  const [isTypesetting] = useTypesetting();
  const latest = useRef({ language, isTypesetting, ...on });
  latest.current = { language, isTypesetting, ...on };
  const written = useRef(body);

  const editor = useEditor(
    {
      extensions: letterExtensions({
        placeholder,
        typography: { language: () => latest.current.language, isOn: () => latest.current.isTypesetting },
      }),
      content: documentOf(body),
      editable: !isFixed,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { ...ATTRIBUTES, style: roomFor(lines), "aria-label": label, lang: language },
        handleKeyDown: (view, event) => {
          const { onSlash } = latest.current;
          if (!onSlash || event.key !== "/" || !isOnEmptyLine(view.state)) return false;
          event.preventDefault();
          onSlash();
          return true;
        },
      },
      onUpdate: ({ editor: current }) => {
        const read = bodyIn(current);
        if (!read || isSame(read, written.current)) return;
        written.current = read;
        latest.current.onChange(read);
      },
    },
    [],
  );
  useEffect(() => {
    if (!editor || isSame(body, written.current)) return;
    written.current = body;
    editor.commands.setContent(documentOf(body), { emitUpdate: false });
  }, [editor, body]);
  useEffect(() => editor?.setEditable(!isFixed, false), [editor, isFixed]);

  const link = () => editor && chooseLinkWords(editor) && ask("link");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears a key of the editor within
    <div
      className="group/words"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && event.shiftKey) {
          event.preventDefault();
          link();
        }
      }}
    >
      <EditorContent editor={editor} className="letter-words" />
      {editor && !isFixed ? (
        <>
          <LetterTools editor={editor} onLink={link} />
          <FormatMenu editor={editor} asked={asked} ask={ask} />
        </>
      ) : null}
    </div>
  );
}

const ATTRIBUTES = {
  class: "story-text",
  role: "textbox",
  "aria-multiline": "true",
  spellcheck: "true",
};

const roomFor = (lines: number) => `min-height: ${1.5 * lines}em; font-size: 16px; line-height: 1.5`;

const isOnEmptyLine = ({ selection: { empty, $from } }: EditorState) =>
  empty && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;

/** A body is such JSON. */
const documentOf = ({ content }: Body) =>
  content.length > 0
    ? { type: "doc", content: content as DocumentNode[] }
    : { type: "doc", content: [{ type: "paragraph" }] };

/** Half-done pieces are tidied as those of stories are. @returns null for what cannot be read at all */
function bodyIn(editor: Editor): Body | null {
  const read = manuscriptOf(editor.getJSON());
  return read ? read.body : null;
}
