/** Why the front page cannot be arranged as asked. */
export type BoardRefusal =
  /** Somebody else moved something since this board was seen. */
  | "board-changed"
  /** A draft, a withdrawn story, or none at all: only what is public, planned or ready stands on the front page. */
  | "story-cannot-stand"
  /** The section it should lead is not there (any more). */
  | "place-absent"
  | "picture-absent"
  /** The move leaves everything as it is. */
  | "nothing-changed"
  | "nothing-to-undo";
