import type { IssueWords } from "@/modules/issues/keeping";

/** What the desk does not have yet, and the state it was written on. */
export type DeviceCopy = { base: { version: number; words: IssueWords }; mine: IssueWords; since: string };

const PREFIX = "masthead.issue:";

/** One for each person: a computer two people share shows neither what the other wrote. */
const nameOf = (personId: string, issueId: string) => `${PREFIX}${personId}:${issueId}`;

/** @returns false where this browser keeps nothing (a private window, a full disk) */
export function keepCopy(personId: string, issueId: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(nameOf(personId, issueId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function readCopy(personId: string, issueId: string): DeviceCopy | null {
  try {
    const kept = localStorage.getItem(nameOf(personId, issueId));
    return kept ? (JSON.parse(kept) as DeviceCopy) : null; // nobody else writes under our prefix
  } catch {
    return null;
  }
}

/** Once the desk has it, it is nowhere else. */
export const dropCopy = (personId: string, issueId: string): void => localStorage.removeItem(nameOf(personId, issueId));
