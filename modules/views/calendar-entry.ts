/** A story on a day of the calendar, or of the day's line. */
export type CalendarEntry = {
  id: string;
  version: number;
  headline: string;
  language: string;
  at: Date;
  /** due: wanted by then. planned: goes out by itself. missed: should have gone out then. */
  is: "published" | "withdrawn" | "planned" | "due" | "missed";
  /** More to say of it: "not confirmed at its public address". */
  isUnconfirmed: boolean;
  /** Whether this one may give it another day. */
  isMovable: boolean;
};

/** A story without a day. */
export type Idea = {
  id: string;
  version: number;
  headline: string;
  language: string;
  by: string[];
  isMovable: boolean;
};
