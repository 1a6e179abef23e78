/** What was found when a link was followed. status: null where nothing answered; problem: empty where it is alive. */
export type LinkFinding = { status: number | null; problem: string; checkedAt: Date };

/** What a link answers for the ready list: "404", "503", "not-reachable". */
export const answerOf = ({ status, problem }: Pick<LinkFinding, "status" | "problem">): string =>
  status === null ? problem : String(status);

/** It may be alive: nobody answered just now, or the server there was unwell. */
export const isDoubtful = (answer: string): boolean => /^(?:not-reachable|too-slow|429|5\d\d)$/.test(answer);

export const isGone = (status: number): boolean => status === 404 || status === 410;

const MINUTE = 60_000;

/** Whether a link is to be followed again before what was found is believed: the doubtful soon, the living after a day. */
export function isOutdated(finding: LinkFinding, now: Date): boolean {
  const age = now.getTime() - finding.checkedAt.getTime();
  if (finding.problem === "") return age > 24 * 60 * MINUTE;
  return age > (isDoubtful(answerOf(finding)) ? 5 : 60) * MINUTE;
}
