import "server-only";
import { slugOf } from "@/modules/articles/slug";
import { Prisma, type Transaction } from "@/modules/platform/db";
import { env, ownAddresses } from "@/modules/platform/env";
import { ok, refuse } from "@/modules/platform/result";
import { originsOf } from "@/modules/staff/relying-party";
import type { Editor } from "@/modules/staff/staff";
import { type CheckedIssue, readCheckedIssue } from "../checked-issue";
import { brokenIn, type MeasureLetter } from "../checks";
import { isOpen, issueSlug } from "../issue";
import { type IssueRefusal, isAbout, type SeenIssue, type SendRefusal } from "../keeping";
import { changing, type HeldIssue, note, type Outcome } from "./holding";

type Plan = {
  /** null = now. */
  sendAt: Date | null;
  /** How many get it, as the editor read and typed it. */
  typedCount: number;
};

/**
 * Has an issue go out by itself at its minute, or now. It gets its number and its address, the checks are made once more, and who
 * gets it is counted once more: an editor who typed another number is told the new one.
 */
export async function scheduleIssue(
  editor: Editor,
  seen: SeenIssue,
  { sendAt, typedCount }: Plan,
  measure: MeasureLetter,
  now: Date,
): Outcome<{ version: number; sendAt: Date; number: number }, SendRefusal> {
  if (sendAt && sendAt <= now) return refuse({ reason: "time-has-passed" });

  return withReasons(seen, async (transaction, issue) => {
    if (!isOpen(issue.state)) return refuse({ reason: "not-open" });
    const at = sendAt ?? now;
    const own = { mailFrom: env().MAIL_FROM, ownOrigins: originsOf(ownAddresses()) };
    const look = { sendAt: at, measure, personId: editor.personId, ...own };
    const checked = await readCheckedIssue(transaction, issue.id, look, now);
    const refusal = refusalOf(checked, typedCount);
    if (refusal) return refuse(refusal);

    const address = await addressFor(transaction, issue);
    const version = seen.version + 1;
    await transaction.issue.update({
      where: { id: issue.id },
      data: { state: "scheduled", sendAt: at, problem: "", sheet: Prisma.DbNull, version, ...address, changedAt: now },
    });
    const details = { sendAt: at.toISOString(), number: address.number, recipients: checked.facts.recipientCount };
    await note(transaction, { by: editor, action: sendAt ? "scheduled" : "sent", issueId: issue.id, details }, now);
    return ok({ version, sendAt: at, number: address.number });
  });
}

/** It does not go out by itself any more. It keeps its number: proofs and colleagues call it so. */
export async function unscheduleIssue(editor: Editor, seen: SeenIssue, now: Date): Outcome<{ version: number }> {
  return changing<{ version: number }, IssueRefusal>(seen, async (transaction, issue) => {
    if (issue.state !== "scheduled") return refuse("not-open");

    const version = seen.version + 1;
    await transaction.issue.update({
      where: { id: issue.id },
      data: { state: "draft", sendAt: null, problem: "", sheet: Prisma.DbNull, version, changedAt: now },
    });
    await note(transaction, { by: editor, action: "called off the sending of", issueId: issue.id }, now);
    return ok({ version });
  });
}

async function withReasons<Value>(
  seen: SeenIssue,
  work: (transaction: Transaction, issue: HeldIssue) => Outcome<Value, SendRefusal>,
): Outcome<Value, SendRefusal> {
  const outcome = await changing<Value, SendRefusal>(seen, work);
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  return refuse(typeof failure === "string" ? { reason: failure } : failure);
}

function refusalOf({ facts, checks }: CheckedIssue, typedCount: number): SendRefusal | null {
  const { recipientCount: count } = facts;
  if (count === 0) return { reason: "no-readers" };
  if (!isAbout(typedCount, count)) return { reason: "count-changed", count };
  return brokenIn(checks).length > 0 ? { reason: "not-ready" } : null;
}

/** One newsletter's issues get theirs one after the other. */
async function addressFor(transaction: Transaction, issue: HeldIssue): Promise<{ number: number; slug: string }> {
  await transaction.$queryRaw`SELECT 1 FROM "Newsletter" WHERE "id" = ${issue.newsletterId}::uuid FOR UPDATE`;
  const number = issue.number ?? (await nextNumber(transaction, issue.newsletterId));
  const wanted = issueSlug(number, slugOf(issue.subject, ""));
  const [taken] = await transaction.issue.findMany({
    where: { newsletterId: issue.newsletterId, slug: wanted, id: { not: issue.id } },
    take: 1,
    select: { id: true },
  });
  return { number, slug: taken ? `${wanted}-${issue.id.slice(-6)}` : wanted }; // an archive that was brought in may have it
}

async function nextNumber(transaction: Transaction, newsletterId: string): Promise<number> {
  const { _max: last } = await transaction.issue.aggregate({ where: { newsletterId }, _max: { number: true } });
  return (last.number ?? 0) + 1;
}
