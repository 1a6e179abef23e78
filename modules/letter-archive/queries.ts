import "server-only";
import { issueSheet } from "@/modules/issues/sheet";
import { db, type Prisma } from "@/modules/platform/db";
import { dayOf, type Month, type Span } from "@/modules/settings/calendar";
import { type ArchivedIssue, archivedAt, type LetterLine } from "./letter-archive";

/** A letter at its address; null where none was sent under it. */
export async function readArchivedIssue(
  newsletterSlug: string,
  slug: string,
  now: Date,
): Promise<ArchivedIssue | null> {
  const row = await db().issue.findFirst({
    where: { newsletter: { slug: newsletterSlug }, ...archivedAt(now), slug },
    select: { id: true, newsletterId: true, startedAt: true, sheet: true },
  });
  const sheet = issueSheet.safeParse(row?.sheet);
  if (!row?.startedAt || !sheet.success) return null;

  const [before, after] = await Promise.all([readNeighbour(row, "before", now), readNeighbour(row, "after", now)]);
  return { ...row, slug, sentAt: row.startedAt, sheet: sheet.data, before, after };
}

/** Newest first. @param span sent within it; absent = the newest of all */
export async function listArchivedIssues(
  newsletterId: string,
  now: Date,
  limit: number,
  span?: Span,
): Promise<LetterLine[]> {
  const rows = await db().issue.findMany({
    where: {
      AND: [{ newsletterId, ...archivedAt(now) }, span ? { startedAt: { gte: span.from, lt: span.until } } : {}],
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: lineSelect,
  });
  return rows.flatMap(toLine);
}

/** The newest ones with all that is in them, for feeds. */
export async function listArchivedSheets(newsletterId: string, now: Date, limit: number) {
  const rows = await db().issue.findMany({
    where: { newsletterId, ...archivedAt(now) },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, slug: true, startedAt: true, sheet: true },
  });
  return rows.flatMap(({ id, slug, startedAt, sheet }) => {
    const parsed = issueSheet.safeParse(sheet);
    return slug && startedAt && parsed.success ? [{ id, slug, sentAt: startedAt, sheet: parsed.data }] : [];
  });
}

/** Months in which letters went out, newest first: as many as a newsletter has, which is few. */
export async function listArchivedMonths(newsletterId: string, timeZone: string, now: Date): Promise<Month[]> {
  const rows = await db().issue.findMany({
    where: { newsletterId, ...archivedAt(now) },
    orderBy: { startedAt: "desc" },
    take: MOST_LETTERS,
    select: { startedAt: true },
  });
  const months = new Map<string, Month>();
  for (const { startedAt } of rows) {
    const { year, month } = dayOf(startedAt ?? now, timeZone);
    months.set(`${year}-${month}`, { year, month });
  }
  return [...months.values()];
}

/** Three a day for ten years. */
const MOST_LETTERS = 11_000;

const lineSelect = {
  slug: true,
  number: true,
  subject: true,
  preheader: true,
  startedAt: true,
} satisfies Prisma.IssueSelect;

/** None for one without address or time: the filter asks for both, but its type cannot say so. */
function toLine({ slug, startedAt, ...line }: Prisma.IssueGetPayload<{ select: typeof lineSelect }>): LetterLine[] {
  return slug && startedAt ? [{ ...line, slug, sentAt: startedAt }] : [];
}

type Placed = { id: string; newsletterId: string; startedAt: Date | null };

async function readNeighbour({ id, newsletterId, startedAt }: Placed, side: "before" | "after", now: Date) {
  if (!startedAt) return null;
  const [beyond, order] = side === "before" ? (["lt", "desc"] as const) : (["gt", "asc"] as const);
  const row = await db().issue.findFirst({
    where: {
      AND: [
        { newsletterId, ...archivedAt(now) },
        { OR: [{ startedAt: { [beyond]: startedAt } }, { startedAt, id: { [beyond]: id } }] },
      ],
    },
    orderBy: [{ startedAt: order }, { id: order }],
    select: lineSelect,
  });
  return row ? (toLine(row)[0] ?? null) : null;
}
