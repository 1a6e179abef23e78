import "server-only";
import { readFile, statfs } from "node:fs/promises";
import { z } from "zod";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import {
  BACKUP_KEY,
  type FailedJob,
  type LastBackup,
  lastBackup,
  type MailProblem,
  type QueueLine,
  type Versions,
} from "./operations";

const MAX_KINDS = 50;
const MAX_PROBLEMS = 20;

/** Every kind of job with unfinished or failed ones. Empty before the first job was ever queued. */
export async function listQueues(): Promise<QueueLine[]> {
  if (!(await hasQueue())) return [];
  return db().$queryRaw<QueueLine[]>`
    SELECT name, count(*) FILTER (WHERE state = 'created')::int AS "waitingCount",
      count(*) FILTER (WHERE state = 'retry')::int AS "retryCount",
      count(*) FILTER (WHERE state = 'active')::int AS "activeCount",
      count(*) FILTER (WHERE state = 'failed')::int AS "failedCount",
      min(start_after) FILTER (WHERE state IN ('created', 'retry')) AS "oldestDueAt"
    FROM jobs.job WHERE state <> 'completed' GROUP BY name ORDER BY name LIMIT ${MAX_KINDS}`;
}

/** What was given up, the latest first. */
export async function listFailedJobs(): Promise<FailedJob[]> {
  if (!(await hasQueue())) return [];
  return db().$queryRaw<FailedJob[]>`
    SELECT id, name, completed_on AS "failedAt", retry_count + 1 AS "tryCount",
      left(COALESCE(output->>'message', output->>'value', ''), 300) AS "problem"
    FROM jobs.job WHERE state = 'failed' ORDER BY completed_on DESC NULLS LAST LIMIT ${MAX_PROBLEMS}`;
}

/** Letters that were refused or told to try later, the latest first. */
export async function listMailProblems(): Promise<MailProblem[]> {
  const letters = await db().outgoingMail.findMany({
    where: { acceptedAt: null, problem: { not: "" } },
    orderBy: { createdAt: "desc" },
    take: MAX_PROBLEMS,
    select: { id: true, kind: true, createdAt: true, failedAt: true, problem: true },
  });
  return letters.map(({ failedAt, ...letter }) => ({ ...letter, isFinal: failedAt !== null }));
}

const packageVersion = z.object({ version: z.string() });

export async function readVersions(): Promise<Versions> {
  const [[database], masthead, next] = await Promise.all([
    db().$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS "version"`,
    versionIn("package.json"),
    versionIn("node_modules/next/package.json"),
  ]);
  return { masthead, next, node: process.versions.node, postgres: database?.version ?? "" };
}

const versionIn = async (file: string) => packageVersion.parse(JSON.parse(await readFile(file, "utf8"))).version;

/** Room left where pictures, prints and (by default) the database lie. */
export async function readFreeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(env().DATA_DIR);
  return bavail * bsize;
}

async function hasQueue(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ isThere: boolean }[]>`SELECT to_regclass('jobs.job') IS NOT NULL AS "isThere"`;
  return row?.isThere ?? false;
}

/** null: none was ever made. */
export async function readLastBackup(): Promise<LastBackup | null> {
  const row = await db().setting.findUnique({ where: { key: BACKUP_KEY } });
  return row && lastBackup.parse(row.value);
}
