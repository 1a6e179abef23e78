import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Anchor } from "@/modules/comments/comment";
import { type Span, spanOf } from "./anchor";

/** What is talked about. `draft`: words that somebody is about to comment on. */
export type Marked = { id: string; anchor: Anchor; quote: string };

type MarksState = { threads: Marked[]; activeId: string | null; spans: Map<string, Span> };

const key = new PluginKey<MarksState>("comments");

/** Underlines the words of open conversations. Decorations only: nothing of it is in the story. */
export const commentMarks = (onPick: (threadId: string) => void) =>
  new Plugin<MarksState>({
    key,
    state: {
      init: () => ({ threads: [], activeId: null, spans: new Map() }),
      apply(transaction, marks, _before, state) {
        const news: Pick<MarksState, "threads" | "activeId"> | undefined = transaction.getMeta(key);
        if (!news && !transaction.docChanged) return marks;
        const { threads, activeId } = news ?? marks;
        return { threads, activeId, spans: new Map(spansOf(threads, state)) };
      },
    },
    props: {
      decorations(state) {
        const marks = key.getState(state);
        if (!marks) return DecorationSet.empty;
        return DecorationSet.create(
          state.doc,
          [...marks.spans].map(([id, { from, to }]) =>
            Decoration.inline(from, to, {
              class: id === marks.activeId ? "comment-words comment-words-active" : "comment-words",
              "data-thread": id,
            }),
          ),
        );
      },
      handleClick(_view, _position, event) {
        const target = event.target instanceof Element ? event.target.closest("[data-thread]") : null;
        const threadId = target?.getAttribute("data-thread");
        if (threadId) onPick(threadId);
        return false;
      },
    },
  });

export const commentMarksKey = key;

type State = Parameters<typeof spanOf>[0];

const spansOf = (threads: Marked[], state: State): [string, Span][] =>
  threads.flatMap(({ id, anchor, quote }) => {
    const span = spanOf(state, anchor, quote);
    return span ? [[id, span] as [string, Span]] : [];
  });
