import type { FocusPoint } from "@/modules/media/crops";
import type { Board } from "./board";

/** A story as the board and its search show it. */
export type BoardStory = {
  id: string;
  slug: string;
  language: string;
  headline: string;
  standfirst: string;
  section: string | null;
  authors: string[];
  /** scheduled and ready ones are shown to readers from their publication. */
  state: "live" | "scheduled" | "ready";
  /** When it was or will be published; null while nobody said. */
  publishedAt: Date | null;
  isCorrected: boolean;
  /** File below /media/ of a small picture; null where it has none, or none yet. */
  thumbnail: string | null;
  /** What that is a picture of, and what stays in view of it; null where it has none. */
  hero: BoardPicture | null;
};

/** A picture as the board shows it, and cuts it as readers will find it cut. */
export type BoardPicture = {
  id: string;
  thumbnail: string | null;
  widthInPixels: number;
  heightInPixels: number;
  /** Where nothing else is said of it. */
  focus: FocusPoint;
};

export type BoardMove = { version: number; what: string; movedBy: string; movedAt: Date; isUndone: boolean };

/** All that the desk knows of the front page in the making. */
export type BoardState = {
  version: number;
  draft: Board;
  live: Board;
  /** When the draft was last put live, and by whom; null while it never was. */
  liveAt: Date | null;
  liveBy: string | null;
  /** Since when each pick is in, by article. */
  pickedAt: Record<string, Date>;
  /** The newest first. */
  moves: BoardMove[];
  stories: BoardStory[];
  pictures: BoardPicture[];
};

export type Visitor = { personId: string; name: string };

export const STORY_FILTERS = ["live", "ready", "scheduled"] as const;
export type StoryFilter = (typeof STORY_FILTERS)[number];
