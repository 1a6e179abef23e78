import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Prisma } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import type { ExportQuestion, ExportRow, ExportState } from "../export";

const BATCH_SIZE = 2_000;

/**
 * Every subscription that was asked for, by and by: a list of any length is never held whole. That it was taken is in the log
 * before the first of them is given away.
 */
export async function* exportReaders(
  admin: FreshAdmin,
  question: ExportQuestion,
  now: Date,
): AsyncGenerator<ExportRow[]> {
  const { newsletterId, states } = question;
  await db().$transaction((transaction) => {
    const subject = newsletterId === null ? "newsletters" : `newsletter:${newsletterId}`;
    return audit(
      transaction,
      { by: admin, action: "exported readers", subject, details: { states: states.join(", ") } },
      now,
    );
  });

  let last: string | null = null;
  do {
    const rows: ExportRow[] = await listBatch(question, last);
    if (rows.length > 0) yield rows;
    last = rows.length < BATCH_SIZE ? null : (rows.at(-1)?.id ?? null);
  } while (last !== null);
}

async function listBatch({ newsletterId, states }: ExportQuestion, after: string | null): Promise<ExportRow[]> {
  const rows = await db().subscription.findMany({
    where: {
      readerId: { not: null },
      OR: states.map((state) => IN_STATE[state]),
      ...(newsletterId !== null && { newsletterId }),
      ...(after !== null && { id: { gt: after } }),
    },
    orderBy: { id: "asc" },
    take: BATCH_SIZE,
    select: {
      ...{ id: true, origin: true, createdAt: true, confirmedAt: true, endedAt: true, endedBy: true },
      reader: { select: { email: true, language: true, pausedUntil: true } },
      newsletter: { select: { slug: true } },
    },
  });
  return rows.flatMap(({ reader, newsletter, ...row }) =>
    reader ? [{ ...row, ...reader, newsletter: newsletter.slug }] : [],
  );
}

const IN_STATE: Record<ExportState, Prisma.SubscriptionWhereInput> = {
  confirmed: { confirmedAt: { not: null }, endedAt: null },
  waiting: { confirmedAt: null, endedAt: null },
  ended: { endedAt: { not: null } },
};
