import "server-only";
import { publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { type FillSource, MOST_FILLED } from "../fill";
import { issueBlocks, storyIdsOf } from "../issue";

const DAY_IN_MILLISECONDS = 24 * 3_600_000;
const ISSUES_LOOKED_AT = 20;

/**
 * Ids of stories for an issue: public ones, the newest first (picks as the editors ordered them), without those that an earlier
 * issue of the newsletter brought its readers.
 */
export async function listStoriesToFill(newsletterId: string, source: FillSource, now: Date): Promise<string[]> {
  const known = await listStoriesSent(newsletterId);
  if (source.from === "picks") return (await listPicks(now)).filter((id) => !known.includes(id)).slice(0, MOST_FILLED);

  const newsletter = await db().newsletter.findUniqueOrThrow({
    where: { id: newsletterId },
    select: { language: true },
  });
  const rows = await db().article.findMany({
    where: { ...publicAt(now), ...newsletter, id: { notIn: known }, ...within(source, now) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_FILLED,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

function within(source: Exclude<FillSource, { from: "picks" }>, now: Date) {
  if (source.from === "tag") return { tags: { some: { tagId: source.tagId } } };
  const days = source.from === "day" ? 1 : 7;
  return { publishedAt: { gt: new Date(now.getTime() - days * DAY_IN_MILLISECONDS), lte: now } };
}

const MOST_PICKS = 20;

async function listPicks(now: Date): Promise<string[]> {
  const picks = await db().pick.findMany({
    where: { article: publicAt(now) },
    orderBy: { position: "asc" },
    take: MOST_PICKS,
    select: { articleId: true },
  });
  return picks.map(({ articleId }) => articleId);
}

async function listStoriesSent(newsletterId: string): Promise<string[]> {
  const issues = await db().issue.findMany({
    where: { newsletterId, startedAt: { not: null } },
    orderBy: { startedAt: "desc" },
    take: ISSUES_LOOKED_AT,
    select: { blocks: true },
  });
  return [...new Set(issues.flatMap(({ blocks }) => storyIdsOf(issueBlocks.parse(blocks))))];
}
