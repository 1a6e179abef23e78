import "server-only";
import { db } from "@/modules/platform/db";
import type {
  Growth,
  GrowthStep,
  LanguageCount,
  Origin,
  OriginKind,
  OriginStory,
  SubscriberCounts,
} from "../subscriber";

/** Numbers only: editors see no address. */
export async function countSubscribers(newsletterId: string, now: Date): Promise<SubscriberCounts> {
  const [row] = await db().$queryRaw<SubscriberCounts[]>`
    SELECT
      count(*) FILTER (WHERE is_here AND "confirmedAt" IS NOT NULL)::int AS "readerCount",
      count(*) FILTER (WHERE is_here AND "confirmedAt" IS NOT NULL AND "pausedUntil" > ${now})::int AS "pausedCount",
      count(*) FILTER (WHERE is_here AND "confirmedAt" IS NULL)::int AS "waitingCount",
      count(*) FILTER (WHERE NOT is_here AND "endedBy" IS DISTINCT FROM 'bounced'
        AND "endedBy" IS DISTINCT FROM 'complained')::int AS "leftCount",
      count(*) FILTER (WHERE NOT is_here AND "endedBy" = 'bounced')::int AS "bouncedCount",
      count(*) FILTER (WHERE NOT is_here AND "endedBy" = 'complained')::int AS "complainedCount"
    FROM (
      SELECT subscription."confirmedAt", subscription."endedBy", reader."pausedUntil",
        subscription."endedAt" IS NULL AND subscription."readerId" IS NOT NULL AS is_here
      FROM "Subscription" subscription LEFT JOIN "Reader" reader ON reader."id" = subscription."readerId"
      WHERE subscription."newsletterId" = ${newsletterId}::uuid
    ) AS held`;
  return row ?? NOBODY;
}

const NOBODY: SubscriberCounts = {
  ...{ readerCount: 0, pausedCount: 0, waitingCount: 0 },
  ...{ leftCount: 0, bouncedCount: 0, complainedCount: 0 },
};

/** How many steps a chart shows: a month of days, half a year of weeks, two years of months. */
const STEP_COUNTS: Record<GrowthStep, number> = { day: 30, week: 26, month: 24 };

/** Who came and who left, step by step, the earliest first, the one under way last; by the newsroom's clock. */
export async function listGrowth(
  newsletterId: string,
  step: GrowthStep,
  timeZone: string,
  now: Date,
): Promise<Growth[]> {
  return db().$queryRaw<Growth[]>`
    WITH step AS (
      SELECT generate_series(last - ${STEP_COUNTS[step] - 1} * length, last, length) AS "from"
      FROM (SELECT date_trunc(${step}, ${now}::timestamptz AT TIME ZONE ${timeZone}) AS last, ('1 ' || ${step})::interval AS length) AS asked
    ), bounds AS (
      SELECT min("from") AT TIME ZONE ${timeZone} AS since FROM step
    ), joined AS (
      SELECT date_trunc(${step}, "confirmedAt" AT TIME ZONE ${timeZone}) AS "from", count(*) AS "count"
      FROM "Subscription", bounds
      WHERE "newsletterId" = ${newsletterId}::uuid AND "confirmedAt" >= bounds.since AND "confirmedAt" <= ${now} GROUP BY 1
    ), ended AS (
      SELECT date_trunc(${step}, "endedAt" AT TIME ZONE ${timeZone}) AS "from", count(*) AS "count"
      FROM "Subscription", bounds
      WHERE "newsletterId" = ${newsletterId}::uuid AND "endedAt" >= bounds.since AND "endedAt" <= ${now}
        AND "confirmedAt" IS NOT NULL GROUP BY 1
    )
    SELECT to_char(step."from", 'YYYY-MM-DD') AS "from",
      COALESCE(joined."count", 0)::int AS "joinedCount", COALESCE(ended."count", 0)::int AS "leftCount"
    FROM step LEFT JOIN joined ON joined."from" = step."from" LEFT JOIN ended ON ended."from" = step."from"
    ORDER BY step."from"`;
}

/** Where those who get its letters came from, most first. */
export async function listOrigins(newsletterId: string): Promise<Origin[]> {
  const rows = await db().$queryRaw<{ kind: OriginKind; readerCount: number }[]>`
    SELECT CASE
        WHEN "origin" = '/' THEN 'front' WHEN "origin" = '' THEN 'unknown' WHEN "origin" = 'desk' THEN 'desk'
        WHEN "origin" LIKE 'import:%' THEN 'imports' WHEN "origin" LIKE '/articles/%' THEN 'stories'
        WHEN "origin" LIKE '/tags/%' OR "origin" LIKE '/authors/%' OR "origin" LIKE '/news-feed%' THEN 'hubs'
        WHEN "origin" LIKE '/newsletters%' THEN 'newsletters' ELSE 'pages' END AS "kind",
      count(*)::int AS "readerCount"
    FROM "Subscription"
    WHERE "newsletterId" = ${newsletterId}::uuid AND "confirmedAt" IS NOT NULL AND "endedAt" IS NULL AND "readerId" IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  return rows;
}

const MOST_STORIES = 5;

/** The stories whose forms most of its readers used. */
export async function listOriginStories(newsletterId: string): Promise<OriginStory[]> {
  return db().$queryRaw<OriginStory[]>`
    SELECT used."origin" AS "path", COALESCE(article."headline", used."origin") AS "headline", used."readerCount"
    FROM (
      SELECT "origin", count(*)::int AS "readerCount" FROM "Subscription"
      WHERE "newsletterId" = ${newsletterId}::uuid AND "confirmedAt" IS NOT NULL AND "endedAt" IS NULL
        AND "readerId" IS NOT NULL AND "origin" LIKE '/articles/%'
      GROUP BY "origin" ORDER BY 2 DESC, 1 LIMIT ${MOST_STORIES}
    ) AS used
    LEFT JOIN "Article" article ON article."slug" = substr(used."origin", length('/articles/') + 1)
    ORDER BY used."readerCount" DESC, used."origin"`;
}

/** Which languages those who get its letters read, most first. */
export async function listLanguages(newsletterId: string): Promise<LanguageCount[]> {
  return db().$queryRaw<LanguageCount[]>`
    SELECT reader."language", count(*)::int AS "readerCount"
    FROM "Subscription" subscription JOIN "Reader" reader ON reader."id" = subscription."readerId"
    WHERE subscription."newsletterId" = ${newsletterId}::uuid AND subscription."confirmedAt" IS NOT NULL
      AND subscription."endedAt" IS NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`;
}
