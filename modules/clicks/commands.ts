import "server-only";
import { db } from "@/modules/platform/db";
import { defaultPaper, paperSchema } from "@/modules/settings/paper";
import type { ClickCount } from "./click";

/**
 * Adds what was counted, in one statement. What names no letter that was sent is left out: anybody can write an address. Days are
 * the newsroom's own.
 */
export async function addClicks(clicks: ClickCount[]): Promise<void> {
  if (clicks.length === 0) return;
  const timeZone = await readTimeZone();
  await db().$executeRaw`
    INSERT INTO "IssueClick" ("issueId", "path", "day", "count")
    SELECT issue."id", click."path", (click."at" AT TIME ZONE ${timeZone})::date, sum(click."count")::int
    FROM unnest(
      ${clicks.map(({ newsletterSlug }) => newsletterSlug)}::text[], ${clicks.map(({ number }) => number)}::int[],
      ${clicks.map(({ path }) => path)}::text[], ${clicks.map(({ at }) => at.toISOString())}::timestamptz[],
      ${clicks.map(({ count }) => count)}::int[]
    ) AS click("slug", "number", "path", "at", "count")
    JOIN "Newsletter" newsletter ON newsletter."slug" = click."slug"
    JOIN "Issue" issue ON issue."newsletterId" = newsletter."id" AND issue."number" = click."number"
      AND issue."startedAt" IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT ("issueId", "path", "day") DO UPDATE SET "count" = "IssueClick"."count" + EXCLUDED."count"`;
}

async function readTimeZone(): Promise<string> {
  const row = await db().setting.findUnique({ where: { key: "paper" } });
  return (row ? paperSchema.parse(row.value) : defaultPaper).timeZone;
}
