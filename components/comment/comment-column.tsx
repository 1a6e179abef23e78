"use client";

import "./comment.css";
import type { HocuspocusProvider } from "@hocuspocus/provider";
import type { Editor } from "@tiptap/core";
import { MessageSquarePlus } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/dialog";
import type { Anchor, NewThread, ThreadView } from "@/modules/comments/comment";
import { shortened } from "@/modules/picks/words";
import { anchorOf, spanOf } from "./anchor";
import type { CommentActions } from "./comment-actions";
import { CommentField } from "./comment-field";
import { commentMarks, commentMarksKey } from "./comment-marks";
import { ThreadBox } from "./thread-box";
import { useLevels } from "./use-levels";
import { useMargin } from "./use-margin";

type Props = {
  articleId: string;
  /** null until the words are here. */
  editor: Editor | null;
  provider: HocuspocusProvider | null;
  timeZone: string;
  /** null: this one may read them only. */
  actions: CommentActions | null;
  /** How many conversations are not done. */
  onOpenCount: (count: number) => void;
};

type Draft = { id: typeof DRAFT; anchor: Anchor; quote: string };
const DRAFT = "draft";

/** Dispatched on the window, it shows the comments: beside the text, or over it where there is no room. */
export const OPEN_COMMENTS = "masthead:open-comments";

/** Conversations beside the words they are about; where there is no room beside, in a sheet. */
export function CommentColumn({ articleId, editor, provider, timeZone, actions, onOpenCount }: Props) {
  const { threads, colleagues, tell } = useMargin(articleId, provider);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const hasMargin = useHasMargin();
  const mayComment = actions !== null;

  const open = useMemo(() => threads.filter(({ resolvedAt }) => resolvedAt === null), [threads]);
  const done = useMemo(() => threads.filter(({ resolvedAt }) => resolvedAt !== null), [threads]);
  useEffect(() => onOpenCount(open.length), [open, onOpenCount]);
  const pick = useCallback((threadId: string) => {
    setActiveId(threadId);
    dispatchEvent(new Event(OPEN_COMMENTS));
  }, []);
  const begin = useCallback(() => {
    const begun = mayComment && editor && draftOf(editor);
    if (!begun) return;
    setDraft(begun);
    setActiveId(DRAFT);
    dispatchEvent(new Event(OPEN_COMMENTS));
  }, [editor, mayComment]);
  useMarks(editor, open, draft, activeId, pick);
  useCommentKey(begin);
  useEffect(() => {
    const show = () => setIsSheetOpen(!isWideEnough());
    addEventListener(OPEN_COMMENTS, show);
    return () => removeEventListener(OPEN_COMMENTS, show);
  }, []);

  function close() {
    setDraft(null);
    setActiveId(null);
    editor?.commands.focus();
  }
  function pickAndShow(thread: ThreadView) {
    setActiveId(thread.id);
    const span = editor && spanOf(editor.state, thread.anchor, thread.quote);
    if (span) elementAt(editor, span.from)?.scrollIntoView({ block: "center" });
  }

  /** From the sheet that lies over it. */
  function leadToText(thread: ThreadView) {
    setIsSheetOpen(false);
    requestAnimationFrame(() => pickAndShow(thread));
  }

  const box = (thread: ThreadView) => (
    <ThreadBox
      thread={thread}
      isActive={thread.id === activeId}
      isLoose={editor !== null && spanOf(editor.state, thread.anchor, thread.quote) === null}
      {...{ colleagues, timeZone, actions }}
      onPick={() => pickAndShow(thread)}
      onChanged={tell}
    />
  );
  const draftBox =
    draft && actions ? (
      <section aria-label="New comment" className="grid gap-2.5 rounded-lg border border-primary bg-card p-3">
        <blockquote className="line-clamp-3 border-l-2 pl-2 font-serif text-md text-muted-foreground">
          {draft.quote}
        </blockquote>
        <CommentField
          label="Comment"
          send="Comment"
          colleagues={colleagues}
          takesFocus
          onCancel={close}
          onSend={async (words) => {
            const answer = await actions.open({
              anchor: draft.anchor as NewThread["anchor"],
              quote: draft.quote,
              ...words,
            }); // JSON, as Yjs makes it
            if (!answer.problem) close();
            await tell();
            return answer;
          }}
        />
      </section>
    ) : null;
  const finished = done.length > 0 ? <Done threads={done}>{box}</Done> : null;
  const start = mayComment ? (
    <Button size="small" className="w-full" onClick={begin} aria-disabled={!editor || undefined} title="Ctrl Alt M">
      <MessageSquarePlus aria-hidden className="size-4" />
      Comment on the chosen words
    </Button>
  ) : null;

  return hasMargin ? (
    <Beside {...{ editor, open, draft, activeId }} draftBox={draftBox} box={box} end={finished} start={start} />
  ) : (
    <Sheet open={isSheetOpen} onOpenChange={setIsSheetOpen} title="Comments">
      <div className="grid gap-3">
        {draftBox ?? start}
        {open.map((thread) => (
          <div key={thread.id} className="grid gap-1">
            {box(thread)}
            <Button size="small" look="bare" className="justify-self-start" onClick={() => leadToText(thread)}>
              Show “{shortened(thread.quote)}” in the text
            </Button>
          </div>
        ))}
        {open.length === 0 && !draft ? <p className="text-muted-foreground">Nothing is open.</p> : null}
        {finished}
      </div>
    </Sheet>
  );
}

type BesideProps = {
  editor: Editor | null;
  open: ThreadView[];
  draft: Draft | null;
  activeId: string | null;
  draftBox: ReactNode;
  box: (thread: ThreadView) => ReactNode;
  end: ReactNode;
  start: ReactNode;
};

/** Level with the text. */
function Beside({ editor, open, draft, activeId, draftBox, box, end, start }: BesideProps) {
  const column = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => (draft ? [draft, ...open] : open), [draft, open]);
  const levels = useLevels(editor, placed, activeId, column);
  const styleOf = (id: string) => ({ transform: `translateY(${levels.get(id) ?? 0}px)` });

  return (
    <div className="flex h-full flex-col">
      {draft ? null : <div className="comment-start">{start}</div>}
      <div ref={column} className="relative min-h-0 flex-1">
        {draft ? (
          <div data-level={DRAFT} className="comment-place z-2" style={styleOf(DRAFT)}>
            {draftBox}
          </div>
        ) : null}
        {open.map((thread) => (
          <div
            key={thread.id}
            data-level={thread.id}
            className={thread.id === activeId ? "comment-place z-1" : "comment-place"}
            style={styleOf(thread.id)}
          >
            {box(thread)}
          </div>
        ))}
      </div>
      {end}
    </div>
  );
}

const Done = ({ threads, children }: { threads: ThreadView[]; children: (thread: ThreadView) => ReactNode }) => (
  <details className="mt-4">
    <summary className="font-medium text-muted-foreground">Done, {threads.length}</summary>
    <ul className="mt-2 grid gap-2">
      {threads.map((thread) => (
        <li key={thread.id}>{children(thread)}</li>
      ))}
    </ul>
  </details>
);

/** What is drawn at this place, not what holds it: the text as a whole would be found at the beginning of a block. */
function elementAt(editor: Editor, position: number): Element | null {
  const { node, offset } = editor.view.domAtPos(position);
  if (!(node instanceof Element)) return node.parentElement;
  const child = node.childNodes[offset];
  return child instanceof Element ? child : node;
}

/** The chosen words; without any, those of the paragraph the caret stands in. */
function draftOf(editor: Editor): Draft | null {
  const { selection, doc } = editor.state;
  const { $from } = selection;
  const span = selection.empty ? { from: $from.start(), to: $from.end() } : { from: selection.from, to: selection.to };
  const anchor = span.from < span.to ? anchorOf(editor.state, span) : null;
  return anchor && { id: DRAFT, anchor, quote: doc.textBetween(span.from, span.to, " ", " ").trim() };
}

function useMarks(
  editor: Editor | null,
  open: ThreadView[],
  draft: Draft | null,
  activeId: string | null,
  pick: (threadId: string) => void,
) {
  useEffect(() => {
    if (!editor) return;
    editor.registerPlugin(commentMarks(pick));
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(commentMarksKey);
    };
  }, [editor, pick]);

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const threads = draft ? [...open, draft] : open;
    editor.view.dispatch(
      editor.state.tr.setMeta(commentMarksKey, { threads, activeId }).setMeta("addToHistory", false),
    );
  }, [editor, open, draft, activeId]);
}

/** Ctrl Alt M (on a Mac, Cmd Alt M, where M with Alt is another sign). */
function useCommentKey(begin: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyM") return;
      event.preventDefault();
      begin();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [begin]);
}

const WIDE = "(width >= 1101px)"; // as desk.css has it
const isWideEnough = () => matchMedia(WIDE).matches;

function useHasMargin(): boolean {
  const [hasMargin, setHasMargin] = useState(true);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = () => setHasMargin(query.matches);
    look();
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return hasMargin;
}
