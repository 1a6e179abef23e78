/**
 * The schedule that somebody saw waiting; null = none. What they do does not call off or move another one unseen.
 * "whatever": who acts has no screen to see it on, as the command line.
 */
export type SeenSchedule = { id: string; publishAt: Date } | null | "whatever";

/** A minute has to be far enough ahead that it is not over before the answer is here. */
export const isAhead = (publishAt: Date, now: Date): boolean => publishAt > now;
