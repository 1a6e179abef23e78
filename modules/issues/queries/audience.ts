import "server-only";
import { db } from "@/modules/platform/db";
import type { Audience } from "../audience";
import type { AudienceChoices, AudienceFigures } from "../desk";
import { recipientsOf } from "../recipients";

type Whose = { newsletterId: string; audience: Audience; timeZone: string };

const WEEK_IN_MILLISECONDS = 7 * 24 * 3_600_000;
const MOST_NEWSLETTERS = 60;
const MOST_CHOICES = 20;

/** How many people an issue goes to, were it sent now, and how the newsletter's readers come and go. */
export async function readAudienceFigures(whose: Whose, now: Date): Promise<AudienceFigures> {
  const since = new Date(now.getTime() - WEEK_IN_MILLISECONDS);
  const [recipientCount, [figures]] = await Promise.all([
    db().subscription.count({ where: recipientsOf(whose, now) }),
    db().$queryRaw<Omit<AudienceFigures, "recipientCount">[]>`
      SELECT
        count(*) FILTER (WHERE "endedAt" IS NULL AND "readerId" IS NOT NULL AND COALESCE("pausedUntil" <= ${now}, true))::int AS "confirmedCount",
        count(*) FILTER (WHERE "confirmedAt" > ${since})::int AS "joinedCount",
        count(*) FILTER (WHERE "endedAt" > ${since})::int AS "leftCount",
        count(*) FILTER (WHERE "endedBy" IN ('bounced', 'complained'))::int AS "refusingCount",
        count(*) FILTER (WHERE "endedAt" IS NULL AND "pausedUntil" > ${now})::int AS "pausedCount"
      FROM "Subscription" LEFT JOIN "Reader" ON "Reader"."id" = "Subscription"."readerId"
      WHERE "newsletterId" = ${whose.newsletterId}::uuid AND "confirmedAt" <= ${now}`,
  ]);
  return { ...(figures ?? NOBODY), recipientCount };
}

const NOBODY = { confirmedCount: 0, joinedCount: 0, leftCount: 0, refusingCount: 0, pausedCount: 0 };

/** What a newsletter's audience can be narrowed by: other newsletters, where its readers come from, what they read. */
export async function readAudienceChoices(newsletterId: string, now: Date): Promise<AudienceChoices> {
  const [newsletters, origins, languages] = await Promise.all([
    db().newsletter.findMany({
      where: { id: { not: newsletterId }, retiredAt: null },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
      take: MOST_NEWSLETTERS,
      select: { id: true, name: true },
    }),
    db().$queryRaw<AudienceChoices["origins"]>`
      SELECT substring("origin" FROM '^(?:/[a-z-]*/?|[a-z]+:?)') AS "origin", count(*)::int AS "count" FROM "Subscription"
      WHERE "newsletterId" = ${newsletterId}::uuid AND "confirmedAt" <= ${now} AND "endedAt" IS NULL AND "origin" <> ''
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_CHOICES}`,
    db().$queryRaw<AudienceChoices["languages"]>`
      SELECT reader."language", count(*)::int AS "count" FROM "Subscription" wish JOIN "Reader" reader ON reader."id" = wish."readerId"
      WHERE wish."newsletterId" = ${newsletterId}::uuid AND wish."confirmedAt" <= ${now} AND wish."endedAt" IS NULL
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_CHOICES}`,
  ]);
  return { newsletters, origins, languages };
}
