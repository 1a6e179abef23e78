import "server-only";
import { db, type Prisma } from "@/modules/platform/db";
import { isId } from "@/modules/platform/id";
import {
  type ArchiveRun,
  type ArchiveWork,
  BACKUP_NAME,
  OUTCOMES,
  progress,
  type StoredBackup,
  WISHES,
} from "./archive-run";
import { archiveFile, listStoredBackups, sizeOfPart } from "./files";
import { zipOfFolder } from "./zip";

const RUNS_SHOWN = 8;

/** The latest of each kind of work, newest first. */
export async function listArchiveRuns<Work extends ArchiveWork>(works: Work[]): Promise<ArchiveRun<Work>[]> {
  const rows = await db().archiveRun.findMany({
    where: { work: { in: works } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: RUNS_SHOWN,
  });
  return rows.map((row) => toRun(row) as ArchiveRun<Work>); // asked for by their work
}

/** null where there is none of that kind. */
export async function readArchiveRun<Work extends ArchiveWork>(
  id: string,
  work: Work,
): Promise<ArchiveRun<Work> | null> {
  if (!isId(id)) return null;
  const row = await db().archiveRun.findFirst({ where: { id, work } });
  return row && (toRun(row) as ArchiveRun<Work>); // as above
}

export const listBackups = listStoredBackups;

/** How much of an archive has come. */
export const readReceivedBytes = async (file: string | null): Promise<number> => (file ? sizeOfPart(file) : 0);

/** null where there is none, or none any more. */
export async function fileOfExport(id: string): Promise<{ name: string; file: string; sizeInBytes: number } | null> {
  const run = await readArchiveRun(id, "export");
  if (run?.state !== "done" || !run.file) return null;
  return { name: run.file, file: archiveFile("exports", run.file), sizeInBytes: run.sizeInBytes };
}

/** @param name of a backup that `readBackup` found */
export const zipOfBackup = (name: string) => zipOfFolder(archiveFile("backups", name));

/** null where there is no whole one of that name. */
export async function readBackup(name: string): Promise<StoredBackup | null> {
  if (!BACKUP_NAME.test(name)) return null;
  return (await listStoredBackups()).find((backup) => backup.name === name) ?? null;
}

type Row = Prisma.ArchiveRunGetPayload<object>;

function toRun({ work, wish, outcome, progress: told, sizeInBytes, ...row }: Row): ArchiveRun {
  const { attempts: _attempts, personId: _personId, seenAt: _seenAt, ...facts } = row;
  return {
    ...facts,
    work,
    sizeInBytes: Number(sizeInBytes),
    wish: WISHES[work].parse(wish),
    progress: progress.safeParse(told).data ?? null,
    outcome: OUTCOMES[work].safeParse(outcome).data ?? null,
  } as ArchiveRun; // each kind is read by its own schemas
}
