import "server-only";
import { db } from "@/modules/platform/db";
import type { HandOver } from "@/modules/platform/hand-over";
import { nextTry, withoutAddresses } from "../delivery";
import type { Claimed } from "./claim";

/** What a worker found out about a letter it had claimed. released: it was not begun. */
export type Outcome = HandOver | { is: "released" };

export type Entry = {
  id: string;
  state: "accepted" | "refused" | "unknown" | "pending";
  relayId: string | null;
  problem: string;
  notBefore: Date | null;
  /** Whether this try counts for the letter: not where the server was at fault. */
  isTry: boolean;
};

/** A few tries tell whether a server refuses a letter for good, or the one reading it was in a bad mood. */
const MOST_LETTER_REFUSALS = 3;
const LONGEST_PROBLEM = 300;

export function entryOf({ id, attempts, startedAt }: Claimed, outcome: Outcome, now: Date): Entry {
  const entry = { id, relayId: null, notBefore: null, isTry: true };
  if (outcome.is === "released") return { ...entry, state: "pending", problem: "", isTry: false };
  if (outcome.is === "accepted") return { ...entry, state: "accepted", problem: "", relayId: outcome.relayId };

  const problem = withoutAddresses(outcome.reason).slice(0, LONGEST_PROBLEM);
  if (outcome.is === "unknown") return { ...entry, state: "unknown", problem };
  if (outcome.because === "relay") return { ...entry, state: "pending", problem, isTry: false };

  const isFinal = outcome.is === "refused" && (outcome.because === "recipient" || attempts >= MOST_LETTER_REFUSALS);
  const notBefore = isFinal ? null : nextTry(attempts, startedAt, now);
  return notBefore ? { ...entry, state: "pending", problem, notBefore } : { ...entry, state: "refused", problem };
}

/**
 * Writes down what became of letters. Only of this run's own claims: an answer that comes after the claim had expired still settles
 * what was unknown, and changes nothing that somebody else settled.
 */
export async function recordOutcomes(run: string, entries: Entry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  const column = <Key extends keyof Entry>(key: Key) => entries.map((entry) => entry[key]);
  await db().$executeRaw`
    UPDATE "Delivery" delivery SET
      "state" = entry."state"::"DeliveryState",
      "relayId" = entry."relayId",
      "problem" = entry."problem",
      "notBefore" = entry."notBefore",
      "attempts" = "attempts" - CASE WHEN entry."isTry" THEN 0 ELSE 1 END,
      "acceptedAt" = CASE WHEN entry."state" = 'accepted' THEN ${now}::timestamptz END,
      "closedAt" = CASE WHEN entry."state" IN ('accepted', 'refused') THEN ${now}::timestamptz END,
      "claimedBy" = CASE WHEN entry."state" = 'pending' THEN NULL ELSE "claimedBy" END
    FROM unnest(${column("id")}::uuid[], ${column("state")}::text[], ${column("relayId")}::text[], ${column("problem")}::text[],
      ${column("notBefore")}::timestamptz[], ${column("isTry")}::boolean[])
      AS entry ("id", "state", "relayId", "problem", "notBefore", "isTry")
    WHERE delivery."id" = entry."id" AND delivery."claimedBy" = ${run} AND delivery."state" IN ('sending', 'unknown')`;
}

/** Issues of which nothing is left to try. @returns their ids */
export async function finishIssues(now: Date): Promise<string[]> {
  const finished = await db().$queryRaw<{ id: string }[]>`
    UPDATE "Issue" issue SET "state" = 'sent', "finishedAt" = ${now}, "problem" = ''
    WHERE issue."state" = 'sending' AND NOT EXISTS (
      SELECT 1 FROM "Delivery" delivery WHERE delivery."issueId" = issue."id" AND delivery."state" IN ('pending', 'sending'))
    RETURNING issue."id"`;
  return finished.map(({ id }) => id);
}

/** Letters that were in hand when their issue was cancelled, and that came back to be tried again: they will not be. */
export async function skipCancelled(now: Date): Promise<void> {
  await db().$executeRaw`
    UPDATE "Delivery" delivery SET "state" = 'skipped', "problem" = 'cancelled', "closedAt" = ${now}
    FROM "Issue" issue WHERE issue."id" = delivery."issueId" AND issue."state" = 'cancelled'
      AND issue."finishedAt" > ${new Date(now.getTime() - CANCELLED_LATELY_IN_MILLISECONDS)} AND delivery."state" = 'pending'`;
}

const CANCELLED_LATELY_IN_MILLISECONDS = 30 * 86_400_000;

/** The mail server will have none of it: sending waits for a person. @returns issues that were stopped */
export async function stopSending(issueIds: string[] | "all", problem: string): Promise<string[]> {
  const stopped = await db().issue.updateManyAndReturn({
    where: { state: "sending", ...(issueIds !== "all" && { id: { in: issueIds } }) },
    data: { state: "paused", problem },
    select: { id: true },
  });
  return stopped.map(({ id }) => id);
}

/** A server that refuses everybody has said nothing about anybody: those it refused meanwhile are to be tried again. */
export async function reopenRefused(deliveryIds: string[]): Promise<void> {
  await db().delivery.updateMany({
    where: { id: { in: deliveryIds }, state: "refused" },
    data: { state: "pending", closedAt: null, problem: "" },
  });
}

/** Shown while sending goes on by itself: the server is not reached; "" once it is. */
export async function tellTrouble(problem: string): Promise<void> {
  await db().issue.updateMany({ where: { state: "sending", problem: { not: problem } }, data: { problem } });
}
