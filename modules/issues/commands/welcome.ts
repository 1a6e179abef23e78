import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";
import { readPaperIn } from "../house";
import { issueBlocks } from "../issue";
import type { IssueSheet } from "../sheet";
import { readShown, sheetIssueSelect, sheetOf } from "../sheet-rows";
import { welcomeHeaders } from "../welcome";

/**
 * Orders the letter that welcomes a reader to a newsletter, once for each time they confirmed. Nothing where the newsletter has none,
 * or where the reader has left already.
 */
export async function orderWelcome(subscriptionId: string, now: Date): Promise<void> {
  await db().$transaction(async (transaction) => {
    if (!(await claim(transaction, subscriptionId, now))) return;

    const subscription = await transaction.subscription.findUniqueOrThrow({
      where: { id: subscriptionId },
      select: { newsletterId: true, reader: { select: { id: true, email: true } } },
    });
    const { newsletterId, reader } = subscription;
    const sheet = await readWelcomeSheet(transaction, newsletterId, now);
    if (!reader || !sheet) return;

    const link = { readerId: reader.id, newsletterId, issueId: null };
    const headers = welcomeHeaders(sheet, link, env());
    await orderLetter(transaction, { kind: "welcome", to: reader.email, content: { sheet, link }, headers }, now);
  });
}

/** A job may run twice, and two of them at once. */
async function claim(transaction: Transaction, subscriptionId: string, now: Date): Promise<boolean> {
  const claimed = await transaction.$executeRaw`
    UPDATE "Subscription" SET "welcomedAt" = ${now}
    WHERE "id" = ${subscriptionId}::uuid AND "confirmedAt" IS NOT NULL AND "endedAt" IS NULL
      AND ("welcomedAt" IS NULL OR "welcomedAt" < "confirmedAt")`;
  return claimed === 1;
}

/** null: the newsletter has no welcome letter. Stories that readers do not have are left out of it. */
async function readWelcomeSheet(transaction: Transaction, id: string, now: Date): Promise<IssueSheet | null> {
  const { welcomeSubject, welcomeBlocks, ...newsletter } = await transaction.newsletter.findUniqueOrThrow({
    where: { id },
    select: { ...sheetIssueSelect.newsletter.select, welcomeSubject: true, welcomeBlocks: true },
  });
  const blocks = issueBlocks.parse(welcomeBlocks);
  if (blocks.length === 0) return null;

  const all = await readShown(transaction, blocks, now);
  const shown = { ...all, stories: new Map([...all.stories].filter(([, story]) => story.standing === "live")) };
  const row = { newsletter, number: null, slug: null, subject: welcomeSubject, preheader: "", blocks };
  return sheetOf(row, shown, { paper: await readPaperIn(transaction), mailFrom: env().MAIL_FROM });
}
