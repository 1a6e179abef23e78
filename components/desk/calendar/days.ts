import type { Day, Month } from "@/modules/settings/calendar";

/** "2026-11-24" */
export const dayKey = ({ year, month, day }: Day): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const fromKey = (key: string) => new Date(`${key}T00:00:00Z`);

/** @returns the day so many days on */
export function dayAfter(key: string, days: number): string {
  const date = fromKey(key);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The whole weeks, from Monday on, that a month lies in. */
export function weeksOf({ year, month }: Month): string[] {
  const first = dayKey({ year, month, day: 1 });
  const last = dayKey({ year, month: month + 1, day: 0 });
  const monday = dayAfter(first, -((fromKey(first).getUTCDay() + 6) % 7));
  const sunday = dayAfter(last, (7 - fromKey(last).getUTCDay()) % 7);
  const count = (fromKey(sunday).getTime() - fromKey(monday).getTime()) / 86_400_000 + 1;
  return Array.from({ length: count }, (_, index) => dayAfter(monday, index));
}

export const toDay = (key: string): Day => {
  const [year = 0, month = 1, day = 1] = key.split("-").map(Number);
  return { year, month, day };
};

/** "Tuesday 24 November" */
export const dayName = (key: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long", day: "numeric", month: "long" })
    .format(fromKey(key))
    .replace(",", "");

/** "November 2026" */
export const monthName = ({ year, month }: Month): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long", year: "numeric" }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  );

export const monthKey = ({ year, month }: Month): string => dayKey({ year, month, day: 1 }).slice(0, 7);

export const monthAfter = ({ year, month }: Month, months: number): Month => {
  const date = new Date(Date.UTC(year, month - 1 + months, 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
};
