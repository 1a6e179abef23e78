"use client";

import { createContext, type KeyboardEvent, use } from "react";
import type { Board, Move } from "@/modules/picks/board";
import type { BoardView, StoryView } from "./board-view";
import type { Target } from "./target";
import type { Hand } from "./use-hand";

/** What every part of the board needs to show itself and to be moved. */
export type BoardTools = {
  view: BoardView;
  /** The board that is shown: the draft, the live one, or the draft as it will be. */
  board: Board;
  /** Only the draft is moved. */
  isFixed: boolean;
  hand: Hand | null;
  /** Places that others changed a moment ago. */
  fresh: ReadonlySet<Target>;
  /** What stands at the place in the hand would do: a sentence for the place. */
  consequence: string;
  storyOf: (articleId: string) => StoryView | undefined;
  move: (move: Move) => void;
  put: (target: Target, articleId: string) => void;
  onGripKey: (event: KeyboardEvent, articleId: string) => void;
  /** Opens the dialog for the headline and the picture of a place. */
  dress: (place: string) => void;
  /** Opens the dialog for a swap. */
  plan: (target: Target, articleId: string | null) => void;
  /** The next story chosen in the search goes there. */
  addTo: (target: Target) => void;
};

const BoardContext = createContext<BoardTools | null>(null);
export const BoardProvider = BoardContext.Provider;

export function useTools(): BoardTools {
  const tools = use(BoardContext);
  if (!tools) throw new Error("A part of the board stands outside of it");
  return tools;
}
