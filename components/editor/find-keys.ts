import { type Editor, Extension } from "@tiptap/core";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findIn, type Hit } from "./find";
import { beginUndoStep } from "./undo-step";

export type Search = { words: string; isCaseSensitive: boolean; current: number };
type Finding = Search & { hits: Hit[]; marks: DecorationSet };

const NOTHING: Finding = { words: "", isCaseSensitive: false, current: -1, hits: [], marks: DecorationSet.empty };
export const findKey = new PluginKey<Finding>("find");

/** Shows every hit of what is looked for, the current one more strongly. */
export const FindKeys = Extension.create<{ onOpen: (withReplace: boolean) => void }>({
  name: "findKeys",

  addOptions: () => ({ onOpen: () => {} }),
  addKeyboardShortcuts() {
    const open = (withReplace: boolean) => () => {
      this.options.onOpen(withReplace);
      return true;
    };
    return { "Mod-f": open(false), "Mod-h": open(true) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Finding>({
      key: findKey,
      state: { init: () => NOTHING, apply: nextFinding },
      props: { decorations: (state) => findKey.getState(state)?.marks },
    }),
  ],
});

function nextFinding(transaction: Transaction, last: Finding): Finding {
  const search: Search | undefined = transaction.getMeta(findKey);
  if (!search && (!transaction.docChanged || !last.words)) return last;

  const { words, isCaseSensitive, current } = search ?? last;
  if (!words) return NOTHING;
  const hits = findIn(transaction.doc, words, isCaseSensitive);
  const within = hits.length === 0 ? -1 : Math.max(0, Math.min(current, hits.length - 1));
  const marks = hits.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === within ? "hit hit-current" : "hit" }),
  );
  return { words, isCaseSensitive, current: within, hits, marks: DecorationSet.create(transaction.doc, marks) };
}

export const findingOf = (editor: Editor): Finding => findKey.getState(editor.state) ?? NOTHING;

export function search(editor: Editor, change: Partial<Search>): void {
  const { words, isCaseSensitive, current } = findingOf(editor);
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { words, isCaseSensitive, current, ...change }));
}

/** Goes to a hit and shows it. @param step 1 the next, -1 the one before, round about */
export function stepTo(editor: Editor, step: 1 | -1): void {
  const { hits, current } = findingOf(editor);
  if (hits.length === 0) return;
  const next = (current + step + hits.length) % hits.length;
  search(editor, { current: next });
  show(editor, hits[next]);
}

export function show(editor: Editor, hit: Hit | undefined): void {
  if (!hit) return;
  const { node } = editor.view.domAtPos(hit.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}

/** Changes the current hit, or all of them in one step that one undo takes back. */
export function replaceHits(editor: Editor, words: string, which: "current" | "all"): number {
  const { hits, current } = findingOf(editor);
  const chosen = which === "all" ? hits : hits.slice(current, current + 1);
  const { tr } = editor.state;
  // From the end on, so that the places before stay where they are.
  for (const { from, to } of chosen.toReversed()) {
    if (words) tr.insertText(words, from, to);
    else tr.delete(from, to);
  }
  beginUndoStep(editor.state);
  editor.view.dispatch(tr);
  beginUndoStep(editor.state);
  return chosen.length;
}
