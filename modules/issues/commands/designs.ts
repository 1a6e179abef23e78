import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, Prisma } from "@/modules/platform/db";
import { ok, refuse } from "@/modules/platform/result";
import type { Editor } from "@/modules/staff/staff";
import type { IssueRefusal, SeenIssue } from "../keeping";
import { changing, note, type Outcome, wordsOf } from "./holding";

/** Keeps an issue's blocks under a name, to begin others with. Its stories are of their day and stay out. */
export async function keepDesign(
  editor: Editor,
  seen: SeenIssue,
  name: string,
  now: Date,
): Outcome<{ designId: string }> {
  try {
    return await changing<{ designId: string }, IssueRefusal>(seen, async (transaction, issue) => {
      const blocks = wordsOf(issue).blocks.filter(({ kind }) => kind !== "story");
      const { newsletterId } = issue;
      const { id: designId } = await transaction.issueDesign.create({
        data: { newsletterId, name, blocks, createdBy: editor.name, createdAt: now },
        select: { id: true },
      });
      await note(transaction, { by: editor, action: "kept the design of", issueId: issue.id, details: { name } }, now);
      return ok({ designId });
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("name-taken");
    throw error;
  }
}

/** Issues that were begun with it stay as they are. */
export async function deleteDesign(editor: Editor, designId: string, now: Date): Outcome<undefined> {
  return db().$transaction(async (transaction) => {
    const [design] = await transaction.$queryRaw<{ name: string; newsletterId: string }[]>`
      DELETE FROM "IssueDesign" WHERE "id" = ${designId}::uuid RETURNING "name", "newsletterId"::text`;
    if (!design) return refuse("absent");

    const { name, newsletterId } = design;
    const record = { by: editor, action: "deleted a design", subject: `newsletter:${newsletterId}`, details: { name } };
    await audit(transaction, record, now);
    return ok(undefined);
  });
}
