"use client";

import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { hitAfter } from "./find";
import { findingOf, replaceHits, search, show, stepTo } from "./find-keys";

type Props = { editor: Editor; withReplace: boolean; onClose: () => void };

/** Looks for words in the whole story, headline and standfirst too. */
export function FindBar({ editor, withReplace, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [replacement, setReplacement] = useState("");
  const [said, setSaid] = useState("");
  const finding = useEditorState({ editor, selector: ({ editor: current }) => findingOf(current) });
  const { words, hits, current, isCaseSensitive } = finding;

  useEffect(() => {
    const { from, to } = editor.state.selection;
    const chosen = editor.state.doc.textBetween(from, to, "\n");
    if (chosen && !chosen.includes("\n")) search(editor, { words: chosen });
    field.current?.focus();
    field.current?.select();
    return () => {
      if (!editor.isDestroyed) search(editor, { words: "" });
    };
  }, [editor]);

  const look = (change: { words?: string; isCaseSensitive?: boolean }) => {
    setSaid("");
    search(editor, { ...change, current: 0 });
    const found = findingOf(editor);
    const nearest = hitAfter(found.hits, editor.state.selection.from);
    if (nearest > 0) search(editor, { current: nearest });
    show(editor, found.hits[nearest]);
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const replace = (which: "current" | "all") => {
    const count = replaceHits(editor, replacement, which);
    setSaid(`${count} replaced.`);
    field.current?.focus(); // the button that was pressed may be gone grey, and would lose the keys
    show(editor, findingOf(editor).hits[findingOf(editor).current]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    stepTo(editor, event.shiftKey ? -1 : 1);
  };
  const count = hits.length === 0 ? (words ? "None" : "") : `${current + 1} of ${hits.length}`;
  const isNone = hits.length === 0;
  return (
    <search className="find-bar" aria-label="Find in this story" onKeyDown={onKeyDown}>
      <div className="find-row">
        <Input
          ref={field}
          aria-label="Find"
          placeholder="Find"
          value={words}
          onChange={(event) => look({ words: event.target.value })}
        />
        <span role="status" className="find-count">
          {said || count}
        </span>
        <Button size="small" aria-pressed={isCaseSensitive} onClick={() => look({ isCaseSensitive: !isCaseSensitive })}>
          <span aria-hidden>Aa</span>
          <span className="sr-only">Capitals count</span>
        </Button>
        <IconButton label="Previous, Shift Enter" size="small" disabled={isNone} onClick={() => stepTo(editor, -1)}>
          <ChevronUp aria-hidden className="size-4" />
        </IconButton>
        <IconButton label="Next, Enter" size="small" disabled={isNone} onClick={() => stepTo(editor, 1)}>
          <ChevronDown aria-hidden className="size-4" />
        </IconButton>
        <IconButton label="Close, Escape" size="small" onClick={close}>
          <X aria-hidden className="size-4" />
        </IconButton>
      </div>
      {withReplace && editor.isEditable ? (
        <div className="find-row">
          <Input
            aria-label="Replace by"
            placeholder="Replace by"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button size="small" disabled={isNone} onClick={() => replace("current")}>
            Replace
          </Button>
          <Button size="small" disabled={isNone} onClick={() => replace("all")}>
            Replace all
          </Button>
        </div>
      ) : null}
    </search>
  );
}
