import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import type { IssueState } from "@/prisma/generated/enums";
import type { SteerRefusal } from "../delivery";

type Steered = Promise<Result<undefined, SteerRefusal>>;

/** No letter is begun any more from now on; those in hand, a few dozen at most, still go out. */
export const pauseSending = (by: Editor, issueId: string, now: Date): Steered =>
  steer({ by, action: "paused", issueId, from: ["sending"] }, { state: "paused", problem: "" }, now);

/** Goes on where it stopped, whoever or whatever stopped it. */
export const resumeSending = (by: Editor, issueId: string, now: Date): Steered =>
  steer({ by, action: "resumed", issueId, from: ["paused"] }, { state: "sending", problem: "" }, now);

/** What was not sent yet never will be. Letters that are out stay out. */
export async function cancelSending(by: Editor, issueId: string, now: Date): Steered {
  const step = { by, action: "cancelled", issueId, from: ["sending", "paused"] as const };
  return steer(step, { state: "cancelled", finishedAt: now }, now, async (transaction) => {
    await transaction.delivery.updateMany({
      where: { issueId, state: "pending" },
      data: { state: "skipped", problem: "cancelled", closedAt: now },
    });
  });
}

type Step = { by: Editor; action: string; issueId: string; from: readonly IssueState[] };
type Change = { state: IssueState; problem?: string; finishedAt?: Date };

async function steer(
  { by, action, issueId, from }: Step,
  change: Change,
  now: Date,
  also: (transaction: Transaction) => Promise<void> = async () => {},
): Steered {
  return db().$transaction(async (transaction) => {
    // A claim holds the row while it is made: what is decided here is after it or before it, never between.
    const { count } = await transaction.issue.updateMany({
      where: { id: issueId, state: { in: [...from] } },
      data: change,
    });
    if (count === 0)
      return refuse(
        (await transaction.issue.count({ where: { id: issueId } })) === 0 ? "issue-absent" : "not-under-way",
      );

    await also(transaction);
    await audit(transaction, { by, action, subject: `issue:${issueId}` }, now);
    return ok(undefined);
  });
}
