import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import type { Anchor } from "@/modules/comments/comment";

/** Where the words of a conversation are now. */
export type Span = { from: number; to: number };

/** The place of these words, told so that it stays with them; null before the shared document is bound to the editor. */
export function anchorOf(state: EditorState, { from, to }: Span): Anchor | null {
  const shared = sharedOf(state);
  if (!shared) return null;
  // Yjs puts objects of its own into what it calls JSON; only plain ones travel to the server.
  const relative = (position: number): unknown =>
    JSON.parse(
      JSON.stringify(
        Y.relativePositionToJSON(absolutePositionToRelativePosition(position, shared.type, shared.mapping)),
      ),
    );
  return { from: relative(from), to: relative(to) };
}

/**
 * Where an anchor points now. Words that were cut and put in again elsewhere are new ones to Yjs: then they are looked for by
 * what they said. null: they are gone.
 */
export function spanOf(state: EditorState, anchor: Anchor, quote: string): Span | null {
  const from = positionOf(state, anchor.from);
  const to = positionOf(state, anchor.to);
  if (from !== null && to !== null && from < to) return { from, to };
  return quote.length >= SHORTEST_TO_FIND ? spanOfQuote(state.doc, quote) : null;
}

/** The level in the margin at which words stood that are gone. */
export const levelOf = (state: EditorState, anchor: Anchor): number | null =>
  positionOf(state, anchor.from) ?? positionOf(state, anchor.to);

/** Shorter words may stand anywhere by chance. */
const SHORTEST_TO_FIND = 12;

type Shared = { doc: Y.Doc; type: Y.XmlFragment; mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] };

function sharedOf(state: EditorState): Shared | null {
  const sync = ySyncPluginKey.getState(state);
  const mapping = sync?.binding?.mapping;
  return sync && mapping ? { doc: sync.doc, type: sync.type, mapping } : null;
}

function positionOf(state: EditorState, relative: unknown): number | null {
  const shared = sharedOf(state);
  if (!shared) return null;
  try {
    const position = Y.createRelativePositionFromJSON(relative);
    const found = relativePositionToAbsolutePosition(shared.doc, shared.type, position, shared.mapping);
    return found !== null && found <= state.doc.content.size ? found : null;
  } catch {
    return null; // it was written by somebody's browser: nothing is said of its form but that it is JSON
  }
}

/** Within one block, and there once only. */
function spanOfQuote(doc: Node, quote: string): Span | null {
  const found: Span[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, " ", " ");
    const at = text.indexOf(quote);
    if (at >= 0) found.push({ from: position + 1 + at, to: position + 1 + at + quote.length });
    return false;
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}
