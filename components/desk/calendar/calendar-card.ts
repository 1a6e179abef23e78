import type { CalendarEntry } from "@/modules/views/calendar-entry";

/** A story as the calendar shows it. Its hour is made into words on the server, by the newsroom's clock. */
export type CalendarCard = {
  /** Of the card: a story may stand twice, live and with an update to come. */
  key: string;
  id: string;
  headline: string;
  language: string;
  /** "2026-11-24"; null = an idea without a day. */
  day: string | null;
  /** "16:00" */
  hour: string;
  is: CalendarEntry["is"] | "idea";
  by: string;
  isMovable: boolean;
  /** When it is wanted, as ISO, to say so when it is moved. */
  dueAt: string | null;
};

/** What became of a move. theirs: the day that a colleague gave the story meanwhile, to be shown beside one's own. */
export type PlanAnswer =
  | { ok: true }
  | {
      ok: false;
      problem: string;
      theirs?: { day: string | null; dueAt: string | null; by: string; at: string | null };
    };
