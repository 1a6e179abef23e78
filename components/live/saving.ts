/** What is true about the words on this screen: where they are kept. */
export type SaveState =
  /** The words are not here yet. */
  | { is: "connecting" }
  | { is: "saving" }
  /** Every change made here is in the database. */
  | { is: "saved"; at: Date }
  /** No line to the server, or it keeps nothing now: changes stay on this device until it does. */
  | { is: "offline"; since: Date; changesKept: number; isOnDevice: boolean }
  /** The server does not take it: this person may not write here (any more), it is too large, or no story may hold it. It is on this screen still, to be copied. */
  | { is: "refused"; because: Refusal; changesKept: number };

export type Refusal = "not-allowed" | "signed-out" | "too-large" | "not-taken";

/** What the line to the server has told so far. */
export type LineFacts = {
  line: "opening" | "open" | "cut";
  refusal: Refusal | null;
  mayWrite: boolean;
  /** Changes made on this device, counted; and how many of them the database has. */
  changeCount: number;
  keptCount: number;
  keptAt: Date | null;
  /** When the state was last good: since then changes wait. */
  waitingSince: Date;
  isOnDevice: boolean;
};

/** A server that answers nothing for so long is as good as none: nothing is claimed of it. */
export const PATIENCE_IN_MILLISECONDS = 5_000;

export function saveStateOf(facts: LineFacts, now: Date): SaveState {
  const { line, refusal, mayWrite, keptAt, waitingSince: since, isOnDevice } = facts;
  const changesKept = facts.changeCount - facts.keptCount;
  if (refusal) return { is: "refused", because: refusal, changesKept };
  if (line === "open" && !mayWrite && changesKept > 0) return { is: "refused", because: "not-allowed", changesKept };
  if (line === "open" && changesKept === 0 && keptAt) return { is: "saved", at: keptAt };

  const isLate = now.getTime() - since.getTime() > PATIENCE_IN_MILLISECONDS;
  if (line === "cut" || isLate) return { is: "offline", since, changesKept, isOnDevice };
  return { is: line === "open" && changesKept > 0 ? "saving" : "connecting" };
}
