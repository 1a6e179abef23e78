import type { ArchiveView, ImportView } from "@/components/archive/archive-view";
import type { ArchiveRun } from "@/modules/archive-runs/archive-run";
import { listArchiveRuns, listBackups, readReceivedBytes } from "@/modules/archive-runs/queries";
import { isBackupOld } from "@/modules/operations/operations";
import { type Plain, plain } from "@/modules/platform/plain";
import { readPaper } from "@/modules/settings/queries";

const IMPORTS_SHOWN = 4;

/** All that the page of the archive shows, for who may see it. */
export async function readArchiveView(now: Date): Promise<ArchiveView> {
  const [{ timeZone }, exports, [run = null], stored, readings, imports] = await Promise.all([
    readPaper(),
    listArchiveRuns(["export"]),
    listArchiveRuns(["backup"]),
    listBackups(),
    listArchiveRuns(["read"]),
    listArchiveRuns(["import"]),
  ]);
  const [last] = stored;
  return {
    ...plain({ now, timeZone, exports }),
    backup: plain({ run, stored, isOld: last !== undefined && isBackupOld(last.madeAt, now) }),
    imports: await Promise.all(
      readings
        .filter((reading) => reading.file !== null || imports.some((one) => one.wish.readingId === reading.id))
        .slice(0, IMPORTS_SHOWN)
        .map((reading) => importOf(reading, imports)),
    ),
  };
}

async function importOf(reading: ArchiveRun<"read">, imports: ArchiveRun<"import">[]): Promise<ImportView> {
  const made = imports.find(({ wish, askedAt }) => wish.readingId === reading.id && askedAt > reading.askedAt) ?? null;
  return {
    receivedBytes: reading.state === "receiving" ? await readReceivedBytes(reading.file) : reading.sizeInBytes,
    reading: plain(reading) as Plain<ArchiveRun<"read">>, // as it was, but for instants
    import: made && (plain(made) as Plain<ArchiveRun<"import">>),
  };
}
