import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import type { QueuedJob } from "@/modules/platform/queue";
import { type Change, changeSubject } from "./change";

/** What the press says while it works off a change. */
export type PressRunLog = {
  planned: (pageCount: number) => Promise<void>;
  /** The page of the thing itself stands printed. */
  printed: () => Promise<void>;
  /** It was answered with at its public address. @param pageCount how many of all pages that was */
  seen: (pageCount: number) => Promise<void>;
  finished: () => Promise<void>;
};

/** For a change that no job brought. */
export const UNLOGGED: PressRunLog = {
  planned: async () => {},
  printed: async () => {},
  seen: async () => {},
  finished: async () => {},
};

/**
 * Keeps how a change gets to readers while it is printed. All times are the database's own: what two clocks say apart is no
 * measurement.
 */
export async function logPressRun(
  job: QueuedJob,
  change: Change,
  print: (log: PressRunLog) => Promise<void>,
): Promise<void> {
  const subject = changeSubject(change);
  await begin(job, subject);
  try {
    await print(logOf(job, subject));
  } catch (error) {
    await fail(job, error instanceof Error ? error.message : String(error));
    throw error;
  }
}

const logOf = ({ id }: QueuedJob, subject: string): PressRunLog => ({
  planned: async (pageCount) => void (await db().pressRun.updateMany({ where: { id }, data: { pageCount } })),
  printed: async () =>
    void (await db().$executeRaw`
    UPDATE "PressRun" SET "printedAt" = COALESCE("printedAt", clock_timestamp()) WHERE "id" = ${id}::uuid`),
  seen: async (pageCount) =>
    void (await db().$executeRaw`
    UPDATE "PressRun" SET "seenAt" = COALESCE("seenAt", clock_timestamp()), "seenCount" = ${pageCount} WHERE "id" = ${id}::uuid`),
  finished: () => finish(id, subject),
});

async function begin({ id, askedAt }: QueuedJob, subject: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "PressRun" ("id", "subject", "askedAt", "startedAt")
    VALUES (${id}::uuid, ${subject}, ${askedAt}, clock_timestamp())
    ON CONFLICT ("id") DO UPDATE SET "startedAt" = clock_timestamp()`;
}

/** Whatever was asked for earlier of the same thing is on these pages too: a run that was given up is not old any more. */
async function finish(id: string, subject: string): Promise<void> {
  await db().$executeRaw`
    UPDATE "PressRun" AS run SET "finishedAt" = clock_timestamp(), "seenCount" = run."pageCount", "problem" = ''
    FROM "PressRun" AS this
    WHERE this."id" = ${id}::uuid AND run."subject" = ${subject} AND run."finishedAt" IS NULL
      AND run."askedAt" <= this."startedAt"`;
  await db().$executeRaw`
    DELETE FROM "PressRun" WHERE "id" IN (
      SELECT "id" FROM "PressRun" WHERE "askedAt" < now() - interval '90 days' ORDER BY "askedAt" LIMIT 10)`;
}

/** All pages were printed anew: whatever was asked for before that is on them. */
export async function settleRuns(transaction: Transaction, askedBefore: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "PressRun" SET "finishedAt" = clock_timestamp(), "problem" = ''
    WHERE "finishedAt" IS NULL AND "askedAt" < ${askedBefore}`;
}

async function fail({ id }: QueuedJob, problem: string): Promise<void> {
  await db().pressRun.updateMany({ where: { id }, data: { problem: problem.slice(0, 500) } });
}
