import "server-only";
import { publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { countPaths, countWaiting } from "@/modules/platform/queue";

/** How the press stands: what is current, being printed and not confirmed adds up to all pages. */
export type PressStatus = {
  pageCount: number;
  currentCount: number;
  /** Asked for, and on their way. */
  printingCount: number;
  /** Should have been seen at their public address by now, and were not; the press tries again. */
  unconfirmedCount: number;
  /** How long the last change took from its command until readers got it; null = none measured. */
  lastLiveInMilliseconds: number | null;
};

/** One change on its way to readers. */
export type PressRunView = {
  subject: string;
  askedAt: Date;
  printedAt: Date | null;
  /** When the page of the thing itself was seen at its public address. */
  seenAt: Date | null;
  pageCount: number;
  seenCount: number;
  finishedAt: Date | null;
  problem: string;
};

/** Longer than this, and a page counts as not confirmed. */
const PATIENCE_IN_MILLISECONDS = 15_000;
const COUNT_FOR_MILLISECONDS = 30_000;
/** What every paper has: front page, feeds, maps of the site (catalogue.ts). */
const FIXED_PAGES = 12;

export async function readPressStatus(now: Date): Promise<PressStatus> {
  const [pageCount, open, waiting, tail, reprinting, lastLiveInMilliseconds] = await Promise.all([
    countPages(now),
    countOpen(now),
    countWaiting("press", new Date(now.getTime() - PATIENCE_IN_MILLISECONDS)),
    countPaths("press-paths"),
    readReprinted(),
    readLastLive(),
  ]);
  const reprinted = reprinting === null ? 0 : Math.max(0, pageCount - reprinting);
  const unconfirmedCount = Math.min(pageCount, open.late + waiting.late);
  const printingCount = Math.min(pageCount - unconfirmedCount, open.printing + waiting.fresh + tail + reprinted);
  const currentCount = pageCount - unconfirmedCount - printingCount;
  return { pageCount, currentCount, printingCount, unconfirmedCount, lastLiveInMilliseconds };
}

/**
 * The last run of something, asked for at `since` or later: after a publish, its steps as they are taken; "Live in 0.4 s" is
 * seenAt less askedAt. null while the press has not begun.
 * @param subject see changeSubject in change.ts
 */
export async function readPressRun(subject: string, since: Date): Promise<PressRunView | null> {
  return db().pressRun.findFirst({
    where: { subject, askedAt: { gte: since } },
    orderBy: { askedAt: "desc" },
    omit: { id: true, startedAt: true },
  });
}

const LATEST_RUNS = 20;

/** The latest changes on their way to readers or there, the newest first. */
export const listPressRuns = (): Promise<PressRunView[]> =>
  db().pressRun.findMany({ orderBy: { askedAt: "desc" }, take: LATEST_RUNS, omit: { id: true, startedAt: true } });

let counted: { at: number; pages: Promise<number> } | null = null;

/** All pages readers can open. Counting takes a moment in a large archive, so it is done twice a minute at most. */
function countPages(now: Date): Promise<number> {
  if (counted && now.getTime() - counted.at < COUNT_FOR_MILLISECONDS) return counted.pages;
  const pages = countAll(now);
  counted = { at: now.getTime(), pages };
  pages.catch(() => {
    counted = null;
  });
  return pages;
}

async function countAll(now: Date): Promise<number> {
  const counts = await Promise.all([
    db().article.count({ where: publicAt(now) }),
    db().tag.count(),
    db().author.count(),
    db().page.count({ where: { publishedAt: { lte: now } } }),
    db().newsletter.count(),
    db().magazine.count({ where: { publishedAt: { lte: now } } }),
  ]);
  return counts.reduce((sum, count) => sum + count, FIXED_PAGES);
}

async function countOpen(now: Date): Promise<{ printing: number; late: number }> {
  const since = new Date(now.getTime() - PATIENCE_IN_MILLISECONDS);
  const [row] = await db().$queryRaw<{ printing: number; late: number }[]>`
    SELECT COALESCE(sum(open) FILTER (WHERE NOT is_late), 0)::int AS "printing", COALESCE(sum(open) FILTER (WHERE is_late), 0)::int AS "late"
    FROM (SELECT GREATEST("pageCount" - "seenCount", 1) AS open, "problem" <> '' OR "startedAt" < ${since} AS is_late
      FROM "PressRun" WHERE "finishedAt" IS NULL) AS run`;
  return row ?? { printing: 0, late: 0 };
}

/** How far a reprint of everything is; null where none is on. */
async function readReprinted(): Promise<number | null> {
  const run = await db().reprint.findFirst({
    where: { finishedAt: null },
    orderBy: { startedAt: "desc" },
    select: { printedCount: true },
  });
  return run?.printedCount ?? null;
}

async function readLastLive(): Promise<number | null> {
  const run = await db().pressRun.findFirst({
    where: { seenAt: { not: null } },
    orderBy: { askedAt: "desc" },
    select: { askedAt: true, seenAt: true },
  });
  return run?.seenAt ? run.seenAt.getTime() - run.askedAt.getTime() : null;
}
