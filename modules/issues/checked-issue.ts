import { readDeadLinks } from "@/modules/links/dead-links";
import type { Transaction } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { audienceSchema } from "./audience";
import { readCheckedPictures, readEarlierUse } from "./check-facts";
import { issueLinksOf } from "./check-links";
import { type CheckItem, checkIssue, type IssueFacts, type MeasureLetter } from "./checks";
import { readPaperIn } from "./house";
import { issueBlocks } from "./issue";
import { proofsSchema } from "./proof";
import { recipientsOf } from "./recipients";
import type { IssueSheet } from "./sheet";
import { readShown, type Shown, sheetIssueSelect, sheetOf } from "./sheet-rows";

/** An issue, what it would be drawn from, and what it lacks: all as of one transaction. */
export type CheckedIssue = { sheet: IssueSheet; shown: Shown; facts: IssueFacts; checks: CheckItem[] };

type Look = {
  /** When it is to go out; null = nobody has said. */
  sendAt: Date | null;
  measure: MeasureLetter;
  /** Who looks. */
  personId: string | null;
  /** MAIL_FROM of the settings. */
  mailFrom: string | undefined;
  ownOrigins: ReadonlySet<string>;
};

/** @throws where there is no such issue */
export async function readCheckedIssue(
  transaction: Transaction,
  issueId: string,
  { sendAt, measure, personId, mailFrom, ownOrigins }: Look,
  now: Date,
): Promise<CheckedIssue> {
  const issue = await transaction.issue.findUniqueOrThrow({ where: { id: issueId }, select: checkedSelect });
  const paper = await readPaperIn(transaction);
  const { subject, preheader, newsletterId, version } = issue;
  const words = {
    subject,
    preheader,
    blocks: issueBlocks.parse(issue.blocks),
    audience: audienceSchema.parse(issue.audience),
  };

  const shown = await readShown(transaction, words.blocks, now);
  const sheet = sheetOf(issue, shown, { paper, mailFrom });
  const whose = { newsletterId, audience: words.audience, timeZone: paper.timeZone };
  const facts: IssueFacts = {
    ...{ words, version, sendAt, stories: shown.stories, fromAddress: sheet.newsletter.fromAddress },
    pictures: await readCheckedPictures(transaction, words.blocks),
    deadLinks: await readDeadLinks(
      transaction,
      issueLinksOf(words.blocks).map(({ href }) => href),
      { now, ownOrigins },
    ),
    usedBefore: await readEarlierUse(transaction, { newsletterId, issueId, subject }),
    recipientCount: await transaction.subscription.count({ where: recipientsOf(whose, now) }),
    proofs: proofsSchema.parse(issue.proofs),
    letter: await measure(sheet),
  };
  return { sheet, shown, facts, checks: checkIssue(facts, personId) };
}

const checkedSelect = {
  ...sheetIssueSelect,
  ...{ newsletterId: true, audience: true, version: true, proofs: true },
} satisfies Prisma.IssueSelect;
