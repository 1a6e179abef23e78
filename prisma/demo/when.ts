import { VELMAR_TIME } from "./paper";

/** A moment seen from the load: the demo paper's last day is always today. */
export type When = (now: Date) => Date;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const minutesAgo =
  (minutes: number): When =>
  (now) =>
    wholeMinute(new Date(now.getTime() - minutes * MINUTE));

export const hoursAgo = (hours: number): When => minutesAgo(hours * 60);

/** @param time by the clock in Velmar, "17:20"; days at least 1, so that nothing is published in the future */
export const daysAgo =
  (days: number, time: string): When =>
  (now) =>
    inVelmar(dayInVelmar(new Date(now.getTime() - days * DAY)), time);

/** @param day "2025-03-14" */
export const on =
  (day: string, time: string): When =>
  () =>
    inVelmar(day, time);

const WEEK_IN_DAYS = 7;

/** The last such day before the load, or one some weeks earlier. @param weekday 1 = Monday … 7 = Sunday */
export const lastWeekday =
  (weekday: number, weeksBefore: number, time: string): When =>
  (now) => {
    const yesterday = Date.parse(dayInVelmar(new Date(now.getTime() - DAY)));
    const since = (new Date(yesterday).getUTCDay() - weekday + WEEK_IN_DAYS) % WEEK_IN_DAYS;
    const day = new Date(yesterday - (since + weeksBefore * WEEK_IN_DAYS) * DAY);
    return inVelmar(day.toISOString().slice(0, 10), time);
  };

const wholeMinute = (date: Date) => new Date(Math.floor(date.getTime() / MINUTE) * MINUTE);

const dayInVelmar = (date: Date) => new Intl.DateTimeFormat("sv-SE", { timeZone: VELMAR_TIME }).format(date);

function inVelmar(day: string, time: string): Date {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  return new Date(`${day}T${time}:00${offsetAt(asIfUtc)}`);
}

/** "+02:00"; right but for the hour in which clocks change. */
function offsetAt(date: Date): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: VELMAR_TIME, timeZoneName: "longOffset" }).formatToParts(
    date,
  );
  return parts.find((part) => part.type === "timeZoneName")?.value.replace("GMT", "") || "Z";
}
