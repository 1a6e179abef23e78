/** How an issue's deliveries stand. Counted from the ledger's rows, so they always add up to all. */
export type DeliveryCounts = {
  allCount: number;
  /** To be sent, or told to try later. */
  pendingCount: number;
  sendingCount: number;
  acceptedCount: number;
  refusedCount: number;
  bouncedCount: number;
  complainedCount: number;
  unknownCount: number;
  skippedCount: number;
};

/** ratePerMinute: accepted in the last minute. expectedEndAt: at that rate; null where nothing moves, or nothing is left. */
export type SendingProgress = DeliveryCounts & {
  state: "draft" | "scheduled" | "sending" | "paused" | "cancelled" | "sent";
  problem: string;
  startedAt: Date | null;
  finishedAt: Date | null;
  ratePerMinute: number;
  expectedEndAt: Date | null;
};

/** An issue that somebody may want to look at: it is being sent, stopped by itself, or has unknown letters. */
export type IssueUnderWay = { issueId: string; subject: string; newsletterName: string; progress: SendingProgress };

/** An issue with letters of which nobody knows whether they were sent. */
export type UnsettledIssue = {
  issueId: string;
  subject: string;
  newsletterName: string;
  unknownCount: number;
  /** When the first of them was taken up. */
  since: Date | null;
};

/** A letter that did not arrive. email: null once the reader was erased. */
export type RefusedDelivery = {
  deliveryId: string;
  email: string | null;
  state: "refused" | "bounced" | "complained" | "unknown";
  problem: string;
  closedAt: Date | null;
};

/** late: its minute passed while nothing ran, somebody has to say whether it still goes out. */
export type StopReason =
  | "late"
  | "no-readers"
  | "relay-refuses"
  | "letter-refused"
  | "all-refused"
  | "not-drawn"
  | "relay-not-reached";

/** What an issue keeps as its problem. detail: what the mail server said. */
export const problemText = (reason: StopReason, detail = ""): string =>
  detail === "" ? reason : `${reason}: ${detail}`;

const REASONS: readonly string[] = [
  "late",
  "no-readers",
  "relay-refuses",
  "letter-refused",
  "all-refused",
  "not-drawn",
  "relay-not-reached",
] satisfies StopReason[];

/** @returns null where the issue has no problem that sending knows */
export function readProblem(problem: string): { reason: StopReason; detail: string } | null {
  const [reason = "", detail = ""] = problem.split(/: (.*)/s);
  return REASONS.includes(reason) ? { reason: reason as StopReason, detail } : null; // as was just looked up
}

export type BeginRefusal = "issue-absent" | "not-scheduled" | "no-sheet" | "no-readers";
export type SteerRefusal = "issue-absent" | "not-under-way";

/** An issue that is later than this is not sent by itself any more: its news may be old. */
export const LATE_AFTER_MINUTES = 60;

/**
 * A claim that is older belongs to a worker that died. A letter is begun within 30 seconds of its claim or not at all, and is
 * handed over in 60 or not at all.
 */
export const CLAIM_IN_SECONDS = 150;
export const BEGUN_WITHIN_SECONDS = 30;

/** How long a letter is tried: then its news is old. */
export const TRIED_FOR_HOURS = 24;
const RETRY_IN_MINUTES = [1, 3, 10, 30, 60];

/** @param attempts made so far, at least 1  @returns null where it is given up */
export function nextTry(attempts: number, startedAt: Date, now: Date): Date | null {
  if (now.getTime() - startedAt.getTime() > TRIED_FOR_HOURS * 3_600_000) return null;
  const minutes = RETRY_IN_MINUTES[attempts - 1] ?? 120;
  return new Date(now.getTime() + minutes * 60_000);
}

/** What a mail server said, for the ledger: readers' addresses stand in "Reader" alone, so that erasing them there is enough. */
export const withoutAddresses = (said: string): string => said.replace(/[^\s<>"',;:()[\]]+@[^\s<>"',;:()[\]]+/g, "…");
