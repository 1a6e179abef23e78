import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor, FreshAdmin } from "@/modules/staff/staff";
import { BACKUP_KEY, type LastBackup } from "./operations";

export type OperationRefusal =
  /** It runs again already, is done, or was cleared away. */
  "job-not-failed";

/** Has every page printed again, the newest first; readers are served the old prints until then. */
export async function printEverything(editor: Editor, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    await enqueue(transaction, pressJob({ kind: "everything", reason: `by-hand:${now.toISOString()}` }));
    await audit(transaction, { by: editor, action: "had everything printed anew", subject: "press" }, now);
  });
}

/** Has a job that was given up tried once more, with all its tries. */
export async function retryJob(editor: Editor, id: string, now: Date): Promise<Result<undefined, OperationRefusal>> {
  return db().$transaction(async (transaction) => {
    const [job] = await transaction.$queryRaw<{ name: string }[]>`
      UPDATE jobs.job SET state = 'retry', retry_count = 0, start_after = ${now}, completed_on = NULL
      WHERE id = ${id}::uuid AND state = 'failed' RETURNING name`;
    if (!job) return refuse("job-not-failed");
    await audit(
      transaction,
      { by: editor, action: "tried again", subject: `job:${id}`, details: { kind: job.name } },
      now,
    );
    return ok(undefined);
  });
}

/** What the operations page says of backups. */
export async function noteBackup(admin: FreshAdmin, made: Omit<LastBackup, "madeAt">, now: Date): Promise<void> {
  const value = { ...made, madeAt: now.toISOString() };
  await db().$transaction(async (transaction) => {
    await transaction.setting.upsert({
      where: { key: BACKUP_KEY },
      create: { key: BACKUP_KEY, value, changedAt: now },
      update: { value, changedAt: now },
    });
    await audit(transaction, { by: admin, action: "made a backup", subject: "backup", details: made }, now);
  });
}

/** Every page is printed anew: what lies on the shelf may be of another time. */
export async function noteRestore(admin: FreshAdmin, savedAt: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    await enqueue(transaction, pressJob({ kind: "everything", reason: `restored:${now.toISOString()}` }));
    // What was under way when it was saved is under way nowhere.
    await transaction.archiveRun.updateMany({
      where: { state: { in: ["receiving", "waiting", "running"] } },
      data: { state: "stopped", finishedAt: now },
    });
    await audit(transaction, { by: admin, action: "restored a backup", subject: "backup", details: { savedAt } }, now);
  });
}

/** Another system's stories are here. */
export async function noteImport(
  admin: FreshAdmin,
  added: { articles: number; pages: number; authors: number; tags: number; redirects: number },
  now: Date,
): Promise<void> {
  await db().$transaction((transaction) =>
    audit(transaction, { by: admin, action: "imported", subject: "archive", details: added }, now),
  );
}

/** The words left the house in one file. */
export async function noteExport(
  admin: FreshAdmin,
  { stories, pages }: { stories: number; pages: number },
  now: Date,
): Promise<void> {
  await db().$transaction((transaction) =>
    audit(transaction, { by: admin, action: "exported", subject: "archive", details: { stories, pages } }, now),
  );
}
