/** How long somebody stays signed in without coming back, and at most. */
export const SESSION_IDLE_HOURS = 12;
export const SESSION_MOST_HOURS = 24 * 14;

/** A session that was last used before this moment is over. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - SESSION_IDLE_HOURS * 3_600_000);

/** Often enough for the end of an idle session, and no write for each request. */
const SEEN_EVERY_MILLISECONDS = 60_000;

export const seenLongAgo = (now: Date): Date => new Date(now.getTime() - SEEN_EVERY_MILLISECONDS);
export const isSeenLongAgo = (lastSeenAt: Date, now: Date): boolean => lastSeenAt < seenLongAgo(now);
