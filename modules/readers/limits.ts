/**
 * How a sign-up shows that no machine sends it by the thousand. nothing: it need not, as long as few come. pause: the form came back
 * with a stamp and was sent again after some seconds. work: a browser did some computing for it (ALTCHA).
 */
export type Evidence = "nothing" | "pause" | "work";

/**
 * Letters to people who have not confirmed yet, within an hour, asked for from one network. What is left above the lower numbers is
 * kept for those who show more: a reader beside a flood still gets in.
 */
const LETTERS_AN_HOUR: Record<Evidence, number> = { nothing: 3, pause: 4, work: 5 };
export const MOST_LETTERS_AN_HOUR = LETTERS_AN_HOUR.work;

/** By hand at the desk: ask nobody for evidence, everybody, or (auto) when many sign up at once. */
export type Guard = "auto" | "on" | "off";

/** Where nobody may be asked for anything, nothing is kept for who shows it. */
export const lettersAnHour = (evidence: Evidence, guard: Guard): number =>
  guard === "off" ? MOST_LETTERS_AN_HOUR : LETTERS_AN_HOUR[evidence];

/** Of the whole paper: a pause is cheap for who has many machines. */
export const PAUSED_LETTERS_AN_HOUR = 60;

/** What one address may be sent in a day. */
export const LETTERS_A_DAY = 1;

/** What somebody may have sent to themselves by the page of preferences, in a day, of each kind: the page opens by forwarded letters too. */
export const OWN_LETTERS_A_DAY = 3;

/** A letter whose hour is full waits for one that is not, so long at most. */
export const WAIT_AT_MOST_HOURS = 12;

/** Sign-ups of the whole paper within ten minutes from which on it is a flood. */
const FLOOD = 60;
export const isFlood = (counts: { here: number; before: number }): boolean =>
  Math.max(counts.here, counts.before) > FLOOD;

/** A person needs longer to type an address. Only the page's script knows; a page is a file, the same for all. */
const HASTE_IN_MILLISECONDS = 1_500;
export const isHasty = (openForMilliseconds: number | null): boolean =>
  openForMilliseconds !== null && openForMilliseconds < HASTE_IN_MILLISECONDS;

/** Whether somebody who showed nothing is asked to. */
export const isEvidenceWanted = (
  guard: Guard,
  { isFlooded, isHasty }: { isFlooded: boolean; isHasty: boolean },
): boolean => guard === "on" || (guard === "auto" && (isFlooded || isHasty));

const MINUTE_IN_MILLISECONDS = 60_000;
const HOUR_IN_MILLISECONDS = 60 * MINUTE_IN_MILLISECONDS;
const DAY_IN_MILLISECONDS = 24 * HOUR_IN_MILLISECONDS;

const startOf = (instant: Date, lengthInMilliseconds: number) =>
  new Date(Math.floor(instant.getTime() / lengthInMilliseconds) * lengthInMilliseconds);

const following = (start: Date, lengthInMilliseconds: number, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(start.getTime() + index * lengthInMilliseconds));

/** This hour and those a letter may wait for. */
export const hoursFrom = (instant: Date, until: Date): Date[] => {
  const start = startOf(instant, HOUR_IN_MILLISECONDS);
  const count = Math.floor((until.getTime() - start.getTime()) / HOUR_IN_MILLISECONDS) + 1;
  return following(start, HOUR_IN_MILLISECONDS, Math.max(0, count));
};

export const longestWait = (now: Date): Date => new Date(now.getTime() + WAIT_AT_MOST_HOURS * HOUR_IN_MILLISECONDS);

/** Days by UTC: an address has one clock, wherever its reader is. */
export const dayOf = (instant: Date): Date => startOf(instant, DAY_IN_MILLISECONDS);
export const dayAfter = (day: Date): Date => new Date(day.getTime() + DAY_IN_MILLISECONDS);

/** The ten minutes that are running, and those before. */
export function floodWindows(now: Date): [Date, Date] {
  const here = startOf(now, 10 * MINUTE_IN_MILLISECONDS);
  return [here, new Date(here.getTime() - 10 * MINUTE_IN_MILLISECONDS)];
}
