import "server-only";
import { randomUUID } from "node:crypto";
import { fromPrisma, type JobWithMetadata, PgBoss } from "pg-boss";
import { db, type Transaction } from "./db";
import { env } from "./env";
import type { Job } from "./job";

/** How one kind of job is done. A job may be done twice (a worker can die after the work): running it again must do no harm. */
export type JobHandler = {
  /** @param signal aborts when the time is up or the worker stops */
  run: (payload: unknown, signal: AbortSignal, job: QueuedJob) => Promise<void>;
  /** After this the job is taken from its worker and tried again. */
  timeoutInSeconds: number;
  /** Tries after the first; each waits about twice as long as the one before. */
  retryLimit: number;
  /** How many of this kind one worker process does side by side. */
  concurrency: number;
};

/** The job that is being done. id: the same at every try. askedAt: when it was queued, by the clock of the database. */
export type QueuedJob = { id: string; askedAt: Date };

export type QueueWorker = { stop: () => Promise<void> };

const FIRST_RETRY_IN_SECONDS = 1;
const LONGEST_RETRY_IN_SECONDS = 300;
const KEEP_DONE_FOR_SECONDS = 24 * 60 * 60;
/** A notification wakes the worker at once; this only mends a lost one. */
const POLLING_IN_SECONDS = 2;
const STOP_TIMEOUT_IN_MILLISECONDS = 20_000;

/** Next compiles pages and route handlers apart: the one sender is kept where all of them find it. */
const shared = globalThis as typeof globalThis & { mastheadQueue?: Promise<PgBoss> | undefined };
const knownQueues = new Set<string>();

/**
 * Queues work for later inside the caller's transaction: it is done if, and only if, the transaction commits. The commit wakes
 * a waiting worker. With a key, nothing is queued while a job of that name and key waits, so use keys only where the
 * waiting job will do the same work whenever it starts.
 */
export async function enqueue(transaction: Transaction, job: Job): Promise<void> {
  const sender = await openSender();
  await ensureQueue(sender, job.name);

  await sender.send(job.name, job.payload, {
    db: fromPrisma(transaction),
    // The policy "short" holds for jobs without a key too: they get one of their own.
    singletonKey: job.key ?? randomUUID(),
    priority: job.priority ?? 0,
    ...(job.startAt ? { startAfter: job.startAt } : {}),
  });
}

/** Takes jobs off the queue until stopped, several kinds side by side, woken by the database. */
export async function startQueueWorker(
  handlers: Record<string, JobHandler>,
  onTrouble: (message: string, error: unknown) => void,
): Promise<QueueWorker> {
  const boss = openBoss({ useListenNotify: true, supervise: true, superviseIntervalSeconds: 15, max: 6 });
  boss.on("error", (error) => onTrouble("The job queue has trouble", error));
  await boss.start({ attempts: 5 });

  for (const [name, handler] of Object.entries(handlers)) await takeJobs(boss, name, handler, onTrouble);
  return { stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_IN_MILLISECONDS }) };
}

/** Jobs of a kind that nobody has begun: queued before that instant (late), or since (fresh). */
export async function countWaiting(name: string, before: Date): Promise<{ late: number; fresh: number }> {
  await openSender(); // it makes the tables, where no job was ever queued
  const [row] = await db().$queryRaw<{ late: number; fresh: number }[]>`
    SELECT count(*) FILTER (WHERE created_on < ${before})::int AS "late", count(*) FILTER (WHERE created_on >= ${before})::int AS "fresh"
    FROM jobs.job WHERE name = ${name} AND state = 'created'`;
  return row ?? { late: 0, fresh: 0 };
}

/** Whether jobs of a kind are being done, or could be begun now. */
export async function isAnyDue(name: string): Promise<boolean> {
  await openSender();
  const [row] = await db().$queryRaw<{ isAny: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM jobs.job
      WHERE name = ${name} AND (state = 'active' OR (state < 'active' AND start_after <= now()))) AS "isAny"`;
  return row?.isAny ?? false;
}

/** Forgets jobs of a kind by their keys, whatever became of them: what a job failed on may name somebody. */
export async function forgetJobs(transaction: Transaction, name: string, keys: string[]): Promise<void> {
  await openSender();
  await transaction.$executeRaw`DELETE FROM jobs.job WHERE name = ${name} AND singleton_key = ANY(${keys})`;
}

/** How many paths the unfinished jobs of a kind name in `paths`. */
export async function countPaths(name: string): Promise<number> {
  await openSender();
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT COALESCE(sum(jsonb_array_length(data->'paths')), 0)::int AS "count"
    FROM jobs.job WHERE name = ${name} AND state < 'completed'`;
  return row?.count ?? 0;
}

/** Lets go of the sender's connections; the next `enqueue` opens it again. */
export async function closeQueue(): Promise<void> {
  const sender = shared.mastheadQueue;
  shared.mastheadQueue = undefined;
  knownQueues.clear();
  await (await sender)?.stop({ graceful: false, close: true });
}

async function takeJobs(
  boss: PgBoss,
  name: string,
  handler: JobHandler,
  onTrouble: (message: string, error: unknown) => void,
): Promise<void> {
  await ensureQueue(boss, name);
  await boss.updateQueue(name, { ...QUEUE_OPTIONS, ...limitsOf(handler) });

  const options = {
    includeMetadata: true as const,
    localConcurrency: handler.concurrency,
    pollingIntervalSeconds: POLLING_IN_SECONDS,
    notifyPollingIntervalSeconds: POLLING_IN_SECONDS,
  };
  await boss.work(name, options, async ([job]: JobWithMetadata<unknown>[]) => {
    if (!job) return;
    try {
      await handler.run(job.data, job.signal, { id: job.id, askedAt: job.createdOn });
    } catch (error) {
      onTrouble(`The job ${name} ${job.id} failed`, error);
      throw error; // the queue tries again
    }
  });
}

const QUEUE_OPTIONS = {
  notify: true,
  retryLimit: 5,
  retryDelay: FIRST_RETRY_IN_SECONDS,
  retryBackoff: true,
  retryDelayMax: LONGEST_RETRY_IN_SECONDS,
  deleteAfterSeconds: KEEP_DONE_FOR_SECONDS,
};

const limitsOf = (handler: JobHandler) => ({
  expireInSeconds: handler.timeoutInSeconds,
  retryLimit: handler.retryLimit,
});

async function ensureQueue(boss: PgBoss, name: string): Promise<void> {
  if (knownQueues.has(name)) return;
  await boss.createQueue(name, { policy: "short", ...QUEUE_OPTIONS });
  knownQueues.add(name);
}

/** A queue may be written to before any worker has ever run (an import into a fresh database): the sender makes the tables too. */
function openSender(): Promise<PgBoss> {
  shared.mastheadQueue ??= startSender();
  return shared.mastheadQueue;
}

async function startSender(): Promise<PgBoss> {
  const boss = openBoss({ supervise: false, max: 2 });
  boss.on("error", () => {}); // a lost connection shows where it matters: in the caller's transaction
  try {
    return await boss.start();
  } catch (error) {
    shared.mastheadQueue = undefined;
    throw error;
  }
}

const openBoss = (options: ConstructorParameters<typeof PgBoss>[0] & object) =>
  new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: "jobs",
    schedule: false,
    registerInstance: false,
    connectionTimeoutMillis: 5_000,
    ...options,
  });
