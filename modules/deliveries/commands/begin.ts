import "server-only";
import { audienceSchema } from "@/modules/issues/audience";
import { readPaperIn } from "@/modules/issues/house";
import { recipientsOf } from "@/modules/issues/recipients";
import { audit } from "@/modules/platform/audit";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { Editor } from "@/modules/staff/staff";
import { type BeginRefusal, LATE_AFTER_MINUTES, type StopReason } from "../delivery";

/**
 * Begins what is due: scheduled issues whose sheet was made, and whose minute has come. After an outage one that is more than an hour
 * late is not sent by itself: its news may be old, so somebody is asked. Any number of workers may do so at once.
 * @returns ids of the issues begun
 */
export async function beginDue(clock: Editor, now: Date): Promise<string[]> {
  await holdLate(now);
  const due = await db().issue.findMany({
    where: { ...WAITING, sendAt: { lte: now }, sheet: { not: Prisma.DbNull } },
    orderBy: { sendAt: "asc" },
    take: MOST_AT_ONCE,
    select: { id: true },
  });
  const begun: string[] = [];
  for (const { id } of due) {
    const outcome = await beginSending(clock, id, now);
    if (outcome.ok) begun.push(id);
    else if (outcome.failure === "no-readers") await hold(id, outcome.failure);
  }
  return begun;
}

/**
 * Begins to send a scheduled issue: from now on its words are those of its sheet, it stands in the archive, and each of its readers
 * has a row in the ledger. One transaction: it is begun whole, and once.
 */
export async function beginSending(
  by: Editor,
  issueId: string,
  now: Date,
): Promise<Result<{ recipientCount: number }, BeginRefusal>> {
  return db().$transaction(async (transaction) => {
    const issue = await lockIssue(transaction, issueId);
    if (!issue) return refuse("issue-absent");
    if (issue.state !== "scheduled") return refuse("not-scheduled");
    if (issue.sheet === null) return refuse("no-sheet");

    const recipientCount = await writeLedger(transaction, issue, now);
    if (recipientCount === 0) return refuse("no-readers");

    const data = { state: "sending", startedAt: now, problem: "" } as const;
    await transaction.issue.update({ where: { id: issueId }, data });
    await enqueue(transaction, pressJob({ kind: "newsletter", slug: issue.newsletter.slug }));
    const record = { by, action: "began to send", subject: `issue:${issueId}`, details: { recipientCount } };
    await audit(transaction, record, now);
    return ok({ recipientCount });
  }, LONG);
}

/** Whoever was asked says: it goes out all the same, at once. */
export async function sendLate(by: Editor, issueId: string, now: Date): Promise<Result<undefined, BeginRefusal>> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.issue.updateMany({
      where: { id: issueId, state: "scheduled", problem: "late" satisfies StopReason },
      data: { sendAt: now, problem: "" },
    });
    if (count === 0) return refuse("not-scheduled");
    await audit(transaction, { by, action: "had the late issue sent", subject: `issue:${issueId}` }, now);
    return ok(undefined);
  });
}

const WAITING = { state: "scheduled", problem: "" } as const;
const MOST_AT_ONCE = 20;
/** A large list takes its time to be written. */
const LONG = { timeout: 120_000 };

async function holdLate(now: Date): Promise<void> {
  const lateAt = new Date(now.getTime() - LATE_AFTER_MINUTES * 60_000);
  await db().issue.updateMany({
    where: { ...WAITING, sendAt: { lt: lateAt } },
    data: { problem: "late" satisfies StopReason },
  });
}

async function hold(issueId: string, problem: StopReason): Promise<void> {
  await db().issue.updateMany({ where: { id: issueId, ...WAITING }, data: { problem } });
}

type LockedIssue = Prisma.IssueGetPayload<{ select: typeof LOCKED }>;
const LOCKED = {
  ...{ id: true, newsletterId: true, state: true, sheet: true, audience: true },
  newsletter: { select: { slug: true } },
} as const;

async function lockIssue(transaction: Transaction, issueId: string): Promise<LockedIssue | null> {
  await transaction.$queryRaw`SELECT 1 FROM "Issue" WHERE "id" = ${issueId}::uuid FOR UPDATE`;
  return transaction.issue.findUnique({ where: { id: issueId }, select: LOCKED });
}

const ROWS_AT_ONCE = 5_000;

/** In portions, so that a list of any length takes the same memory. @returns how many get it */
async function writeLedger(transaction: Transaction, { id: issueId, newsletterId, audience }: LockedIssue, now: Date) {
  const { timeZone } = await readPaperIn(transaction);
  const whose = { newsletterId, timeZone, audience: audienceSchema.parse(audience) };
  let count = 0;
  for (let after = ""; ; ) {
    const wishes = await transaction.subscription.findMany({
      where: { AND: [recipientsOf(whose, now), after === "" ? {} : { id: { gt: after } }] },
      orderBy: { id: "asc" },
      take: ROWS_AT_ONCE,
      select: { id: true, readerId: true },
    });
    count += await addRows(
      transaction,
      issueId,
      wishes.flatMap(({ readerId }) => readerId ?? []),
    );
    const last = wishes.at(-1);
    if (!last || wishes.length < ROWS_AT_ONCE) return count;
    after = last.id;
  }
}

/** Random ids, unlike elsewhere: the ledger's order mixes domains, and no provider is met with all its letters in a row. */
async function addRows(transaction: Transaction, issueId: string, readerIds: string[]): Promise<number> {
  return transaction.$executeRaw`
    INSERT INTO "Delivery" ("id", "issueId", "readerId", "domain")
    SELECT gen_random_uuid(), ${issueId}::uuid, "id", substring("email" FROM '[^@]*$')
    FROM "Reader" WHERE "id" = ANY(${readerIds}::uuid[])
    ON CONFLICT ("issueId", "readerId") DO NOTHING`;
}
