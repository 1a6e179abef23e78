import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { ok, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import { isOpen, issueBlocks, issueSubject, pictureIdsOf } from "../issue";
import type { IssueBeginning, IssueRefusal, IssueWords, SeenIssue } from "../keeping";
import { changing, holdPictures, note, type Outcome, picturesAdded, wordsOf } from "./holding";

/** A letter in the making: empty, from a design, or as an earlier issue of any newsletter was. Its subject is always a new one. */
export async function createIssue(
  editor: Editor,
  { newsletterId, beginning }: { newsletterId: string; beginning: IssueBeginning },
  now: Date,
): Outcome<{ issueId: string }, "absent" | "retired"> {
  return db().$transaction(async (transaction) => {
    const newsletter = await transaction.newsletter.findUnique({
      where: { id: newsletterId },
      select: { retiredAt: true },
    });
    if (!newsletter) return refuse("absent");
    if (newsletter.retiredAt) return refuse("retired");

    const begun = await readBeginning(transaction, newsletterId, beginning);
    if (!begun) return refuse("absent");
    const { id: issueId } = await transaction.issue.create({
      data: {
        ...{ newsletterId, ...begun, createdAt: now, changedAt: now },
        ...{ createdBy: editor.name, changedBy: editor.name, personId: editor.personId },
      },
      select: { id: true },
    });
    await note(transaction, { by: editor, action: "created", issueId, details: { with: beginning.with } }, now);
    return ok({ issueId });
  });
}

/**
 * Keeps what is written of an issue that has not gone out. One that goes out by itself goes out so.
 * @returns version: what it is now
 */
export async function saveIssue(
  editor: Editor,
  seen: SeenIssue,
  words: IssueWords,
  now: Date,
): Outcome<{ version: number }> {
  return changing<{ version: number }, IssueRefusal>(seen, async (transaction, issue) => {
    if (!isOpen(issue.state)) return refuse("not-open");
    if (!(await holdPictures(transaction, picturesAdded(wordsOf(issue), words)))) return refuse("picture-absent");

    const version = seen.version + 1;
    await transaction.issue.update({
      where: { id: issue.id },
      // A sheet was made of other words: whoever was about to send makes it anew.
      data: { ...words, version, sheet: Prisma.DbNull, changedBy: editor.name, changedAt: now },
    });
    await noteEdit(transaction, editor, issue.id, now);
    return ok({ version });
  });
}

/** Only what is nowhere out there and does not go out by itself. */
export async function deleteIssue(editor: Editor, seen: SeenIssue, now: Date): Outcome<undefined> {
  return changing<undefined, IssueRefusal>(seen, async (transaction, issue) => {
    if (issue.state === "scheduled") return refuse("scheduled");
    if (issue.state !== "draft") return refuse("not-open");

    await transaction.issue.delete({ where: { id: issue.id } });
    const details = { subject: issue.subject };
    await note(transaction, { by: editor, action: "deleted", issueId: issue.id, details }, now);
    return ok(undefined);
  });
}

type Begun = { blocks: Prisma.InputJsonValue; audience: Prisma.InputJsonValue };

/** null where what it is to begin with is not there any more. */
async function readBeginning(
  transaction: Transaction,
  newsletterId: string,
  beginning: IssueBeginning,
): Promise<Begun | null> {
  if (beginning.with === "nothing") return { blocks: [], audience: {} };
  const source =
    beginning.with === "design"
      ? await transaction.issueDesign.findFirst({
          where: { id: beginning.designId, newsletterId },
          select: { blocks: true },
        })
      : await transaction.issue.findUnique({ where: { id: beginning.issueId }, select: { blocks: true } });
  if (!source) return null;

  const blocks = issueBlocks.parse(source.blocks);
  await holdPictures(transaction, pictureIdsOf(blocks)); // one that is gone is said by the checks
  return { blocks, audience: {} };
}

const ONE_SITTING_IN_MILLISECONDS = 30 * 60_000;

/** Saved with every pause in typing: the log says who wrote when, not each pause. */
async function noteEdit(transaction: Transaction, editor: Editor, issueId: string, now: Date): Promise<void> {
  const last = await transaction.auditEntry.findFirst({
    where: { subject: issueSubject(issueId) },
    orderBy: { number: "desc" },
    select: { action: true, personId: true, actor: true, at: true },
  });
  const isSameSitting =
    last?.action === "edited" &&
    last.personId === editor.personId &&
    last.actor === editor.name &&
    now.getTime() - last.at.getTime() < ONE_SITTING_IN_MILLISECONDS;
  if (!isSameSitting) await note(transaction, { by: editor, action: "edited", issueId }, now);
}
