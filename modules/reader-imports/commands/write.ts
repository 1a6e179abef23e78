import "server-only";
import type { Transaction } from "@/modules/platform/db";
import { isWaiting } from "./staged";

/** modules/newsletters/consent.ts: where these readers agreed is kept with the import. */
const WORDING = "import-1";

/**
 * Makes readers and subscriptions of what is staged, each with its record of consent. The database decides who was known.
 * @returns how many get at least one newsletter that they did not get before; and how many of the list were suppressed meanwhile
 */
export async function writeStaged(
  transaction: Transaction,
  newsletterIds: string[],
  origin: string,
  now: Date,
): Promise<{ addedCount: number; droppedCount: number }> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reader-import'))`; // two lists at once would wait for each other row by row
  await addReaders(transaction, now);
  const takenCount = await subscribeStaged(transaction, newsletterIds, origin);
  const droppedCount = await dropSuppressedMeanwhile(transaction, origin, now);
  return { addedCount: takenCount - droppedCount, droppedCount };
}

async function addReaders(transaction: Transaction, now: Date): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Reader" ("id", "email", "language", "createdAt")
    SELECT gen_random_uuid(), "email", "language", ${now} FROM "ListedReader" ORDER BY "email" ON CONFLICT ("email") DO NOTHING`;
  // Whoever is to be erased in this moment is erased after us, with what we add.
  await transaction.$executeRaw`
    SELECT 1 FROM "Reader" reader JOIN "ListedReader" listed ON listed."email" = reader."email" FOR KEY SHARE OF reader`;
}

async function subscribeStaged(transaction: Transaction, newsletterIds: string[], origin: string): Promise<number> {
  const [row] = await transaction.$queryRaw<{ count: number }[]>`
    WITH held AS MATERIALIZED (
      SELECT reader."id", listed."joinedAt" FROM "ListedReader" listed JOIN "Reader" reader ON reader."email" = listed."email"
    ), confirmed AS (
      UPDATE "Subscription" subscription SET "confirmedAt" = GREATEST(held."joinedAt", subscription."createdAt")
      FROM held WHERE subscription."readerId" = held."id" AND subscription."newsletterId" = ANY(${newsletterIds}::uuid[])
        AND ${isWaiting}
      RETURNING subscription."id", subscription."readerId", subscription."confirmedAt"
    ), added AS (
      INSERT INTO "Subscription" ("id", "readerId", "newsletterId", "origin", "createdAt", "confirmedAt")
      SELECT gen_random_uuid(), held."id", newsletter."id", ${origin}, held."joinedAt", held."joinedAt"
      FROM held CROSS JOIN unnest(${newsletterIds}::uuid[]) AS newsletter("id")
      ON CONFLICT ("readerId", "newsletterId") DO NOTHING
      RETURNING "id", "readerId", "confirmedAt"
    ), taken AS (
      SELECT * FROM confirmed UNION ALL SELECT * FROM added
    ), agreed AS (
      INSERT INTO "Consent" ("id", "subscriptionId", "wording", "form", "givenAt", "confirmedAt")
      SELECT gen_random_uuid(), "id", ${WORDING}, ${origin}, "confirmedAt", "confirmedAt" FROM taken
    )
    SELECT count(DISTINCT "readerId")::int AS "count" FROM taken`;
  return row?.count ?? 0;
}

/** An address that was erased, or bounced, while the list was being written. @returns how many readers */
async function dropSuppressedMeanwhile(transaction: Transaction, origin: string, now: Date): Promise<number> {
  const dropped = await transaction.$queryRaw<{ readerId: string }[]>`
    DELETE FROM "Subscription" subscription USING "Reader" reader, "ListedReader" listed, "Suppression" suppression
    WHERE suppression."addressHash" = listed."addressHash" AND reader."email" = listed."email"
      AND subscription."readerId" = reader."id" AND subscription."origin" = ${origin} RETURNING reader."id" AS "readerId"`;
  const readerIds = [...new Set(dropped.map(({ readerId }) => readerId))];
  await transaction.reader.deleteMany({
    where: { id: { in: readerIds }, createdAt: now, subscriptions: { none: {} } },
  });
  return readerIds.length;
}
