import { type Connection, isTransactionOrigin } from "@hocuspocus/server";
import type { LiveRight, Seat } from "@/modules/manuscripts/queries";

const MAX_PRESENCE_LENGTH = 4_000;
const IN_USE_FOR_MILLISECONDS = 60_000;

/** Somebody at the line, as the database knows them: nothing here is the client's claim. */
export type Guest = Seat &
  LiveRight & {
    clientId?: number;
    wroteAt?: Date;
    /** They may only read, and sent something all the same: nothing is said to be saved of what they have. */
    isUnheard?: boolean;
  };

/** An update comes from a guest, or from the database. */
export function guestBehind(origin: unknown): Guest | null {
  if (!isTransactionOrigin(origin) || origin.source !== "connection") return null;
  return (origin.connection as Connection<Guest>).context;
}

/** A guest shows one caret, under the name the newsroom knows. Hocuspocus 4.7 adds an empty state of its own to each message. */
export function introduce(guest: Guest, states: Map<number, Record<string, unknown>>): void {
  for (const [clientId, state] of states) {
    if (Object.keys(state).length > 0) guest.clientId ??= clientId;
    const isTheirs = clientId === guest.clientId && JSON.stringify(state).length <= MAX_PRESENCE_LENGTH;
    if (isTheirs) state.user = guest.person;
    else states.delete(clientId);
  }
}

/** Sessions that wrote within the last minute: typing is using them, though no page is asked for. */
export const sessionsInUse = (guests: Connection<Guest>[], now: Date): string[] => [
  ...new Set(
    guests
      .filter(({ context: { wroteAt } }) => wroteAt && now.getTime() - wroteAt.getTime() < IN_USE_FOR_MILLISECONDS)
      .map(({ context }) => context.sessionId),
  ),
];
