import type { Role } from "./staff";

/**
 * Everything that can be done at the desk, and what it takes. Pages, server actions and route handlers ask `permit` by these
 * names, and the journey of closed doors tries each for every role.
 */
export const ACTIONS = {
  /** The frame of the desk, own profile and sessions: where a second factor is set up, too. */
  "see-own-account": "self",
  /** The list of stories: each sees what they may see. */
  "be-at-desk": "staff",
  /** One's own password, passkeys and codes. */
  "keep-own-account": "fresh-self",
  "open-story": "staff",
  "see-story": "story-reader",
  "write-story": "story-writer",
  "comment-on-story": "story-writer",
  "share-preview": "story-reader",
  "publish-story": "editor",
  "correct-story": "editor",
  /** How stories are read aloud, and how names are said. */
  "keep-narrations": "editor",
  "arrange-front": "editor",
  "raise-alert": "editor",
  "keep-tags": "editor",
  "keep-authors": "editor",
  /** What the paper says of itself: /about, /privacy … */
  "keep-pages": "editor",
  "use-media": "staff",
  "keep-media": "editor",
  "keep-newsletters": "editor",
  "see-operations": "editor",
  "see-own-audit": "editor",
  "see-audit": "fresh-admin",
  /** What is held on one reader, by their address. */
  "see-readers": "fresh-admin",
  /** Whole lists of addresses, in and out. */
  "move-readers": "fresh-admin",
  /** Letters written into files, where no mail server takes them: some hold links that open something. */
  "read-letters": "fresh-admin",
  /** Who ordered a magazine, and what becomes of it. */
  "keep-orders": "fresh-admin",
  /** What is sold, where to and for how much. */
  "keep-magazines": "fresh-admin",
  "keep-people": "fresh-admin",
  "keep-settings": "fresh-admin",
  "move-archive": "fresh-admin",
} as const satisfies Record<string, Need>;

export type ActionName = keyof typeof ACTIONS;
/** self: who they are is known, by a password alone; to do or see more than their account, editors show a second factor. */
export type Need = "self" | "staff" | "fresh-self" | "story-reader" | "story-writer" | "editor" | "fresh-admin";
export type NeedOf<Name extends ActionName> = (typeof ACTIONS)[Name];

/** What of a story decides who may touch it. isOut: it is public, scheduled or withdrawn, so only editors change it. */
export type StoryStanding = { isWriter: boolean; stage: "draft" | "handedIn" | "returned" | "ready"; isOut: boolean };

/** hidden: to this one it does not exist. */
export type Verdict = "granted" | "hidden";

/** Whether a role may do something by itself; a fresh second factor is asked for beside it. */
export function verdictOf(need: Need, role: Role, story?: StoryStanding): Verdict {
  if (need === "self" || need === "staff" || need === "fresh-self") return "granted";
  if (need === "fresh-admin") return role === "admin" ? "granted" : "hidden";
  if (role !== "journalist") return "granted";
  if (need === "editor" || !story?.isWriter) return "hidden";
  return need === "story-reader" || isInWritersHands(story) ? "granted" : "hidden";
}

export const isAboutStory = (need: Need): boolean => need === "story-reader" || need === "story-writer";

/** A journalist's story is theirs until it is handed in, and again when it comes back. */
export const isInWritersHands = ({ stage, isOut }: StoryStanding): boolean =>
  !isOut && (stage === "draft" || stage === "returned");
