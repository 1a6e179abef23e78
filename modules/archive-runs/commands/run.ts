import "server-only";
import { db, type Prisma } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import type { Actor } from "@/modules/staff/staff";
import {
  type ArchiveWork,
  archiveJob,
  FILES_KEPT_FOR_DAYS,
  type Outcomes,
  type Progress,
  WISHES,
  type Wishes,
} from "../archive-run";
import { removeArchiveFile } from "../files";

/** What a worker does with runs: it takes one up, says how far it is, and settles it. By whoever asked for it. */

/** attempt: which worker's it is; one that was given up for dead and comes back finds that it is not his any more. */
export type HeldRun = {
  [Work in ArchiveWork]: {
    id: string;
    work: Work;
    wish: Wishes[Work];
    file: string | null;
    attempt: number;
    by: Actor;
  };
}[ArchiveWork];

/** Without a word from its worker for so long, a run is the next one's. */
const SILENT_FOR_MILLISECONDS = 120_000;
const MOST_ATTEMPTS = 3;

/** null where it is done, stopped, or in another worker's hands. */
export async function takeRun(runId: string, now: Date): Promise<HeldRun | null> {
  const [row] = await db().archiveRun.updateManyAndReturn({
    where: { id: runId, attempts: { lt: MOST_ATTEMPTS }, OR: [{ state: "waiting" }, silentSince(now)] },
    data: { state: "running", attempts: { increment: 1 }, startedAt: now, seenAt: now },
  });
  if (!row) return null;
  const { id, work, file, attempts: attempt, personId, askedBy: name } = row;
  return { id, work, file, attempt, by: { personId, name }, wish: WISHES[work].parse(row.wish) } as HeldRun; // by its work
}

const silentSince = (now: Date): Prisma.ArchiveRunWhereInput => ({
  ...{ state: "running", seenAt: { lt: new Date(now.getTime() - SILENT_FOR_MILLISECONDS) } },
});

const isHeld = ({ id, attempt }: HeldRun) => ({ id, state: "running" as const, attempts: attempt });

/** @returns false where somebody stopped it, or another worker has it: then it is left at once */
export async function tellProgress(run: HeldRun, progress: Progress, now: Date): Promise<boolean> {
  const { count } = await db().archiveRun.updateMany({ where: isHeld(run), data: { progress, seenAt: now } });
  return count === 1;
}

export type Done<Work extends ArchiveWork> = { outcome: Outcomes[Work]; file?: string; sizeInBytes?: number };

/** @returns false where it was stopped at the last moment: what was made is thrown away then */
export async function finishRun(run: HeldRun, { outcome, file, sizeInBytes }: Done<ArchiveWork>, now: Date) {
  const { count } = await db().archiveRun.updateMany({
    where: isHeld(run),
    data: {
      ...{ state: "done", outcome, finishedAt: now },
      ...(file !== undefined && { file }),
      ...(sizeInBytes !== undefined && { sizeInBytes: BigInt(sizeInBytes) }),
    },
  });
  return count === 1;
}

/** @param problem a sentence for whoever asked for it */
export async function failRun(run: HeldRun, problem: string, now: Date): Promise<void> {
  await db().archiveRun.updateMany({ where: isHeld(run), data: { state: "failed", problem, finishedAt: now } });
}

/** A worker that is stopped leaves its run to the next, at once. */
export async function letGo(run: HeldRun): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.archiveRun.updateMany({
      where: isHeld(run),
      data: { state: "waiting", attempts: { decrement: 1 } },
    });
    if (count === 1) await enqueue(transaction, archiveJob(run.id));
  });
}

/** Takes away what nobody fetched for days, and archives that never came whole. */
export async function clearOldFiles(now: Date): Promise<void> {
  const until = new Date(now.getTime() - FILES_KEPT_FOR_DAYS * 86_400_000);
  const old = await db().archiveRun.findMany({
    where: {
      ...{ work: { in: ["export", "read"] }, file: { not: null }, askedAt: { lt: until } },
      state: { notIn: ["waiting", "running"] },
    },
    take: 50,
    select: { id: true, work: true, file: true },
  });
  for (const { id, work, file } of old) {
    if (file) await removeArchiveFile(work === "export" ? "exports" : "imports", file);
    const state = await db().archiveRun.findUnique({ where: { id }, select: { state: true } });
    await db().archiveRun.update({
      where: { id },
      data: { file: null, ...(state?.state === "receiving" && { state: "stopped", finishedAt: now }) },
    });
  }
}

/** Runs whose worker was killed go on; one that has killed three is given up. */
export async function wakeLostRuns(now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.archiveRun.updateMany({
      where: { ...silentSince(now), attempts: { gte: MOST_ATTEMPTS } },
      data: { state: "failed", problem: "It broke off three times. The worker’s own log says why.", finishedAt: now },
    });
    const lost = await transaction.archiveRun.findMany({ where: silentSince(now), take: 10, select: { id: true } });
    for (const { id } of lost) await enqueue(transaction, archiveJob(id));
  });
}
