/** A day as the paper's own clock counts it. month: 1–12 */
export type Day = { year: number; month: number; day: number };
export type Month = { year: number; month: number };
/** from ≤ instant < until */
export type Span = { from: Date; until: Date };

const two = (value: number) => String(value).padStart(2, "0");

/** "2026/03" and "2026/03/09": how archives are addressed. */
export const monthSegment = ({ year, month }: Month) => `${year}/${two(month)}`;
export const daySegment = (day: Day) => `${monthSegment(day)}/${two(day.day)}`;

/** @returns null unless written exactly as monthSegment writes it, so that a page has one address */
export function parseMonth(year: string, month: string): Month | null {
  if (!/^(19|20|21)\d\d$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month)) return null;
  return { year: Number(year), month: Number(month) };
}

/** @returns null for anything that is no day, such as 31 April */
export function parseDay(year: string, month: string, day: string): Day | null {
  const parsed = parseMonth(year, month);
  if (!parsed || !/^(0[1-9]|[12]\d|3[01])$/.test(day)) return null;

  const whole = { ...parsed, day: Number(day) };
  return whole.day <= daysIn(parsed) ? whole : null;
}

export function dayOf(instant: Date, timeZone: string): Day {
  const local = wallClock(instant, timeZone);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

export function spanOfDay(day: Day, timeZone: string): Span {
  return { from: midnight(day, timeZone), until: midnight({ ...day, day: day.day + 1 }, timeZone) };
}

export function spanOfMonth({ year, month }: Month, timeZone: string): Span {
  return {
    from: midnight({ year, month, day: 1 }, timeZone),
    until: midnight({ year, month: month + 1, day: 1 }, timeZone),
  };
}

/** The days of a month from the given one back to the first. */
export const daysUpTo = (last: Day): Day[] =>
  Array.from({ length: last.day }, (_, index) => ({ ...last, day: last.day - index }));

/** The stories of whole days, newest first, as far as a page goes; restFrom: the day it did not get to. */
export type WholeDays<Story> = { shown: Story[]; restFrom: Day | null };

/** Cuts a list between two days, so that no day is torn apart; the first day alone is cut where it is too long. */
export function cutAtDay<Story extends { publishedAt: Date }>(
  stories: Story[],
  most: number,
  timeZone: string,
): WholeDays<Story> {
  const firstLeftOut = stories[most];
  if (!firstLeftOut) return { shown: stories, restFrom: null };

  const restFrom = dayOf(firstLeftOut.publishedAt, timeZone);
  const { until } = spanOfDay(restFrom, timeZone);
  const whole = stories.filter((story) => story.publishedAt >= until);
  return { shown: whole.length > 0 ? whole : stories.slice(0, most), restFrom };
}

export function spanOfYear(year: number, timeZone: string): Span {
  return {
    from: midnight({ year, month: 1, day: 1 }, timeZone),
    until: midnight({ year: year + 1, month: 1, day: 1 }, timeZone),
  };
}

function daysIn({ year, month }: Month): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The instant a day begins. Days and months may run over (32 January is 1 February). */
function midnight({ year, month, day }: Day, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, day);
  const guess = wanted - (wallClock(new Date(wanted), timeZone).getTime() - wanted);
  // The guess may lie on the other side of a change of clocks: measured once more from there.
  return new Date(wanted - (wallClock(new Date(guess), timeZone).getTime() - guess));
}

/** What the clock on the wall shows, as if that were UTC. */
export function wallClock(instant: Date, timeZone: string): Date {
  const parts = new Map(
    clock(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return new Date(
    Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) +
      (((instant.getTime() % 1000) + 1000) % 1000),
  );
}

/** Making a formatter costs a hundred times what using it does; there are only as many as there are zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, made);
  return made;
}
