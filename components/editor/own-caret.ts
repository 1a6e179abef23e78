import { Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/**
 * Keeps the caret with its line while colleagues write. Yjs knows the place it had between the letters; y-tiptap trusts that less than
 * a search for a line of the same words, and two people who begin a paragraph at once then write into one. Where the line of the
 * caret is still there, Yjs has the last word; where it was moved by a colleague (taken out and put in anew), y-tiptap keeps it.
 */
export const OwnCaret = Extension.create({
  name: "ownCaret",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(isByColleagues) ? backToOwnPlace(state) : null,
    }),
  ],
});

type SyncMeta = { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean };

function isByColleagues(transaction: Transaction): boolean {
  const meta: SyncMeta | undefined = transaction.getMeta(ySyncPluginKey);
  return Boolean(meta?.isChangeOrigin && !meta.isUndoRedoOperation);
}

function backToOwnPlace(state: EditorState): Transaction | null {
  const binding: Binding | undefined = ySyncPluginKey.getState(state)?.binding;
  const before = binding?.beforeTransactionSelection;
  if (!binding || before?.type !== "text") return null;

  const anchor = placeOf(before.anchor, binding);
  const head = placeOf(before.head, binding);
  if (anchor === null || head === null) return null;
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  return state.tr.setSelection(TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head)));
}

/** What y-tiptap keeps of the document it joins, as far as it is looked at here. */
type Binding = {
  doc: Y.Doc;
  type: Y.XmlFragment;
  mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
  /** Where the caret stood before the change that is being taken over. */
  beforeTransactionSelection: { type: string; anchor: Y.RelativePosition; head: Y.RelativePosition } | null;
};

/** null: its line is gone. */
function placeOf(position: Y.RelativePosition, { doc, type, mapping }: Binding): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc);
  if (!found || isGone(found.type)) return null;
  return relativePositionToAbsolutePosition(doc, type, position, mapping);
}

function isGone(type: Y.AbstractType<unknown>): boolean {
  for (let item = type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    // of an item that is in the document
    if (item.deleted) return true;
  }
  return false;
}
