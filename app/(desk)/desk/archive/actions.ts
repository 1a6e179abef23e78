"use server";

import { z } from "zod";
import type { ArchiveAnswer } from "@/components/archive/archive-view";
import { type ArchiveRefusal, readingWish, systemOf } from "@/modules/archive-runs/archive-run";
import {
  askForBackup,
  askForExport,
  askForImport,
  askForReading,
  discardFile,
  removeBackup,
  stopRun,
} from "@/modules/archive-runs/commands/ask";
import { receiveArchive } from "@/modules/archive-runs/commands/receive";
import { readArchiveRun } from "@/modules/archive-runs/queries";
import { idOrNone } from "@/modules/platform/id";
import type { Result } from "@/modules/platform/result";
import { permit } from "@/modules/staff/session";

export async function askForExportAction(withPictures: boolean): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await askForExport(admin, { withPictures: withPictures === true }, new Date()));
}

export async function askForBackupAction(): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await askForBackup(admin, new Date()));
}

export async function removeBackupAction(name: string): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await removeBackup(admin, String(name), new Date()));
}

export async function stopRunAction(runId: string): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await stopRun(admin, idOrNone(runId), new Date()));
}

export async function discardFileAction(runId: string): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await discardFile(admin, idOrNone(runId), new Date()));
}

const sentFile = z.object({
  fileName: z
    .string()
    .max(200)
    .refine((name) => systemOf(name) !== null),
  sizeInBytes: z.number().int().positive(),
});

export async function beginImportAction(sent: unknown): Promise<ArchiveAnswer & { runId?: string }> {
  const admin = await permit("move-archive");
  const file = sentFile.safeParse(sent);
  if (!file.success) return { ok: false, problem: "A .json or .zip of Ghost, or an .xml of WordPress, please." };
  const begun = await receiveArchive(admin, file.data, new Date());
  return begun.ok ? { ok: true, runId: begun.value.runId } : answered(begun);
}

export async function askForReadingAction(runId: string, sent: unknown): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  const wish = readingWish.omit({ system: true }).safeParse(sent);
  const run = await readArchiveRun(idOrNone(runId), "read");
  const system = run && systemOf(run.wish.fileName);
  if (!wish.success || !system) return { ok: false, problem: REFUSALS.absent };
  return answered(await askForReading(admin, run.id, { ...wish.data, system }, new Date()));
}

export async function askForImportAction(runId: string): Promise<ArchiveAnswer> {
  const admin = await permit("move-archive");
  return answered(await askForImport(admin, idOrNone(runId), new Date()));
}

const answered = (outcome: Result<unknown, ArchiveRefusal>): ArchiveAnswer =>
  outcome.ok ? { ok: true } : { ok: false, problem: REFUSALS[outcome.failure] };

const REFUSALS: Record<ArchiveRefusal, string> = {
  "under-way": "One is under way. Wait for its end, or stop it.",
  absent: "It is not there any more. Load the page again.",
  "not-now": "That is not possible now. What you see is how it stands.",
  "too-large": "That file is larger than 2 GB. Bring it from the command line: npx masthead import.",
  "no-room": "There is not enough room left on the disk for it.",
  "out-of-order": "It did not come whole. Send it again.",
};
