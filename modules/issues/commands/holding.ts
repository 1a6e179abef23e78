import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma, type Transaction } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import type { Actor } from "@/modules/staff/staff";
import { audienceSchema } from "../audience";
import { issueBlocks, issueSubject, pictureIdsOf } from "../issue";
import type { IssueRefusal, IssueWords, SeenIssue } from "../keeping";

export type Outcome<Value, Failure = IssueRefusal> = Promise<Result<Value, Failure>>;

export type HeldIssue = Prisma.IssueGetPayload<{ select: typeof HELD }>;

const HELD = {
  ...{
    id: true,
    newsletterId: true,
    number: true,
    slug: true,
    state: true,
    sendAt: true,
    version: true,
    problem: true,
  },
  ...{ subject: true, preheader: true, blocks: true, audience: true, proofs: true },
} as const;

/** Nobody else changes the issue until the transaction ends, and whoever saw it as it was before is told. */
export async function hold(
  transaction: Transaction,
  { issueId, version }: SeenIssue,
): Outcome<HeldIssue, "absent" | "stale"> {
  await transaction.$queryRaw`SELECT 1 FROM "Issue" WHERE "id" = ${issueId}::uuid FOR UPDATE`;
  const issue = await transaction.issue.findUnique({ where: { id: issueId }, select: HELD });
  if (!issue) return refuse("absent");
  return issue.version === version ? ok(issue) : refuse("stale");
}

export const wordsOf = ({ subject, preheader, blocks, audience }: HeldIssue): IssueWords => ({
  ...{ subject, preheader },
  blocks: issueBlocks.parse(blocks),
  audience: audienceSchema.parse(audience),
});

/** One transaction on an issue as it was seen. */
export const changing = <Value, Failure>(
  seen: SeenIssue,
  work: (transaction: Transaction, issue: HeldIssue) => Outcome<Value, Failure>,
): Outcome<Value, Failure | "absent" | "stale"> =>
  db().$transaction(async (transaction) => {
    const issue = await hold(transaction, seen);
    return issue.ok ? work(transaction, issue.value) : issue;
  });

/** Nobody deletes these pictures until the transaction ends. @returns false where one is no longer in the library */
export async function holdPictures(transaction: Transaction, imageIds: string[]): Promise<boolean> {
  if (imageIds.length === 0) return true;
  const found = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Image" WHERE "id" = ANY(${imageIds}::uuid[]) AND "deletedAt" IS NULL ORDER BY "id" FOR SHARE`;
  return found.length === imageIds.length;
}

/** Pictures that come into an issue by a change; what stood in it before is held by that. */
export function picturesAdded(before: IssueWords, after: IssueWords): string[] {
  const standing = new Set(pictureIdsOf(before.blocks));
  return pictureIdsOf(after.blocks).filter((id) => !standing.has(id));
}

type Noted = { by: Actor; action: string; issueId: string; details?: Record<string, string | number | null> };

export const note = (transaction: Transaction, { issueId, ...record }: Noted, now: Date) =>
  audit(transaction, { ...record, subject: issueSubject(issueId) }, now);
