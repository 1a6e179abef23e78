import type { EditorState } from "@tiptap/pm/state";
import { yUndoPluginKey } from "@tiptap/y-tiptap";

/** What comes next is taken back by an undo of its own, however soon after the last key it comes. */
export const beginUndoStep = (state: EditorState): void => yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
