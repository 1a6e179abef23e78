/** Wrong tries in a row that cost nothing: people mistype. */
const FREE_TRIES = 5;
const LONGEST_PAUSE_IN_SECONDS = 600;
const FORGOTTEN_AFTER_HOURS = 24;

/** Wrong tries in a row, and when the last one was. */
export type Tries = { count: number; lastAt: Date | null };

/** How many seconds after so many wrong tries the next one is looked at: 2, 4, 8 … and never more than ten minutes. */
export const pauseAfter = (count: number): number =>
  count < FREE_TRIES ? 0 : Math.min(2 ** (count - FREE_TRIES + 1), LONGEST_PAUSE_IN_SECONDS);

/** @returns whole seconds, 0 = now */
export function secondsToWait({ count, lastAt }: Tries, now: Date): number {
  if (!lastAt) return 0;
  return Math.max(0, Math.ceil(pauseAfter(count) - (now.getTime() - lastAt.getTime()) / 1000));
}

/** The count with the try that is made now, which is held to be wrong until it is found to be right. */
export function countWithThis({ count, lastAt }: Tries, now: Date): number {
  const isForgotten = lastAt !== null && now.getTime() - lastAt.getTime() > FORGOTTEN_AFTER_HOURS * 3_600_000;
  return isForgotten ? 1 : count + 1;
}
