import { type Day, dayOf, daySegment } from "@/modules/settings/calendar";
import { readWallTime } from "@/modules/settings/zoned-time";
import type { Digest } from "./digest";

/** A month is the longest that a digest waits. */
const DAYS_LOOKED_BACK = 32;

/**
 * The last moment at or before an instant at which a digest is due by the paper's clock. In the night that leaves an hour out, one
 * that is due within it comes an hour later; in the night that has an hour twice, it comes the first time.
 */
export function lastDue(digest: Digest, timeZone: string, at: Date): Date {
  const today = dayOf(at, timeZone);
  for (let back = 0; back <= DAYS_LOOKED_BACK; back += 1) {
    const day = daysBefore(today, back);
    const due = isDueOn(day, digest) ? instantOf(day, digest.time, timeZone) : null;
    if (due && due <= at) return due;
  }
  throw new Error(`Within ${DAYS_LOOKED_BACK} days this digest is never due: ${JSON.stringify(digest)}`);
}

/** The moment before the one that is given. */
export const dueBefore = (digest: Digest, timeZone: string, due: Date): Date =>
  lastDue(digest, timeZone, new Date(due.getTime() - 1));

function isDueOn(day: Day, { rhythm, weekday = 1, dayOfMonth = 1 }: Digest): boolean {
  switch (rhythm) {
    case "daily":
      return true;
    case "weekdays":
      return weekdayOf(day) <= FRIDAY;
    case "weekly":
      return weekdayOf(day) === weekday;
    case "monthly":
      return day.day === dayOfMonth;
  }
}

const FRIDAY = 5;

/** 1 = Monday … 7 = Sunday */
const weekdayOf = (day: Day) => dateOf(day).getUTCDay() || 7;

const dateOf = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day));

function daysBefore({ year, month, day }: Day, count: number): Day {
  const date = dateOf({ year, month, day: day - count });
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function instantOf(day: Day, time: string, timeZone: string): Date | null {
  const read = readWallTime(`${daySegment(day).replaceAll("/", "-")}T${time}`, timeZone);
  if (read.ok) return read.value;
  const { failure } = read;
  if (failure.reason === "not-a-time") return null;
  return (failure.reason === "exists-twice" ? failure.choices[0] : failure.choices.at(-1)) ?? null;
}
