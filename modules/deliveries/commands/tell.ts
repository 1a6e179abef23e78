import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { env } from "@/modules/platform/env";
import { orderLetter } from "@/modules/platform/mail";

const MOST_EDITORS = 50;

type Stopped = { id: string; subject: string; problem: string; newsletterName: string };

/**
 * Writes to every editor about issues that stopped by themselves or wait for an answer: once for each problem, whoever found it. Of a
 * mail server that is not reached nobody is written: the desk says so.
 * @returns how many issues were told of
 */
export async function tellOfStopped(now: Date): Promise<number> {
  return db().$transaction(async (transaction) => {
    const stopped = await transaction.$queryRaw<Stopped[]>`
      UPDATE "Issue" issue SET "problemTold" = issue."problem" FROM "Newsletter" newsletter
      WHERE newsletter."id" = issue."newsletterId" AND issue."state" IN (${Prisma.join(ASK_FOR_A_PERSON)})
        AND issue."problem" <> issue."problemTold"
      RETURNING issue."id", issue."subject", issue."problem", newsletter."name" AS "newsletterName"`;
    for (const issue of stopped) if (issue.problem !== "") await tellEditors(transaction, issue, now);
    return stopped.length;
  });
}

const ASK_FOR_A_PERSON = ["scheduled", "paused"].map((state) => Prisma.sql`${state}::"IssueState"`);

async function tellEditors(transaction: Transaction, issue: Stopped, now: Date): Promise<void> {
  const editors = await transaction.person.findMany({
    where: { role: { in: ["editor", "admin"] }, deactivatedAt: null },
    orderBy: { id: "asc" },
    take: MOST_EDITORS,
    select: { name: true, email: true },
  });
  const { subject, problem, newsletterName } = issue;
  const link = `${env().SITE_URL}/desk/newsletters`;
  for (const { name, email } of editors) {
    const content = { name, newsletter: newsletterName, subject, problem, link };
    await orderLetter(transaction, { kind: "issue-stopped", to: email, content }, now);
  }
}
