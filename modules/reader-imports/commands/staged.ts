import "server-only";
import { Prisma, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { suppressionHash } from "@/modules/readers/address";
import type { ListedRow } from "../read-list";

const BATCH_SIZE = 10_000;

/** The table goes with the transaction. It is in no backup, and no other connection sees it. */
export async function stageList(
  transaction: Transaction,
  rows: ListedRow[],
  unsaid: { language: string; joinedAt: Date },
): Promise<void> {
  await transaction.$executeRaw`
    CREATE TEMP TABLE "ListedReader" (
      "line" integer NOT NULL, "email" text NOT NULL, "addressHash" text NOT NULL, "language" text NOT NULL,
      "joinedAt" timestamptz(3) NOT NULL
    ) ON COMMIT DROP`;
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await insertBatch(transaction, rows.slice(start, start + BATCH_SIZE), unsaid);
  }
  await transaction.$executeRaw`ANALYZE "ListedReader"`;
}

async function insertBatch(
  transaction: Transaction,
  rows: ListedRow[],
  unsaid: { language: string; joinedAt: Date },
): Promise<void> {
  const { AUTH_SECRET } = env();
  const hashes = rows.map(({ email }) => suppressionHash(email, AUTH_SECRET));
  const joined = rows.map(({ joinedAt }) => (joinedAt ?? unsaid.joinedAt).toISOString());
  await transaction.$executeRaw`
    INSERT INTO "ListedReader" SELECT * FROM unnest(
      ${rows.map(({ line }) => line)}::int[], ${rows.map(({ email }) => email)}::text[], ${hashes}::text[],
      ${rows.map(({ language }) => language ?? unsaid.language)}::text[], ${joined}::timestamptz[])`;
}

type Dropped = { line: number; email: string };

/** Those whose address bounced, complained or was erased. */
export const dropSuppressed = (transaction: Transaction): Promise<Dropped[]> => transaction.$queryRaw`
  DELETE FROM "ListedReader" listed USING "Suppression" suppression
  WHERE suppression."addressHash" = listed."addressHash" RETURNING listed."line", listed."email"`;

/** Those who left every one of the newsletters. */
export const dropEnded = (transaction: Transaction, newsletterIds: string[]): Promise<Dropped[]> =>
  transaction.$queryRaw`
    DELETE FROM "ListedReader" listed USING (
      SELECT reader."email" FROM "ListedReader" other
      JOIN "Reader" reader ON reader."email" = other."email"
      JOIN "Subscription" subscription ON subscription."readerId" = reader."id"
        AND subscription."newsletterId" = ANY(${newsletterIds}::uuid[]) AND subscription."endedAt" IS NOT NULL
      GROUP BY reader."email" HAVING count(*) = ${new Set(newsletterIds).size}
    ) AS gone WHERE gone."email" = listed."email" RETURNING listed."line", listed."email"`;

/** Wishes that wait for their confirmation: whoever agreed elsewhere needs to confirm no more. */
export const isWaiting = Prisma.sql`subscription."confirmedAt" IS NULL AND subscription."endedAt" IS NULL`;

/** How many would get at least one of the newsletters that they do not get now. */
export async function countNew(transaction: Transaction, newsletterIds: string[]): Promise<number> {
  const [row] = await transaction.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "ListedReader" listed
    LEFT JOIN "Reader" reader ON reader."email" = listed."email"
    WHERE EXISTS (
      SELECT 1 FROM unnest(${newsletterIds}::uuid[]) AS newsletter("id")
      LEFT JOIN "Subscription" subscription ON subscription."readerId" = reader."id"
        AND subscription."newsletterId" = newsletter."id"
      WHERE subscription."id" IS NULL OR (${isWaiting})
    )`;
  return row?.count ?? 0;
}
