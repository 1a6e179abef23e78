import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isLine } from "./nodes/story";
import { beginUndoStep } from "./undo-step";

/** Keys of the sheet that are not TipTap's own. */
export const StoryKeys = Extension.create<{ onHelp: () => void; onLink: () => void }>({
  name: "storyKeys",
  priority: 900,

  addOptions: () => ({ onHelp: () => {}, onLink: () => {} }),
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () => leaveLine(editor),
      "Shift-Enter": () => leaveLine(editor),
      "Alt-Shift-ArrowUp": () => moveBlock(editor, -1),
      "Alt-Shift-ArrowDown": () => moveBlock(editor, 1),
      "Mod-Shift-q": () => togglePullQuote(editor),
      "Mod-Shift-k": () => {
        this.options.onLink();
        return true;
      },
      "Mod-/": () => {
        this.options.onHelp();
        return true;
      },
    };
  },
});

/** Enter in the headline goes on to the standfirst, Enter there to the body. */
function leaveLine({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  if (!isLine($from.parent.type.name)) return false;

  const after = $from.after(1);
  const { tr } = state;
  const next = state.doc.nodeAt(after);
  if (next && !next.isTextblock) tr.insert(after, emptyParagraph(tr));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

const emptyParagraph = ({ doc }: Transaction) => {
  const paragraph = doc.type.schema.nodes.paragraph?.create();
  if (!paragraph) throw new Error("The schema has no paragraph");
  return paragraph;
};

/** The block of the body that the caret or the selection stands in. */
export function blockAt({ state }: Editor): { index: number; from: number; to: number } | null {
  const { $from } = state.selection;
  const index = $from.index(0);
  const node = state.doc.maybeChild(index);
  if (!node || isLine(node.type.name)) return null;
  const from = $from.posAtIndex(index, 0);
  return { index, from, to: from + node.nodeSize };
}

/** Swaps a block with its neighbour; the caret goes with it. */
export function moveBlock(editor: Editor, step: 1 | -1): boolean {
  const block = blockAt(editor);
  if (!block) return false;
  const { doc, selection, tr } = editor.state;
  const moved = doc.child(block.index);
  const neighbour = doc.maybeChild(block.index + step);
  if (!neighbour || isLine(neighbour.type.name)) return true; // at the end already: nothing else may take the key

  const to = step === 1 ? block.from + neighbour.nodeSize : block.from - neighbour.nodeSize;
  tr.delete(block.from, block.to).insert(to, moved);
  const shift = to - block.from;
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
  );
  beginUndoStep(editor.state);
  editor.view.dispatch(tr.scrollIntoView());
  beginUndoStep(editor.state);
  return true;
}

export function togglePullQuote(editor: Editor): boolean {
  const isQuote = editor.isActive("pullQuote");
  return editor
    .chain()
    .focus()
    .setNode(isQuote ? "paragraph" : "pullQuote")
    .run();
}
