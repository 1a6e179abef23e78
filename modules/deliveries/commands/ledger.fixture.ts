import { randomUUID } from "node:crypto";
import type { IssueSheet } from "@/modules/issues/sheet";
import { db, Prisma } from "@/modules/platform/db";

// Newsletters, readers and issues for tests and measurements of sending: only what sending looks at.

export const sheetOf = (slug: string, words: Partial<IssueSheet> = {}): IssueSheet => ({
  newsletter: {
    ...{ slug, name: "Morning Bearings", host: "", language: "en", accent: { day: "#0b5f57", night: "#7fcabd" } },
    ...{ fromName: "Morning Bearings", fromAddress: "letters@paper.example", replyTo: "desk@paper.example" },
  },
  number: 1,
  slug: "1",
  subject: "Ice on the river",
  preheader: "And four more stories",
  blocks: [],
  ...words,
});

export async function newNewsletter(): Promise<{ id: string; slug: string }> {
  const slug = `letter-${randomUUID()}`;
  const data = { slug, name: "Morning Bearings", description: "Six stories", rhythm: "Weekdays" };
  return db().newsletter.create({ data, select: { id: true, slug: true } });
}

/** Confirmed readers of a newsletter. @param addressOf of the reader at that place */
export async function addReaders(
  newsletterId: string,
  count: number,
  since: Date,
  addressOf = (index: number) => `reader-${index}-${randomUUID()}@post${index % 7}.example`,
): Promise<{ id: string; email: string }[]> {
  const readers = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), email: addressOf(index) }));
  await db().reader.createMany({ data: readers });
  await db().subscription.createMany({
    data: readers.map(({ id }) => ({ readerId: id, newsletterId, createdAt: since, confirmedAt: since })),
  });
  return readers;
}

type Planned = { sendAt: Date; sheet?: IssueSheet | null; audience?: Prisma.InputJsonObject };

/** Scheduled, its sheet made. */
export async function addIssue({ id, slug }: { id: string; slug: string }, { sendAt, sheet, audience = {} }: Planned) {
  const made = sheet === undefined ? sheetOf(slug) : sheet;
  const { id: issueId } = await db().issue.create({
    data: {
      ...{ newsletterId: id, subject: "Ice on the river", state: "scheduled", sendAt, audience, createdBy: "Ruta" },
      ...{ number: 1, slug: "1", sheet: made ?? Prisma.DbNull },
    },
    select: { id: true },
  });
  return issueId;
}
