/** An issue that was sent, or is being sent. */
export type ReportHead = {
  issueId: string;
  number: number | null;
  subject: string;
  /** Its address in the archive; null before it has one. */
  path: string | null;
  state: "draft" | "scheduled" | "sending" | "paused" | "cancelled" | "sent";
  startedAt: Date;
  finishedAt: Date | null;
  /** When the mail server took the last letter so far. */
  lastAcceptedAt: Date | null;
  newsletter: { slug: string; name: string; language: string };
};

/** How many opened a page by a link of the letter. headline: null where it is no story. */
export type PageClicks = { path: string; headline: string | null; language: string | null; count: number };

/** day: "2026-11-30", by the newsroom's clock. */
export type DayClicks = { day: string; count: number };

/** What mail servers said of letters they did not take, and of how many. */
export type RefusalReason = { problem: string; count: number };

/** How many left by a link or button of the letter. */
export type Leavers = { unsubscribedCount: number; complainedCount: number };

/** Letters a minute that the mail server took; null before it took any. */
export function ratePerMinute(acceptedCount: number, { startedAt, lastAcceptedAt }: ReportHead): number | null {
  if (!lastAcceptedAt || acceptedCount === 0) return null;
  const minutes = Math.max(1 / 60, (lastAcceptedAt.getTime() - startedAt.getTime()) / 60_000);
  return Math.round(acceptedCount / minutes);
}

/** "43 s", "12 min", "1 h 05 min" */
export function durationText(from: Date, until: Date): string {
  const seconds = Math.max(0, Math.round((until.getTime() - from.getTime()) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, "0")} min`;
}
