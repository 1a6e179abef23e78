import "server-only";
import { type IssueSheet, issueSheet } from "@/modules/issues/sheet";
import { db } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import type { DeliveryCounts, IssueUnderWay, RefusedDelivery, SendingProgress, UnsettledIssue } from "./delivery";

const MAX_ROWS = 200;

export async function countDeliveries(issueId: string): Promise<DeliveryCounts> {
  const groups = await db().delivery.groupBy({ by: ["state"], where: { issueId }, _count: true });
  const count = (state: (typeof groups)[number]["state"]) => groups.find((group) => group.state === state)?._count ?? 0;
  return {
    allCount: groups.reduce((sum, { _count }) => sum + _count, 0),
    pendingCount: count("pending"),
    sendingCount: count("sending"),
    acceptedCount: count("accepted"),
    refusedCount: count("refused"),
    bouncedCount: count("bounced"),
    complainedCount: count("complained"),
    unknownCount: count("unknown"),
    skippedCount: count("skipped"),
  };
}

/** null where there is no such issue. */
export async function readSendingProgress(issueId: string, now: Date): Promise<SendingProgress | null> {
  const [issue, counts, ratePerMinute] = await Promise.all([
    db().issue.findUnique({
      where: { id: issueId },
      select: { state: true, problem: true, startedAt: true, finishedAt: true },
    }),
    countDeliveries(issueId),
    countLastMinute(issueId, now),
  ]);
  if (!issue) return null;

  const leftCount = counts.pendingCount + counts.sendingCount;
  const isMoving = issue.state === "sending" && leftCount > 0 && ratePerMinute > 0;
  const expectedEndAt = isMoving ? new Date(now.getTime() + (leftCount / ratePerMinute) * 60_000) : null;
  return { ...issue, ...counts, ratePerMinute, expectedEndAt };
}

/** Whoever was just begun is measured by less than a minute. */
async function countLastMinute(issueId: string, now: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number; seconds: number | null }[]>`
    SELECT count(*)::int AS "count", extract(epoch FROM ${now}::timestamptz - min("acceptedAt"))::float AS "seconds" FROM "Delivery"
    WHERE "issueId" = ${issueId}::uuid AND "acceptedAt" > ${new Date(now.getTime() - 60_000)} AND "acceptedAt" <= ${now}`;
  if (!row?.count) return 0;
  return Math.round((row.count * 60) / Math.min(60, Math.max(1, row.seconds ?? 60)));
}

export async function listUnsettled(): Promise<UnsettledIssue[]> {
  return db().$queryRaw<UnsettledIssue[]>`
    SELECT issue."id" AS "issueId", issue."subject", newsletter."name" AS "newsletterName", count(*)::int AS "unknownCount",
      min(delivery."claimedAt") AS "since"
    FROM "Delivery" delivery JOIN "Issue" issue ON issue."id" = delivery."issueId"
      JOIN "Newsletter" newsletter ON newsletter."id" = issue."newsletterId"
    WHERE delivery."state" = 'unknown' GROUP BY issue."id", newsletter."name" ORDER BY "since" DESC LIMIT ${MAX_ROWS}`;
}

/** Issues that are being sent, wait for somebody, or have letters that nobody knows of; the latest first. */
export async function listUnderWay(now: Date): Promise<IssueUnderWay[]> {
  const issues = await db().issue.findMany({
    where: {
      OR: [
        { state: { in: ["sending", "paused"] } },
        { state: "scheduled", problem: { not: "" } },
        { deliveries: { some: { state: "unknown" } } },
      ],
    },
    orderBy: { id: "desc" },
    take: MAX_ROWS,
    select: { id: true, subject: true, newsletter: { select: { name: true } } },
  });
  const rows = await Promise.all(
    issues.map(async ({ id, subject, newsletter }) => {
      const progress = await readSendingProgress(id, now);
      return progress ? [{ issueId: id, subject, newsletterName: newsletter.name, progress }] : [];
    }),
  );
  return rows.flat();
}

/** Letters that did not arrive, the latest first, the first 200. Addresses are personal data: admins only. */
export async function listRefused(_admin: FreshAdmin, issueId: string): Promise<RefusedDelivery[]> {
  const rows = await db().delivery.findMany({
    where: { issueId, state: { in: ["refused", "bounced", "complained", "unknown"] } },
    orderBy: [{ closedAt: "desc" }, { id: "asc" }],
    take: MAX_ROWS,
    select: { id: true, state: true, problem: true, closedAt: true, reader: { select: { email: true } } },
  });
  return rows.map(({ id, reader, state, ...row }) => ({
    ...row,
    deliveryId: id,
    email: reader?.email ?? null,
    state: state as RefusedDelivery["state"], // as the query above asks for
  }));
}

/** An issue that is under way or over, as its letters are drawn. */
export type SentIssue = { id: string; newsletterId: string; sheet: IssueSheet };

/** null before sending began. */
export async function readSentIssue(issueId: string): Promise<SentIssue | null> {
  const issue = await db().issue.findUnique({
    where: { id: issueId },
    select: { id: true, newsletterId: true, sheet: true },
  });
  return issue?.sheet ? { ...issue, sheet: issueSheet.parse(issue.sheet) } : null;
}

export async function isAnySending(): Promise<boolean> {
  return (await db().issue.findFirst({ where: { state: "sending" }, select: { id: true } })) !== null;
}
