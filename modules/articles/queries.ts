import "server-only";
import { db } from "@/modules/platform/db";
import type { Span } from "@/modules/settings/calendar";
import {
  type ArticleCard,
  type ArticleLine,
  type ArticleReading,
  articlePath,
  type CorrectedStory,
  publicAt,
  stateOf,
} from "./article";
import { cardSelect, lineSelect, toCard, toLine } from "./card";
import { readingSelect, toReading, toReadingOfWork } from "./reading";
import { formerPath } from "./redirect";
import type { Words } from "./revision";
import { type StoryPointer, type StorySheet, sheetSelect, toSheet } from "./sheet";

/** A story for its own page; null where no public story has this slug. */
export async function readArticle(slug: string, now: Date): Promise<ArticleReading | null> {
  const row = await db().article.findFirst({
    where: { slug, publicRevisionId: { not: null }, ...publicAt(now) },
    select: readingSelect,
  });
  return row && toReading(row, await listTranslations(row, now));
}

/** A story in work with these words, as its own page would show it: for previews. Null where there is no such story. */
export async function readStoryInWork(articleId: string, words: Words, now: Date): Promise<ArticleReading | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: readingSelect });
  return row && toReadingOfWork(row, words, now);
}

async function listTranslations({ id, translationGroup }: { id: string; translationGroup: string | null }, now: Date) {
  if (!translationGroup) return [];
  return db().article.findMany({
    where: { translationGroup, id: { not: id }, ...publicAt(now) },
    orderBy: { language: "asc" },
    take: MAX_TRANSLATIONS,
    select: { slug: true, language: true },
  });
}

const MAX_TRANSLATIONS = 20;

/** Where to go instead, in one hop; null where nothing moved. @param pathname as it was called */
export async function readMovedPath(pathname: string, now: Date): Promise<string | null> {
  const redirect = await db().redirect.findUnique({
    where: { fromPath: formerPath(pathname) },
    select: { toPath: true, articleId: true },
  });
  if (!redirect?.articleId) return redirect?.toPath ?? null;

  const article = await db().article.findFirst({
    where: { id: redirect.articleId, ...publicAt(now) },
    select: { slug: true },
  });
  return article && articlePath(article.slug);
}

// Every listing takes its first rows from an index in the order shown and stops at its limit: a page costs the same whether
// a thousand stories lie behind it or a million. Hubs and author pages read publishedAt from ArticleTag and ArticleAuthor.

const newestFirst = [{ publishedAt: "desc" as const }, { id: "desc" as const }];
const newestEntriesFirst = [{ publishedAt: "desc" as const }, { articleId: "desc" as const }];
/** A new object each time: Prisma's types want it mutable. */
const within = (now: Date, span?: Span) => (span ? { gte: span.from, lt: span.until, lte: now } : { lte: now });

export async function listNewestLines(now: Date, limit: number): Promise<ArticleLine[]> {
  const rows = await db().article.findMany({
    where: publicAt(now),
    orderBy: newestFirst,
    take: limit,
    select: lineSelect,
  });
  return rows.map(toLine);
}

/** What the front page is dealt from. */
export async function listFrontCandidates(now: Date, limit: number): Promise<{ id: string; hasPicture: boolean }[]> {
  const rows = await db().article.findMany({
    where: publicAt(now),
    orderBy: newestFirst,
    take: limit,
    select: { id: true, heroImageId: true },
  });
  return rows.map((row) => ({ id: row.id, hasPicture: row.heroImageId !== null }));
}

/** What a story's social image says; null for one that is not public. */
export async function readHeadline(
  slug: string,
  now: Date,
): Promise<{ headline: string; kicker: string | null } | null> {
  const row = await db().article.findFirst({
    where: { ...publicAt(now), slug },
    select: { headline: true, kicker: true, section: { select: { name: true } } },
  });
  return row && { headline: row.headline, kicker: row.kicker ?? row.section?.name ?? null };
}

/** The stories of a day, newest first. */
export async function listLinesWithin(span: Span, now: Date, limit: number): Promise<ArticleLine[]> {
  const rows = await db().article.findMany({
    where: { ...publicAt(now), publishedAt: within(now, span) },
    orderBy: newestFirst,
    take: limit,
    select: lineSelect,
  });
  return rows.map(toLine);
}

/** When the last story before an instant came out; null if none did. */
export async function readLastBefore(instant: Date, now: Date): Promise<Date | null> {
  const row = await db().article.findFirst({
    where: { ...publicAt(now), publishedAt: { lt: instant, lte: now } },
    orderBy: newestFirst,
    select: { publishedAt: true },
  });
  return row?.publishedAt ?? null;
}

/** When the first story at or after an instant came out; null if none did. */
export async function readFirstSince(instant: Date, now: Date): Promise<Date | null> {
  const row = await db().article.findFirst({
    where: { ...publicAt(now), publishedAt: { gte: instant, lte: now } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    select: { publishedAt: true },
  });
  return row?.publishedAt ?? null;
}

/** In the order of the ids; those not public are left out. */
export async function listCards(ids: string[], now: Date): Promise<ArticleCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: cardSelect });
  return inOrderOf(ids, rows.map(toCard));
}

/** In the order of the ids; those not public are left out. */
export async function listLines(ids: string[], now: Date): Promise<ArticleLine[]> {
  const rows = await db().article.findMany({ where: { id: { in: ids }, ...publicAt(now) }, select: lineSelect });
  return inOrderOf(ids, rows.map(toLine));
}

/** Newest first; all of them, or those within a span. Ids from the index alone, then each story once. */
export async function listCardsByTag(tagId: string, now: Date, limit: number, span?: Span): Promise<ArticleCard[]> {
  return listCards(await listIdsByTag(tagId, now, limit, span), now);
}

/** From the index alone; whoever shows them loads them by listCards, which looks again whether they are public. */
export async function listIdsByTag(tagId: string, now: Date, limit: number, span?: Span): Promise<string[]> {
  const rows = await db().articleTag.findMany({
    where: { tagId, publishedAt: within(now, span) },
    orderBy: newestEntriesFirst,
    take: limit,
    select: { articleId: true },
  });
  return rows.map((row) => row.articleId);
}

export async function listCardsByAuthor(authorId: string, now: Date, limit: number): Promise<ArticleCard[]> {
  const rows = await db().articleAuthor.findMany({
    where: { authorId, publishedAt: within(now) },
    orderBy: newestEntriesFirst,
    take: limit,
    select: { articleId: true },
  });
  return listCards(
    rows.map((row) => row.articleId),
    now,
  );
}

/** The newest stories. */
export async function listNewestCards(now: Date, limit: number): Promise<ArticleCard[]> {
  const rows = await db().article.findMany({
    where: publicAt(now),
    orderBy: newestFirst,
    take: limit,
    select: cardSelect,
  });
  return rows.map(toCard);
}

const NEWEST_OF_EACH_TAG = 12;
const MOST_TAGS_COMPARED = 8;

/** Stories that share the most topics with this one, the newest first among equals. A shared section alone counts least. */
export async function listRelated(articleId: string, now: Date, limit: number): Promise<ArticleCard[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    WITH own AS (
      SELECT entry."tagId", (tag."kind" <> 'section')::int AS "weight"
      FROM "ArticleTag" AS entry JOIN "Tag" AS tag ON tag."id" = entry."tagId"
      WHERE entry."articleId" = ${articleId}::uuid ORDER BY "weight" DESC, entry."position" LIMIT ${MOST_TAGS_COMPARED}
    )
    SELECT near."articleId" AS "id"
    FROM own CROSS JOIN LATERAL (
      SELECT "articleId", "publishedAt" FROM "ArticleTag"
      WHERE "tagId" = own."tagId" AND "publishedAt" <= ${now} AND "articleId" <> ${articleId}::uuid
      ORDER BY "publishedAt" DESC, "articleId" DESC LIMIT ${NEWEST_OF_EACH_TAG}
    ) AS near
    GROUP BY near."articleId"
    ORDER BY sum(own."weight") DESC, max(near."publishedAt") DESC, near."articleId" DESC
    LIMIT ${limit}`;
  return listCards(
    rows.map((row) => row.id),
    now,
  );
}

/** Corrections of public stories, the newest first. */
export async function listCorrections(now: Date, limit: number): Promise<CorrectedStory[]> {
  return db().correction.findMany({
    where: { correctedAt: { lte: now }, article: publicAt(now) },
    orderBy: [{ correctedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      text: true,
      correctedAt: true,
      article: { select: { slug: true, headline: true, language: true } },
    },
  });
}

function inOrderOf<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A story in work, public or not: only for those whom `permit` let in. */
export async function readStorySheet(articleId: string): Promise<StorySheet | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: sheetSelect });
  if (!row) return null;
  const { translationGroup } = row;
  const others = translationGroup
    ? await db().article.findMany({
        where: { translationGroup, id: { not: articleId } },
        take: MAX_TRANSLATIONS,
        select: { language: true },
      })
    : [];
  return toSheet(row, others.map(({ language }) => language).sort());
}

const pointerSelect = { id: true, slug: true, headline: true, publishedAt: true, withdrawnAt: true } as const;

/** A story by its id, as related cards name it. A draft is told of only where it is asked for by its id. */
export async function readPointer(articleId: string, now: Date): Promise<StoryPointer | null> {
  const row = await db().article.findUnique({ where: { id: articleId }, select: pointerSelect });
  return row && toPointer(row, now);
}

/** The public story at an address, whether it stands there or stood there once. @param pathname as readers see it */
export async function readPublicPointer(pathname: string, now: Date): Promise<StoryPointer | null> {
  const moved = await readMovedPath(pathname, now);
  const slug = formerPath(moved ?? pathname).slice(articlePath("").length);
  const row = await db().article.findFirst({ where: { slug, ...publicAt(now) }, select: pointerSelect });
  return row && toPointer(row, now);
}

type PointerRow = { id: string; slug: string; headline: string; publishedAt: Date | null; withdrawnAt: Date | null };

const toPointer = ({ id, slug, headline, ...row }: PointerRow, now: Date): StoryPointer => ({
  ...{ articleId: id, slug, headline },
  isPublic: stateOf(row, now) === "published",
});
