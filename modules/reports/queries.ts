import "server-only";
import { issuePath } from "@/modules/issues/issue";
import { db } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import type { DayClicks, Leavers, PageClicks, RefusalReason, ReportHead } from "./report";

/** null: no such issue of that newsletter, or nothing of it was sent yet. */
export async function readReportHead(newsletterSlug: string, issueId: string): Promise<ReportHead | null> {
  if (!isId(issueId)) return null;
  const issue = await db().issue.findFirst({
    where: { id: issueId, newsletter: { slug: newsletterSlug }, startedAt: { not: null } },
    select: {
      ...{ id: true, number: true, slug: true, subject: true, state: true, startedAt: true, finishedAt: true },
      newsletter: { select: { slug: true, name: true, language: true } },
    },
  });
  if (!issue?.startedAt) return null;

  const { _max: last } = await db().delivery.aggregate({ where: { issueId }, _max: { acceptedAt: true } });
  const { id, slug, startedAt, newsletter, ...facts } = issue;
  const path = slug === null ? null : issuePath(newsletter.slug, slug);
  return { ...facts, issueId: id, startedAt, newsletter, path, lastAcceptedAt: last.acceptedAt };
}

const MOST_PAGES = 100;

/** By page, most opened first. */
export async function listPageClicks(issueId: string): Promise<PageClicks[]> {
  return db().$queryRaw<PageClicks[]>`
    SELECT opened."path", article."headline", article."language", opened."count"
    FROM (
      SELECT "path", sum("count")::int AS "count" FROM "IssueClick" WHERE "issueId" = ${issueId}::uuid
      GROUP BY "path" ORDER BY 2 DESC, 1 LIMIT ${MOST_PAGES}
    ) AS opened
    LEFT JOIN "Article" article ON opened."path" = '/articles/' || article."slug"
    ORDER BY opened."count" DESC, opened."path"`;
}

const MOST_DAYS = 400;

/** By day, the first day first. */
export async function listDayClicks(issueId: string): Promise<DayClicks[]> {
  return db().$queryRaw<DayClicks[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "day", sum("count")::int AS "count"
    FROM "IssueClick" WHERE "issueId" = ${issueId}::uuid GROUP BY "day" ORDER BY "day" LIMIT ${MOST_DAYS}`;
}

export async function countLeavers(issueId: string): Promise<Leavers> {
  // The newsletter and the time lead the database by an index to the few that can be meant.
  const [row] = await db().$queryRaw<Leavers[]>`
    SELECT count(*) FILTER (WHERE subscription."endedBy" IS DISTINCT FROM 'complained')::int AS "unsubscribedCount",
      count(*) FILTER (WHERE subscription."endedBy" = 'complained')::int AS "complainedCount"
    FROM "Issue" issue JOIN "Subscription" subscription ON subscription."newsletterId" = issue."newsletterId"
      AND subscription."endedAt" >= issue."startedAt"
    WHERE issue."id" = ${issueId}::uuid AND subscription."endedIssueId" = issue."id"`;
  return row ?? { unsubscribedCount: 0, complainedCount: 0 };
}

const MOST_REASONS = 12;

/** What mail servers said most. */
export async function listReasons(issueId: string): Promise<RefusalReason[]> {
  return db().$queryRaw<RefusalReason[]>`
    SELECT "problem", count(*)::int AS "count" FROM "Delivery"
    WHERE "issueId" = ${issueId}::uuid AND "state" IN ('refused', 'bounced', 'unknown') AND "problem" <> ''
    GROUP BY "problem" ORDER BY 2 DESC, 1 LIMIT ${MOST_REASONS}`;
}
