import "server-only";
import { rename } from "node:fs/promises";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { FreshAdmin } from "@/modules/staff/staff";
import {
  type ArchiveRefusal,
  type ArchiveWork,
  archiveJob,
  askedBy,
  BACKUP_NAME,
  type ExportWish,
  type ReadingWish,
  sentArchive,
  type Wishes,
} from "../archive-run";
import { archiveFile, removeArchiveFile, sizeOfPart } from "../files";

type Outcome<Value = undefined> = Promise<Result<Value, ArchiveRefusal>>;

/** Has the worker write all words as one file. */
export const askForExport = (admin: FreshAdmin, wish: ExportWish, now: Date): Outcome<{ runId: string }> =>
  begin(admin, { work: "export", wish, file: null }, now);

/** Has the worker save everything that cannot be made again. */
export const askForBackup = (admin: FreshAdmin, now: Date): Outcome<{ runId: string }> =>
  begin(admin, { work: "backup", wish: {}, file: null }, now);

/** Has the worker read an archive that has come whole, and count what is in it. */
export async function askForReading(admin: FreshAdmin, runId: string, reading: ReadingWish, now: Date): Outcome {
  const run = await db().archiveRun.findFirst({ where: { id: runId, work: "read" } });
  if (!run?.file) return refuse("absent");
  if ((await sizeOfPart(run.file)) !== Number(run.sizeInBytes)) return refuse("not-now");

  const { fileName } = sentArchive.parse(run.wish);
  return oneAtATime(async (transaction) => {
    const { count } = await transaction.archiveRun.updateMany({
      where: { id: runId, state: { in: ["receiving", "done", "failed", "stopped"] } },
      data: { state: "waiting", wish: { fileName, reading }, outcome: Prisma.DbNull, ...FRESH, ...askedBy(admin, now) },
    });
    if (count === 0) return refuse("not-now");
    await enqueue(transaction, archiveJob(runId));
    return ok(undefined);
  });
}

const FRESH = { problem: "", progress: {}, attempts: 0, startedAt: null, finishedAt: null, seenAt: null };

/** Has the worker write what a reading has shown, by the same wishes and from the same file. */
export async function askForImport(admin: FreshAdmin, readingId: string, now: Date): Outcome<{ runId: string }> {
  const reading = await db().archiveRun.findFirst({ where: { id: readingId, work: "read", state: "done" } });
  if (!reading?.file) return refuse("absent");
  const wish = { ...sentArchive.parse(reading.wish), readingId };
  return begin(admin, { work: "import", wish, file: reading.file }, now);
}

/** Whoever is at it stops at the next step; what an import has written until then is taken back. */
export async function stopRun(admin: FreshAdmin, runId: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.archiveRun.updateMany({
      where: { id: runId, state: { in: ["waiting", "running"] } },
      data: { state: "stopped", finishedAt: now },
    });
    if (count === 0) return refuse("not-now");
    const { work } = await transaction.archiveRun.findUniqueOrThrow({ where: { id: runId }, select: { work: true } });
    await note(transaction, admin, `stopped: ${work}`, now);
    return ok(undefined);
  });
}

/** Throws away the file of an export, or an archive that was brought. */
export async function discardFile(admin: FreshAdmin, runId: string, now: Date): Outcome {
  const run = await db().archiveRun.findFirst({ where: { id: runId, work: { in: ["export", "read"] } } });
  if (!run?.file) return refuse("absent");

  const { file, work } = run;
  const discarded = await db().$transaction(async (transaction): Outcome => {
    const isRead = await transaction.archiveRun.count({ where: { file, state: { in: ["waiting", "running"] } } });
    if (isRead > 0) return refuse("under-way");
    await transaction.archiveRun.updateMany({ where: { file }, data: { file: null } });
    await note(transaction, admin, work === "export" ? "deleted an export" : "deleted an archive", now);
    return ok(undefined);
  });
  if (discarded.ok) await removeArchiveFile(work === "export" ? "exports" : "imports", file);
  return discarded;
}

/** Takes a backup away for good. */
export async function removeBackup(admin: FreshAdmin, name: string, now: Date): Outcome {
  if (!BACKUP_NAME.test(name)) return refuse("absent");
  // Half a backup must not look like one: it loses its name first.
  const leaving = `.leaving-${name}`;
  const isThere = await rename(archiveFile("backups", name), archiveFile("backups", leaving)).then(
    () => true,
    () => false,
  );
  if (!isThere) return refuse("absent");

  await db().$transaction((transaction) => note(transaction, admin, "deleted a backup", now, { name }));
  await removeArchiveFile("backups", leaving);
  return ok(undefined);
}

/** Said before the first byte goes: all of it left the house. */
export const noteDownload = (
  admin: FreshAdmin,
  what: "an export" | "a backup",
  name: string,
  now: Date,
): Promise<void> => db().$transaction((transaction) => note(transaction, admin, `downloaded ${what}`, now, { name }));

async function begin<Work extends ArchiveWork>(
  admin: FreshAdmin,
  { work, wish, file }: { work: Work; wish: Wishes[Work]; file: string | null },
  now: Date,
): Outcome<{ runId: string }> {
  return oneAtATime(async (transaction) => {
    const { id } = await transaction.archiveRun.create({
      data: { work, wish, file, ...askedBy(admin, now) },
      select: { id: true },
    });
    await enqueue(transaction, archiveJob(id));
    return ok({ runId: id });
  });
}

/** A second one of its kind fails at an index. */
async function oneAtATime<Value>(work: (transaction: Transaction) => Outcome<Value>): Outcome<Value> {
  try {
    return await db().$transaction(work);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("under-way");
    throw error;
  }
}

const note = (
  transaction: Transaction,
  by: FreshAdmin,
  action: string,
  now: Date,
  details: Record<string, string> = {},
): Promise<void> => audit(transaction, { by, action, subject: "archive", details }, now);
