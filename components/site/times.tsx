import { type Clock, dayAndTime, isSameDay, laterTime, longDay, shortDay, timeOfDay, tinyDay } from "./clock";

type Props = { at: Date; clock: Clock; language?: string };

/** For machines: as exact as the words. A page has dozens of times, and nothing compresses their seconds. */
const minuteOf = (at: Date) => `${at.toISOString().slice(0, "2026-11-23T06:00".length)}Z`;

/** "09:31" */
export const TimeOfDay = ({ at, clock }: Props) => <time dateTime={minuteOf(at)}>{timeOfDay(at, clock)}</time>;

/** "23 November 2026, 06:00 EET" */
export const DayAndTime = ({ at, clock, language }: Props) => (
  <time dateTime={minuteOf(at)}>{dayAndTime(at, clock, language)}</time>
);

/** "08:15" on the day of publication, else day and time. */
export const LaterTime = ({ at, published, clock, language }: Props & { published: Date }) => (
  <time dateTime={minuteOf(at)}>{laterTime(at, published, clock, language)}</time>
);

/** "22 November" */
export const ShortDay = ({ at, clock, language }: Props) => (
  <time dateTime={minuteOf(at)}>{shortDay(at, clock, language)}</time>
);

/** "22 November 2025" */
export const LongDay = ({ at, clock, language }: Props) => (
  <time dateTime={minuteOf(at)}>{longDay(at, clock, language)}</time>
);

/** In the News Feed: the time of today's lines, the day of earlier ones. */
export const FeedTime = ({ at, clock }: Props) => (
  <time dateTime={minuteOf(at)}>{isSameDay(at, clock.now, clock) ? timeOfDay(at, clock) : tinyDay(at, clock)}</time>
);
