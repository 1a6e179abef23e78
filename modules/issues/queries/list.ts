import "server-only";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { IssueLine } from "../desk";

const MOST_OPEN = 100;
const SENT_A_PAGE = 30;

/** What has not gone out of a newsletter, and what is on its way: what is next first. */
export async function listOpenIssues(newsletterId: string): Promise<IssueLine[]> {
  const rows = await db().issue.findMany({
    where: { newsletterId, state: { in: ["draft", "scheduled", "sending", "paused"] } },
    orderBy: [{ sendAt: { sort: "asc", nulls: "last" } }, { changedAt: "desc" }, { id: "desc" }],
    take: MOST_OPEN,
    select: LINE,
  });
  return rows.map(toLine);
}

/** What went out, the newest first. @param before the instant that the page before ended at; null = the first page */
export async function listSentIssues(newsletterId: string, before: Date | null) {
  const rows = await db().issue.findMany({
    where: { newsletterId, state: { in: ["sent", "cancelled"] }, ...(before && { startedAt: { lt: before } }) },
    orderBy: { startedAt: { sort: "desc", nulls: "last" } },
    take: SENT_A_PAGE + 1,
    select: LINE,
  });
  const shown = rows.slice(0, SENT_A_PAGE).map(toLine);
  return { issues: shown, next: rows.length > SENT_A_PAGE ? (shown.at(-1)?.startedAt ?? null) : null };
}

/** Whatever is on its way to readers at this moment, of any newsletter; the newest first. */
export async function listBeingSent() {
  const rows = await db().issue.findMany({
    where: { state: { in: ["sending", "paused"] } },
    orderBy: { startedAt: { sort: "desc", nulls: "last" } },
    take: MOST_BEING_SENT,
    select: { ...LINE, newsletter: { select: { slug: true, name: true } } },
  });
  return rows.map(({ newsletter, ...row }) => ({ ...toLine(row), newsletter }));
}

const MOST_BEING_SENT = 5;

const LINE = {
  ...{ id: true, version: true, number: true, slug: true, subject: true, state: true, isDigest: true, sendAt: true },
  ...{ startedAt: true, finishedAt: true, problem: true, changedAt: true, changedBy: true, createdBy: true },
} satisfies Prisma.IssueSelect;

type Row = Prisma.IssueGetPayload<{ select: typeof LINE }>;

const toLine = ({ createdBy, changedBy, ...row }: Row): IssueLine => ({ ...row, changedBy: changedBy || createdBy });

/** A newsletter, with what its issues can begin with; null where there is none. */
export const readNewsletterForIssues = (slug: string) =>
  db().newsletter.findUnique({
    where: { slug },
    select: {
      ...{ id: true, slug: true, name: true, language: true, retiredAt: true },
      designs: { orderBy: { name: "asc" }, take: MOST_DESIGNS, select: { id: true, name: true } },
    },
  });

const MOST_DESIGNS = 50;
