import "server-only";
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import { CLAIM_IN_SECONDS } from "../delivery";

/** A letter that is this worker's to send. attempts: this one counted. */
export type Claimed = {
  id: string;
  issueId: string;
  newsletterId: string;
  readerId: string;
  email: string;
  attempts: number;
  startedAt: Date;
  claimedAt: Date;
};

/** Letters a second, over all workers. */
export type Pace = { perSecond: number; perDomainAndSecond: number };

/**
 * Takes up to so many letters off the ledger, of the oldest issue first. Readers who left, paused or were suppressed since sending began
 * are passed over here, so what they said holds before the next batch. Claims are made one after the other, over all workers: what
 * went out in the last second counts for all of them.
 */
export async function claimDeliveries(run: string, most: number, pace: Pace, now: Date): Promise<Claimed[]> {
  return db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('masthead deliveries'))) AS lock`;
    const issues = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Issue" WHERE "state" = 'sending' ORDER BY "startedAt", "id" FOR SHARE`;

    const claimed: Claimed[] = [];
    for (const { id } of issues) {
      const spent = await countLastSecond(transaction, now);
      const free = Math.min(most - claimed.length, pace.perSecond - spent.all);
      if (free <= 0) break;
      claimed.push(...(await claimOf(transaction, { issueId: id, run, free, pace, spent }, now)));
    }
    return passOverSuppressed(transaction, claimed, now);
  });
}

/**
 * Letters whose worker died are nobody's guess: they may be out or not. They are shown as unknown until the relay's log or a person
 * settles them (settle.ts).
 */
export async function expireClaims(now: Date): Promise<number> {
  const { count } = await db().delivery.updateMany({
    where: { state: "sending", claimedAt: { lt: new Date(now.getTime() - CLAIM_IN_SECONDS * 1000) } },
    data: { state: "unknown", problem: "The worker ended before the mail server answered" },
  });
  return count;
}

type Spent = { all: number; domains: string[]; counts: number[] };

const SECOND_IN_MILLISECONDS = 1_000;
/** All of them, so that the index by state and time serves. */
const ANY_STATE = sql`'{pending,sending,accepted,refused,bounced,complained,unknown,skipped}'::"DeliveryState"[]`;

async function countLastSecond(transaction: Transaction, now: Date): Promise<Spent> {
  const rows = await transaction.$queryRaw<{ domain: string; count: number }[]>`
    SELECT "domain", count(*)::int AS "count" FROM "Delivery"
    WHERE "state" = ANY(${ANY_STATE}) AND "claimedAt" > ${new Date(now.getTime() - SECOND_IN_MILLISECONDS)} GROUP BY "domain"`;
  return {
    all: rows.reduce((sum, { count }) => sum + count, 0),
    domains: rows.map(({ domain }) => domain),
    counts: rows.map(({ count }) => count),
  };
}

type Wanted = { issueId: string; run: string; free: number; pace: Pace; spent: Spent };
type Row = Claimed & { state: string };

/** Looked at to find so many whose domain has room: providers' shares of a list are large. */
const LOOK_AHEAD = 8;

async function claimOf(transaction: Transaction, wanted: Wanted, now: Date): Promise<Claimed[]> {
  const rows = await transaction.$queryRaw<Row[]>`
    WITH spent AS (SELECT * FROM unnest(${wanted.spent.domains}::text[], ${wanted.spent.counts}::int[]) AS spent ("domain", "count")),
    due AS (${dueRows(wanted, now)}),
    turn AS (
      SELECT due.*, row_number() OVER (PARTITION BY due."domain") + COALESCE(spent."count", 0) AS "place"
      FROM due LEFT JOIN spent ON spent."domain" = due."domain"),
    taken AS (SELECT * FROM turn WHERE "place" <= ${wanted.pace.perDomainAndSecond} LIMIT ${wanted.free}),
    looked AS (
      SELECT taken."id", reader."id" AS "readerId", reader."email", issue."newsletterId", issue."startedAt",
        ${isWanted(now)} AS "isWanted"
      FROM taken JOIN "Issue" issue ON issue."id" = taken."issueId"
        LEFT JOIN "Reader" reader ON reader."id" = taken."readerId"
        LEFT JOIN "Subscription" wish ON wish."readerId" = reader."id" AND wish."newsletterId" = issue."newsletterId")
    UPDATE "Delivery" delivery SET
      "state" = CASE WHEN looked."isWanted" THEN 'sending' ELSE 'skipped' END::"DeliveryState",
      "attempts" = "attempts" + looked."isWanted"::int,
      "claimedAt" = CASE WHEN looked."isWanted" THEN ${now}::timestamptz END,
      "claimedBy" = CASE WHEN looked."isWanted" THEN ${wanted.run} END,
      "closedAt" = CASE WHEN looked."isWanted" THEN NULL ELSE ${now}::timestamptz END,
      "problem" = CASE WHEN looked."isWanted" THEN '' ELSE 'left' END
    FROM looked WHERE delivery."id" = looked."id"
    RETURNING delivery."id", delivery."issueId", delivery."state"::text, delivery."attempts", delivery."claimedAt",
      looked."readerId", looked."email", looked."newsletterId", looked."startedAt"`;
  return rows.filter(({ state }) => state === "sending").map(({ state: _state, ...claimed }) => claimed);
}

/** A confirmed wish that did not end, of a reader who did not pause. */
const isWanted = (now: Date): Sql => sql`COALESCE(
  wish."confirmedAt" IS NOT NULL AND wish."endedAt" IS NULL
  AND (reader."pausedUntil" IS NULL OR reader."pausedUntil" <= ${now}), false)`;

/** In no order: the ledger's own is random, so that domains are mixed. */
const dueRows = ({ issueId, free, pace }: Wanted, now: Date): Sql => sql`
  SELECT delivery."id", delivery."issueId", delivery."readerId", delivery."domain" FROM "Delivery" delivery
  WHERE delivery."issueId" = ${issueId}::uuid AND delivery."state" = 'pending'
    AND (delivery."notBefore" IS NULL OR delivery."notBefore" <= ${now})
    AND NOT EXISTS (
      SELECT 1 FROM spent WHERE spent."domain" = delivery."domain" AND spent."count" >= ${pace.perDomainAndSecond})
  LIMIT ${free * LOOK_AHEAD} FOR UPDATE OF delivery SKIP LOCKED`;

/** The last look, and the one that always holds: a suppressed address is known by its hash alone, which the database cannot make. */
async function passOverSuppressed(transaction: Transaction, claimed: Claimed[], now: Date): Promise<Claimed[]> {
  if (claimed.length === 0) return [];
  const hashes = claimed.map(({ email }) => suppressionHash(email, env().AUTH_SECRET));
  const known = await transaction.suppression.findMany({
    where: { addressHash: { in: hashes } },
    select: { addressHash: true },
  });
  if (known.length === 0) return claimed;

  const suppressed = new Set(known.map(({ addressHash }) => addressHash));
  const passed = claimed.filter((_, index) => suppressed.has(hashes[index] ?? ""));
  await transaction.$executeRaw`
    UPDATE "Delivery" SET "state" = 'skipped', "problem" = 'suppressed', "closedAt" = ${now}, "attempts" = "attempts" - 1,
      "claimedAt" = NULL, "claimedBy" = NULL
    WHERE "id" IN (${join(passed.map(({ id }) => sql`${id}::uuid`))})`;
  return claimed.filter(({ id }) => !passed.some((skipped) => skipped.id === id));
}
