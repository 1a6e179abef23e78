import { stateOf } from "@/modules/articles/article";
import type { StandingName } from "./view";

/** A story in a list of the desk. */
export type StoryRow = {
  id: string;
  version: number;
  /** As it is being written; empty = none yet. */
  headline: string;
  standfirst: string;
  /** Of its public page; null where readers have none. */
  slug: string | null;
  language: string;
  section: string | null;
  /** Bylines; where there are none, who writes it. */
  by: string[];
  wordCount: number;
  standing: Standing;
  /** What stands in the row's last column. */
  time: RowTime;
  /** Who typed in it within the last minute. */
  writingNow: { id: string; name: string }[];
  isBreaking: boolean;
  /** Where the front page shows it. */
  frontPlace: string | null;
  /** What the editor said when it came back; when it was corrected. */
  note: string;
};

/**
 * corrected: live, with a correction. unconfirmed: live, but a page was not seen at its public address. missed: its minute came
 * and it could not go out.
 */
export type Standing = StandingName | "corrected" | "unconfirmed" | "missed";

/** at: null = no time set. */
export type RowTime = {
  at: Date | null;
  is: "due" | "planned" | "published" | "withdrawn" | "touched";
  /** How long it took to readers, where it was measured. */
  liveInMilliseconds: number | null;
};

export type StandingFacts = {
  stage: "draft" | "handedIn" | "returned" | "ready";
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  waitingFor: Date | null;
  hasMissed: boolean;
  isCorrected: boolean;
  isUnconfirmed: boolean;
};

export function standingOf(facts: StandingFacts, now: Date): Standing {
  if (facts.hasMissed) return "missed";
  const state = stateOf(facts, now);
  if (state === "withdrawn") return "withdrawn";
  if (state === "published") return facts.isUnconfirmed ? "unconfirmed" : facts.isCorrected ? "corrected" : "live";
  return state === "scheduled" || facts.waitingFor ? "scheduled" : facts.stage;
}

type TimeFacts = StandingFacts & { dueAt: Date | null; touchedAt: Date };

export function timeOf(facts: TimeFacts, now: Date): Omit<RowTime, "liveInMilliseconds"> {
  switch (stateOf(facts, now)) {
    case "withdrawn":
      return { at: facts.withdrawnAt, is: "withdrawn" };
    case "published":
      return { at: facts.publishedAt, is: "published" };
    case "scheduled":
      return { at: facts.publishedAt, is: "planned" };
    case "draft":
      if (facts.waitingFor) return { at: facts.waitingFor, is: "planned" };
      return facts.dueAt ? { at: facts.dueAt, is: "due" } : { at: facts.touchedAt, is: "touched" };
  }
}

/** Lists sorted by what is next. */
export type Group = "needs-you" | "goes-out" | "in-work" | "live-today";
export const GROUPS: Group[] = ["needs-you", "goes-out", "in-work", "live-today"];
/** count: of all, of which rows may be the first. */
export type StoryGroup = { name: Group; rows: StoryRow[]; count: number };
