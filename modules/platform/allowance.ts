import "server-only";
import { createHmac } from "node:crypto";
import { db, type Transaction } from "./db";
import { env } from "./env";

/** Names an allowance: what for, and by whom. Hashed with a key of ours, so that the table names nobody. */
export const allowanceKey = (what: string, whom: string): string =>
  createHmac("sha256", env().AUTH_SECRET).update(`allowance:${what}:${whom}`).digest("hex");

/**
 * Takes one of what is left in a window of time, in the caller's transaction. It holds over processes and restarts; of two who want the
 * last one the second waits for the first and goes without.
 * @param windowAt when the window began
 */
export async function takeAllowance(transaction: Transaction, key: string, windowAt: Date, most: number) {
  const takenCount = await transaction.$executeRaw`
    INSERT INTO "Allowance" ("key", "windowAt", "count") VALUES (${key}, ${windowAt}, 1)
    ON CONFLICT ("key", "windowAt") DO UPDATE SET "count" = "Allowance"."count" + 1 WHERE "Allowance"."count" < ${most}`;
  return takenCount === 1;
}

/** The same in the first of several windows that has one left. null: none has. */
export async function takeFirstAllowance(
  transaction: Transaction,
  key: string,
  windows: Date[],
  most: number,
): Promise<Date | null> {
  for (const windowAt of windows) if (await takeAllowance(transaction, key, windowAt, most)) return windowAt;
  return null;
}

/** Counts one more, and forbids nothing. @returns how many there are in this window, this one too, and in the one before */
export async function countUp(key: string, windowAt: Date, before: Date): Promise<{ here: number; before: number }> {
  const [row] = await db().$queryRaw<{ here: number; before: number }[]>`
    INSERT INTO "Allowance" ("key", "windowAt", "count") VALUES (${key}, ${windowAt}, 1)
    ON CONFLICT ("key", "windowAt") DO UPDATE SET "count" = "Allowance"."count" + 1
    RETURNING "count" AS "here",
      COALESCE((SELECT "count" FROM "Allowance" WHERE "key" = ${key} AND "windowAt" = ${before}), 0) AS "before"`;
  return row ?? { here: 0, before: 0 };
}

/** What was counted so long ago that nobody asks for it any more. */
export async function forgetAllowances(before: Date): Promise<void> {
  await db().allowance.deleteMany({ where: { windowAt: { lt: before } } });
}
