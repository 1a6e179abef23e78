import { rm } from "node:fs/promises";
import type { ArchiveWork } from "@/modules/archive-runs/archive-run";
import { type Done, failRun, finishRun, type HeldRun, letGo, takeRun } from "@/modules/archive-runs/commands/run";
import { archiveFile } from "@/modules/archive-runs/files";
import { BadFile } from "@/modules/imports/bad-file";
import { noteBackup, noteExport, noteImport } from "@/modules/operations/commands";
import { onBehalfOf } from "@/modules/staff/by-the-clock";
import { Interrupted, Pace, Stopped } from "./pace";
import { WORKS } from "./works";

/** Does a run that was asked for at the desk. However often it is called, one worker at a time is at it. */
export async function doArchiveRun(runId: string, signal: AbortSignal, clock: () => Date): Promise<void> {
  const run = await takeRun(runId, clock());
  if (!run) return;

  const pace = new Pace(run, signal, clock);
  try {
    const done = await work(run, pace, clock());
    pace.check();
    if (await finishRun(run, done, clock())) await noteDone(run, done, clock());
    else await throwAway(run, done);
  } catch (error) {
    await leave(run, error, clock());
  } finally {
    pace.end();
  }
}

const work = (run: HeldRun, pace: Pace, now: Date): Promise<Done<ArchiveWork>> =>
  (WORKS[run.work] as (held: HeldRun, pace: Pace, now: Date) => Promise<Done<ArchiveWork>>)(run, pace, now); // each by its kind

async function noteDone({ work: kind, by }: HeldRun, { outcome, file, sizeInBytes }: Done<ArchiveWork>, now: Date) {
  const admin = onBehalfOf(by);
  if (kind === "export" && "stories" in outcome) return noteExport(admin, outcome, now);
  if (kind === "backup" && file) {
    return noteBackup(admin, { folder: archiveFile("backups", file), bytes: sizeInBytes ?? 0 }, now);
  }
  if (kind === "import" && "added" in outcome) return noteImport(admin, outcome.added, now);
}

async function throwAway({ work: kind }: HeldRun, { file }: Done<ArchiveWork>): Promise<void> {
  if (!file) return;
  await rm(archiveFile(kind === "backup" ? "backups" : "exports", file), { recursive: true, force: true });
}

/** What it stumbles over is the disk, the file or the database: their own words are what helps whoever asked for it. */
async function leave(run: HeldRun, error: unknown, now: Date): Promise<void> {
  if (error instanceof Stopped) return;
  if (error instanceof Interrupted) return letGo(run);

  if (!(error instanceof BadFile)) console.error(`The ${run.work} ${run.id} broke off`, error);
  const words = error instanceof Error ? error.message : String(error);
  await failRun(run, words.slice(0, LONGEST_PROBLEM), now);
}

const LONGEST_PROBLEM = 500;
