import type { TimeQuestion } from "@/components/ui/which-time";
import type { NarrationChoice } from "@/modules/narrations/narration";
import type { FieldChange, FieldName, Particulars } from "@/modules/particulars/particulars";

/** A colleague was quicker. */
export type Stale = { by: string; at: string | null };

/** What the server answers to a change: done, or a sentence that says why not. */
export type Answer = { ok: true } | { ok: false; problem: string; stale?: Stale };

/** A colleague set the field meanwhile: both values are shown and the person is asked. */
export type StaleField = Stale & { value: Particulars[FieldName]; version: number };
export type FieldAnswer = { ok: true; version: number } | { ok: false; problem: string; stale?: StaleField };

/** at: by the newsroom's clock ("2026-11-24T06:00"), or the instant chosen where that was asked about. */
export type WhenInput = { local: string } | { instant: string };
export type PublishInput = {
  /** null = now. */
  when: WhenInput | null;
  isSubstantial: boolean;
  frontPlace: string | null;
  /** What waits to go out, as it stood on the screen. */
  seen: SeenSchedule | null;
};
export type PublishAnswer =
  | { ok: true; at: string; isScheduled: boolean; problem?: string }
  | { ok: false; problem: string; stale?: Stale }
  /** The clock on the wall shows that time twice, or never: one of these instants was meant. */
  | TimeQuestion;

/** The server actions of a story, as its page hands them to what it shows. */
export type StoryActions = {
  changeField: (articleId: string, change: FieldChange) => Promise<FieldAnswer>;
  /** seen: the address that stood there; null where it followed the headline. */
  changeSlug: (articleId: string, input: { slug: string; seen: string | null }) => Promise<Answer>;
  addWriter: (articleId: string, personId: string) => Promise<Answer>;
  removeWriter: (articleId: string, personId: string) => Promise<Answer>;
  handIn: (articleId: string) => Promise<Answer>;
  giveBack: (articleId: string, note: string) => Promise<Answer>;
  markReady: (articleId: string) => Promise<Answer>;
  reopen: (articleId: string) => Promise<Answer>;
  publish: (articleId: string, input: PublishInput) => Promise<PublishAnswer>;
  moveSchedule: (articleId: string, seen: SeenSchedule, when: WhenInput) => Promise<Answer | TimeQuestion>;
  callOffSchedule: (articleId: string, seen: SeenSchedule) => Promise<Answer>;
  withdraw: (articleId: string, seen: SeenPublic) => Promise<Answer>;
  correct: (articleId: string, text: string) => Promise<Answer>;
  printAgain: (articleId: string) => Promise<Answer>;
  checkLinks: (articleId: string) => Promise<Answer>;
  chooseNarration: (articleId: string, choice: NarrationChoice) => Promise<Answer>;
  narrateAgain: (articleId: string) => Promise<Answer>;
};

/** Instants as ISO text. */
export type SeenSchedule = { id: string; publishAt: string };
export type SeenPublic = { schedule: SeenSchedule | null; revisionId: string | null };

export const MISREAD = "That could not be read. Load the page again.";
export const NOT_REACHED = "The desk could not be reached: nothing was changed. Try again when you are online.";
