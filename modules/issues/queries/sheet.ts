import "server-only";
import { db } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { isId } from "@/modules/platform/id";
import { readPaperIn } from "../house";
import { isOpen, issueBlocks } from "../issue";
import { type IssueSheet, issueSheet } from "../sheet";
import { readShown, sheetIssueSelect, sheetOf } from "../sheet-rows";

/**
 * What an issue's letter is drawn from: as it was when sending began, else as it is now, with stories that readers do not have yet.
 * For the desk and for proofs; null where there is no such issue.
 */
export async function readSheet(issueId: string, now: Date): Promise<IssueSheet | null> {
  if (!isId(issueId)) return null;
  return db().$transaction(async (transaction) => {
    const issue = await transaction.issue.findUnique({
      where: { id: issueId },
      select: { ...sheetIssueSelect, state: true, sheet: true },
    });
    if (!issue) return null;
    if (!isOpen(issue.state) && issue.sheet) return issueSheet.parse(issue.sheet);

    const shown = await readShown(transaction, issueBlocks.parse(issue.blocks), now);
    const { state: _state, sheet: _sheet, ...row } = issue;
    return sheetOf(row, shown, { paper: await readPaperIn(transaction), mailFrom: env().MAIL_FROM });
  });
}
