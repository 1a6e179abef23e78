import type { BoardState, BoardStory, Visitor } from "@/modules/picks/board-state";
import type { Plain } from "@/modules/platform/plain";
import type { Swap } from "@/modules/swaps/swap";

/** Everything the board shows, read anew every few seconds. */
export type BoardView = Plain<
  BoardState & {
    now: Date;
    timeZone: string;
    sections: { slug: string; name: string }[];
    /** Which story readers see at a place that is empty, or whose story is not public yet. */
    standIns: Record<string, string>;
    swaps: Swap[];
    /** Who else has the board open. */
    visitors: Visitor[];
    /** The story that the breaking banner leads to. */
    alertStoryId: string | null;
    /** How long the last change of the front page took to its public address; null while it is on its way, or unknown. */
    pressed: { askedAt: Date; milliseconds: number | null } | null;
  }
>;

export type StoryView = Plain<BoardStory>;

/** What the desk answers to a change: the board as it is now, and why nothing was changed if so. */
export type BoardAnswer = {
  view: BoardView;
  failure: string | null;
  /** Somebody else was quicker: what they did is on the board now. */
  isStale: boolean;
};
