import "server-only";
import { randomUUID } from "node:crypto";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { FreshAdmin } from "@/modules/staff/staff";
import { leaveOut, type ReaderList, readList } from "../read-list";
import { type ImportOutcome, type ImportPlan, type ImportRefusal, originOf } from "../reader-import";
import { countNew, dropEnded, dropSuppressed, stageList } from "./staged";
import { writeStaged } from "./write";

/** What is told while it runs: how many rows are read; then how many are being written. */
export type TellImport = (is: "reading" | "writing", rowCount: number) => void;

/** A list of 250,000 on a slow disk. */
const TIMEOUT_IN_MILLISECONDS = 10 * 60_000;

/**
 * Brings in a list of readers who agreed elsewhere, or says what would become of it: all in one transaction, so a list is in, or
 * nothing of it is. Nothing of the file is kept but the readers. A second time adds nothing; who left, bounced, complained or was
 * erased stays away.
 */
export async function importReaders(
  admin: FreshAdmin,
  plan: ImportPlan,
  bytes: AsyncIterable<Uint8Array>,
  now: Date,
  tell: TellImport = () => {},
): Promise<Result<ImportOutcome, ImportRefusal>> {
  const list = await readList(bytes, plan, now, (rowCount) => tell("reading", rowCount));
  if (!list.ok) return list;

  tell("writing", list.value.rows.length);
  const transact = (transaction: Transaction) => takeIn(transaction, admin, plan, list.value, now);
  return db().$transaction(transact, { timeout: TIMEOUT_IN_MILLISECONDS, maxWait: 10_000 });
}

async function takeIn(
  transaction: Transaction,
  admin: FreshAdmin,
  plan: ImportPlan,
  list: ReaderList,
  now: Date,
): Promise<Result<ImportOutcome, ImportRefusal>> {
  await transaction.$executeRaw`SET LOCAL statement_timeout = '10min'`;
  const language = await holdNewsletters(transaction, plan);
  if (language === null) return refuse({ reason: "newsletter-absent" });

  await stageList(transaction, list.rows, { language, joinedAt: now });
  for (const { line, email } of await dropSuppressed(transaction)) leaveOut(list, line, email, "suppressed");
  for (const { line, email } of await dropEnded(transaction, plan.newsletterIds)) leaveOut(list, line, email, "ended");

  const importId = randomUUID();
  const { counts, problems } = list;
  const { addedCount, droppedCount } = plan.isDry
    ? { addedCount: await countNew(transaction, plan.newsletterIds), droppedCount: 0 }
    : await writeStaged(transaction, plan.newsletterIds, originOf(importId), now);
  counts.suppressed += droppedCount;
  counts.added = addedCount;
  counts.known = list.rows.length - counts.suppressed - counts.ended - addedCount;
  if (!plan.isDry) await keepNote(transaction, admin, plan, { importId, counts }, now);
  return ok({ counts, problems: problems.sort((one, other) => one.line - other.line) });
}

/** They stay until this is done. @returns the language of the first; null where one of them is gone */
async function holdNewsletters(transaction: Transaction, { newsletterIds }: ImportPlan): Promise<string | null> {
  const held = await transaction.$queryRaw<{ id: string; language: string }[]>`
    SELECT "id", "language" FROM "Newsletter" WHERE "id" = ANY(${newsletterIds}::uuid[]) FOR KEY SHARE`;
  if (held.length !== new Set(newsletterIds).size) return null;
  return held.find(({ id }) => id === newsletterIds[0])?.language ?? null;
}

async function keepNote(
  transaction: Transaction,
  admin: FreshAdmin,
  { fileName, consent }: ImportPlan,
  { importId: id, counts }: { importId: string; counts: ImportOutcome["counts"] },
  now: Date,
): Promise<void> {
  await transaction.readerImport.create({
    data: {
      ...{ id, fileName, consent, counts },
      ...{ importedBy: admin.name, personId: admin.personId, importedAt: now },
    },
  });
  const noted = { by: admin, action: "imported readers", subject: `reader-import:${id}` };
  await audit(transaction, { ...noted, details: { ...counts } }, now);
}
