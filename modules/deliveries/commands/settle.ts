import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import type { Editor } from "@/modules/staff/staff";
import type { Fate, RelayLog } from "../relay-log";

/** What the log of the relay settled. unclearCount: still unknown, as the log does not tell. */
export type Settled = { acceptedCount: number; pendingCount: number; unclearCount: number };

/**
 * A mail server hangs up on a client that says nothing for so long (RFC 5321, 4.5.3.2): a worker that was thought dead can hand over
 * nothing more. What a log has not seen until then, it never will.
 */
export const HUNG_UP_AFTER_MINUTES = 10;

const ROWS_AT_ONCE = 1_000;

/**
 * Settles letters of which nobody knows whether they were sent, by the log of the mail server: accepted where it has them, to be sent
 * again where it never had them. What the log does not tell of stays unknown.
 */
export async function settleByLog(
  by: Editor,
  log: RelayLog,
  now: Date,
  hungUpAfterMinutes = HUNG_UP_AFTER_MINUTES,
): Promise<Settled> {
  const settled = { acceptedCount: 0, pendingCount: 0, unclearCount: 0 };
  for (let after = ""; ; ) {
    const rows = await db().delivery.findMany({
      where: { state: "unknown", ...(after !== "" && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, claimedAt: true },
    });
    const last = rows.at(-1);
    if (!last) return settled;
    after = last.id;

    const queued = rows.flatMap(({ id }) => queuedAs(id, log.fates.get(id)));
    const absent = rows.filter((row) => neverHad(row, log, hungUpAfterMinutes)).map(({ id }) => id);
    await db().$transaction(async (transaction) => {
      settled.acceptedCount += await accept(transaction, queued, now);
      settled.pendingCount += await reopen(transaction, absent);
      const details = { accepted: queued.length, pending: absent.length };
      await audit(
        transaction,
        { by, action: "settled letters by the relay's log", subject: "deliveries", details },
        now,
      );
    });
    settled.unclearCount += rows.length - queued.length - absent.length;
  }
}

/** A person says what became of all unknown letters of an issue. @returns how many were settled */
export async function settleByHand(
  by: Editor,
  issueId: string,
  as: "accepted" | "pending",
  now: Date,
): Promise<number> {
  return db().$transaction(async (transaction) => {
    const rows = await transaction.delivery.findMany({ where: { issueId, state: "unknown" }, select: { id: true } });
    const ids = rows.map(({ id }) => id);
    const count =
      as === "accepted"
        ? await accept(
            transaction,
            ids.map((id) => ({ id, queueId: null })),
            now,
          )
        : await reopen(transaction, ids);
    const details = { as, count };
    await audit(transaction, { by, action: "settled letters of", subject: `issue:${issueId}`, details }, now);
    return count;
  });
}

type Queued = { id: string; queueId: string | null };

const queuedAs = (id: string, fate: Fate | undefined): Queued[] =>
  fate?.is === "queued" ? [{ id, queueId: fate.queueId }] : [];

/** The log tells of the whole time in which the letter could have come in, and has it nowhere. */
function neverHad({ id, claimedAt }: { id: string; claimedAt: Date | null }, log: RelayLog, minutes: number): boolean {
  if (!claimedAt || !log.firstAt || !log.lastAt) return false;
  const isTold = log.firstAt <= claimedAt && log.lastAt.getTime() >= claimedAt.getTime() + minutes * 60_000;
  const fate = log.fates.get(id);
  return isTold && (fate === undefined || fate.is === "dropped");
}

/** When it was accepted is not known to the second: when it was taken up is. */
async function accept(transaction: Transaction, queued: Queued[], now: Date): Promise<number> {
  const ids = queued.map(({ id }) => id);
  const queueIds = queued.map(({ queueId }) => queueId);
  return transaction.$executeRaw`
    UPDATE "Delivery" delivery SET "state" = 'accepted', "relayId" = found."queueId", "problem" = '',
      "acceptedAt" = COALESCE("claimedAt", ${now}::timestamptz), "closedAt" = ${now}
    FROM unnest(${ids}::uuid[], ${queueIds}::text[]) AS found ("id", "queueId")
    WHERE delivery."id" = found."id" AND delivery."state" = 'unknown'`;
}

/** An issue that was called sent goes on; of one that was cancelled they are passed over by the next look (skipCancelled). */
async function reopen(transaction: Transaction, ids: string[]): Promise<number> {
  const reopened = await transaction.delivery.updateManyAndReturn({
    where: { id: { in: ids }, state: "unknown" },
    data: { state: "pending", problem: "", notBefore: null, claimedBy: null },
    select: { issueId: true },
  });
  const issueIds = [...new Set(reopened.map(({ issueId }) => issueId))];
  const data = { state: "sending", finishedAt: null } as const;
  await transaction.issue.updateMany({ where: { id: { in: issueIds }, state: "sent" }, data });
  return reopened.length;
}
