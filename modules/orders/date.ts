import { z } from "zod";
import { words } from "@/modules/platform/form";
import type { Job } from "@/modules/platform/job";

/** A new day on which a magazine ships, as its form sends it. words: why, as buyers read it. */
export const dateInput = z.object({
  /** The day that whoever changes it saw; "" = none. */
  was: z.string().max(10),
  shipsOn: z.iso.date("Give the new day"),
  words: words(500).min(1, "Tell buyers why, in a sentence"),
});
export type DateInput = z.output<typeof dateInput>;

export type DateRefusal =
  | "absent"
  /** Somebody changed the date meanwhile. */
  | "stale"
  /** A draft has no buyers, and what is shipped has no date ahead. */
  | "not-from-here"
  | "same-date";

export const isBeingSold = (state: string): boolean => state === "open" || state === "paused" || state === "closed";

/** A change of the date as the desk shows it. toldCount: buyers who were written to; toldAt: null while some are not. */
export type DateChangeLine = {
  id: string;
  was: Date | null;
  shipsOn: Date;
  words: string;
  decidedBy: string;
  decidedAt: Date;
  toldAt: Date | null;
  toldCount: number;
};

export const TELL_DATE_JOB = "tell-new-date";

export const tellDateJob = (dateChangeId: string): Job => ({
  name: TELL_DATE_JOB,
  payload: { dateChangeId },
  key: dateChangeId,
});

/** "15 January 2027". @param day midnight UTC */
export const dayText = (day: Date): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(day);
