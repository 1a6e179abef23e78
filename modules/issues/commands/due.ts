import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { env, ownAddresses } from "@/modules/platform/env";
import { originsOf } from "@/modules/staff/relying-party";
import type { Editor } from "@/modules/staff/staff";
import { notLiveYet } from "../check-stories";
import { readCheckedIssue } from "../checked-issue";
import { brokenIn, type CheckRule, type MeasureLetter } from "../checks";
import { type IssueProblem, LATE_AFTER_MINUTES } from "../keeping";
import { type HeldIssue, hold, note } from "./holding";

/** Issues an hour late are asked about, not sent: the clock looks at them no more. */
const WAITS_BY_ITSELF: string[] = ["", "story-not-live" satisfies IssueProblem];
const MOST_AT_ONCE = 20;

/** What no reader may get. A link that died since it was scheduled, or a picture without words, does less harm than silence. */
const STOPS: ReadonlySet<CheckRule> = new Set(["subject", "words", "size", "unsubscribe", "sender"]);

/**
 * Makes the sheets of issues whose minute has come: from then on every reader gets the same words. One whose story is not with
 * readers yet waits for it; what is an hour late, or must not go out as it is, waits for somebody. Any number of workers may do
 * so at once, and be killed at any point.
 * @returns ids of those that can be sent now
 */
export async function freezeDueIssues(
  clock: Editor,
  measure: MeasureLetter,
  now: Date,
  onTrouble: (message: string, error: unknown) => void,
): Promise<string[]> {
  const due = await db().issue.findMany({
    where: { state: "scheduled", sendAt: { lte: now }, problem: { in: WAITS_BY_ITSELF } },
    orderBy: { sendAt: "asc" },
    take: MOST_AT_ONCE,
    select: { id: true, version: true },
  });
  const frozen: string[] = [];
  for (const { id, version } of due) {
    try {
      if (await freezeIfDue(clock, { issueId: id, version }, measure, now)) frozen.push(id);
    } catch (error) {
      onTrouble(`The issue ${id} could not be made ready yet`, error); // tried again at the next turn; the others go on
    }
  }
  return frozen;
}

async function freezeIfDue(
  clock: Editor,
  seen: { issueId: string; version: number },
  measure: MeasureLetter,
  now: Date,
) {
  return db().$transaction(async (transaction) => {
    const held = await hold(transaction, seen);
    if (!held.ok || !isDue(held.value, now)) return false; // somebody changed it, or another worker was faster

    const issue = held.value;
    const own = { mailFrom: env().MAIL_FROM, ownOrigins: originsOf(ownAddresses()) };
    const look = { sendAt: now, measure, personId: null, ...own };
    const { sheet, facts, checks } = await readCheckedIssue(transaction, issue.id, look, now);
    const missing = notLiveYet(facts.words.blocks, facts.stories);
    if (isLate(issue, now)) return wait(transaction, clock, issue, "late", now);
    if (missing.length > 0 && (await areAtTheDoor(transaction, missing, now))) return false;
    if (missing.length > 0) return wait(transaction, clock, issue, "story-not-live", now);

    const broken = brokenIn(checks);
    if (broken.includes("recipients")) return wait(transaction, clock, issue, "no-readers", now);
    if (broken.some((rule) => STOPS.has(rule))) return wait(transaction, clock, issue, "not-ready", now);
    await transaction.issue.update({ where: { id: issue.id }, data: { sheet, problem: "" } });
    return true;
  });
}

const isDue = ({ state, sendAt }: HeldIssue, now: Date) => state === "scheduled" && sendAt !== null && sendAt <= now;

const isLate = ({ sendAt }: HeldIssue, now: Date) =>
  sendAt !== null && now.getTime() - sendAt.getTime() > LATE_AFTER_MINUTES * 60_000;

/** Their minute has come too, and the clock of stories is at them: they are live in a moment, or are refused and called so. */
async function areAtTheDoor(transaction: Transaction, articleIds: string[], now: Date): Promise<boolean> {
  const waiting = await transaction.schedule.count({
    where: { articleId: { in: articleIds }, state: "waiting", publishAt: { lte: now } },
  });
  return waiting === articleIds.length;
}

/** Said where everybody looks, and once in the log. */
async function wait(
  transaction: Transaction,
  clock: Editor,
  issue: HeldIssue,
  problem: IssueProblem,
  now: Date,
): Promise<false> {
  if (issue.problem === problem) return false;
  await transaction.issue.update({ where: { id: issue.id }, data: { problem } });
  await note(transaction, { by: clock, action: "held back", issueId: issue.id, details: { problem } }, now);
  return false;
}
