/** A story as the desk has it: who writes it and where it stands. What readers get of it is modules/articles. */

export const STAGES = ["draft", "handedIn", "returned", "ready"] as const;
export type Stage = (typeof STAGES)[number];

/** Steps of a story on its way to readers, and the stages each can be taken from. */
export const STEPS = {
  handIn: { from: ["draft", "returned"], to: "handedIn", did: "handed in" },
  giveBack: { from: ["handedIn", "ready"], to: "returned", did: "returned" },
  markReady: { from: ["draft", "handedIn", "returned"], to: "ready", did: "found ready" },
  reopen: { from: ["handedIn", "ready"], to: "draft", did: "reopened" },
} as const satisfies Record<string, { from: readonly Stage[]; to: Stage; did: string }>;
export type Step = keyof typeof STEPS;

export type StoryRefusal =
  /** There is no such story. */
  | "story-absent"
  /** Somebody moved it on meanwhile, or it cannot be taken from where it stands. */
  | "not-from-here"
  /** It goes out by itself at a time that is set: that is called off first. */
  | "is-scheduled"
  /** Who gets a story back is told why. */
  | "note-missing"
  | "person-absent"
  /** The last one who may write it stays. */
  | "last-writer";

/** dueAt: the day that a colleague gave it meanwhile; null = none. */
export type PlanRefusal = { reason: "story-absent" } | { reason: "planned-otherwise"; dueAt: Date | null };

/** What the address is called until there is a headline to make it from. */
export const provisionalSlug = (storyId: string) => `draft-${storyId}`;
