import "server-only";
import { forgetAllowances } from "@/modules/platform/allowance";
import { db } from "@/modules/platform/db";

const DAY_IN_MILLISECONDS = 24 * 3_600_000;

/** So long is a network address kept in full: to find out who signs others up. */
const FULL_ADDRESS_DAYS = 30;
/** And so long a wish that nobody confirmed, and a link that opens nothing more. */
const UNCONFIRMED_DAYS = 30;
const CLOSED_LINK_DAYS = 30;
const ALLOWANCE_DAYS = 3;

/** What is kept of readers no longer than it is needed. Run every hour. */
export async function forgetOldTraces(now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_IN_MILLISECONDS);

  await forgetAllowances(daysAgo(ALLOWANCE_DAYS));
  await cutNetworkAddresses(daysAgo(FULL_ADDRESS_DAYS));
  await db().readerLink.deleteMany({ where: { expiresAt: { lt: daysAgo(CLOSED_LINK_DAYS) } } });
  await forgetUnconfirmed(daysAgo(UNCONFIRMED_DAYS));
}

/** To the network it is of: 198.51.100.0/24, 2001:db8:7::/48, as networkOf has it. */
async function cutNetworkAddresses(before: Date): Promise<void> {
  await db().$executeRaw`
    UPDATE "Consent" SET "networkAddress" = CASE WHEN pg_input_is_valid("networkAddress", 'inet') THEN
      network(set_masklen("networkAddress"::inet, CASE WHEN "networkAddress" LIKE '%:%' THEN 48 ELSE 24 END))::text ELSE '' END
    WHERE "givenAt" < ${before} AND "networkAddress" <> '' AND "networkAddress" NOT LIKE '%/%'`;
  await db().$executeRaw`
    UPDATE "Consent" SET "confirmedFrom" = CASE WHEN pg_input_is_valid("confirmedFrom", 'inet') THEN
      network(set_masklen("confirmedFrom"::inet, CASE WHEN "confirmedFrom" LIKE '%:%' THEN 48 ELSE 24 END))::text ELSE '' END
    WHERE "confirmedAt" < ${before} AND "confirmedFrom" <> '' AND "confirmedFrom" NOT LIKE '%/%'`;
}

/** Readers who never said yes to anything, and what they were asked. */
async function forgetUnconfirmed(before: Date): Promise<void> {
  await db().$executeRaw`
    WITH gone AS (
      SELECT "id" FROM "Reader" reader WHERE "createdAt" < ${before}
        AND NOT EXISTS (SELECT FROM "Subscription" wish WHERE wish."readerId" = reader."id"
          AND (wish."confirmedAt" IS NOT NULL OR wish."createdAt" >= ${before}))
        AND NOT EXISTS (SELECT FROM "ReaderLink" link WHERE link."readerId" = reader."id" AND link."createdAt" >= ${before})
      LIMIT 500
    ), wishes AS (DELETE FROM "Subscription" USING gone WHERE "readerId" = gone."id")
    DELETE FROM "Reader" USING gone WHERE "Reader"."id" = gone."id"`;
}
