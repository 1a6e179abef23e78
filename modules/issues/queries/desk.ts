import "server-only";
import { listUnchecked } from "@/modules/links/dead-links";
import { db } from "@/modules/platform/db";
import { env, ownAddresses } from "@/modules/platform/env";
import { isId } from "@/modules/platform/id";
import { originsOf } from "@/modules/staff/relying-party";
import type { Prisma } from "@/prisma/generated/client";
import { audienceSchema } from "../audience";
import { issueLinksOf } from "../check-links";
import { readCheckedIssue } from "../checked-issue";
import type { MeasureLetter } from "../checks";
import type { IssueDesk, IssueLook } from "../desk";
import { type IssueBlock, issueBlocks } from "../issue";
import { type Proof, proofsSchema } from "../proof";

/** An issue as it is composed; null where there is none of that newsletter. */
export async function readIssueDesk(newsletterSlug: string, issueId: string): Promise<IssueDesk | null> {
  if (!isId(issueId)) return null;
  const row = await db().issue.findFirst({
    where: { id: issueId, newsletter: { slug: newsletterSlug } },
    select: DESK,
  });
  if (!row) return null;

  const { subject, preheader, blocks, audience, newsletter, changedBy, createdBy, ...issue } = row;
  const { designs, ...letter } = newsletter;
  return {
    ...issue,
    changedBy: changedBy || createdBy,
    words: { subject, preheader, blocks: issueBlocks.parse(blocks), audience: audienceSchema.parse(audience) },
    newsletter: letter,
    designs,
  };
}

const MOST_DESIGNS = 50;

const DESK = {
  ...{ id: true, number: true, state: true, sendAt: true, version: true, changedAt: true, changedBy: true },
  ...{ createdBy: true, subject: true, preheader: true, blocks: true, audience: true },
  newsletter: {
    select: {
      ...{ id: true, slug: true, name: true, language: true },
      designs: { orderBy: { name: "asc" }, take: MOST_DESIGNS, select: { id: true, name: true } },
    },
  },
} satisfies Prisma.IssueSelect;

type Looker = { personId: string | null; measure: MeasureLetter };

/** How an issue stands at this moment: what its blocks show, and what it lacks. null where there is none. */
export async function readIssueLook(
  issueId: string,
  { personId, measure }: Looker,
  now: Date,
): Promise<IssueLook | null> {
  if (!isId(issueId)) return null;
  return db().$transaction(async (transaction) => {
    const issue = await transaction.issue.findUnique({ where: { id: issueId }, select: LOOK });
    if (!issue) return null;

    const { sendAt, proofs, changedBy, createdBy, ...standing } = issue;
    const looked = { sendAt, personId, measure, mailFrom: env().MAIL_FROM, ownOrigins: originsOf(ownAddresses()) };
    const { sheet, shown, facts, checks } = await readCheckedIssue(transaction, issueId, looked, now);
    return {
      ...{ ...standing, sendAt, changedBy: changedBy || createdBy, proofs: lastOf(proofsSchema.parse(proofs)) },
      ...{ words: facts.words, sheet, checks, recipientCount: facts.recipientCount, htmlBytes: facts.letter.htmlBytes },
      stories: [...shown.stories.values()],
      pictures: [...shown.pictures.values()],
    };
  });
}

const LOOK = {
  ...{ version: true, state: true, sendAt: true, problem: true, number: true, slug: true, proofs: true },
  ...{ startedAt: true, finishedAt: true, changedAt: true, changedBy: true, createdBy: true },
} satisfies Prisma.IssueSelect;

/** One a person, the newest. */
const lastOf = (proofs: Proof[]): Proof[] => [...new Map(proofs.map((proof) => [proof.personId, proof])).values()];

/** Links of these blocks that nobody followed within a day. */
export const listUncheckedLinks = (blocks: IssueBlock[], now: Date): Promise<string[]> =>
  db().$transaction((transaction) =>
    listUnchecked(
      transaction,
      issueLinksOf(blocks).map(({ href }) => href),
      { now, ownOrigins: originsOf(ownAddresses()) },
    ),
  );

const MOST_PEOPLE = 200;

/** Whom a proof can be sent to: everybody who works here, by name. */
export const listProofReaders = (): Promise<{ id: string; name: string }[]> =>
  db().person.findMany({
    where: { deactivatedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
    select: { id: true, name: true },
  });
