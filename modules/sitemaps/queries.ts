import "server-only";
import { type ArticleLine, articlePath, publicAt } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";
import { issuePath } from "@/modules/issues/issue";
import { archivedAt } from "@/modules/letter-archive/letter-archive";
import { db } from "@/modules/platform/db";
import type { Span } from "@/modules/settings/calendar";
import { tagPath } from "@/modules/tags/tag";
import { MAX_NEWS, MAX_URLS_IN_SITEMAP, NEWS_AGE_IN_DAYS, type SitemapMonth, type SitemapPage } from "./sitemap";

const MAX_MONTHS = 1_200;

/**
 * Months with public stories by the paper's clock, newest first: one step of the index a month (a loose index scan). Whether
 * a month is too long for one file is found by walking its part of the index, at most one file's worth.
 */
export async function listSitemapMonths(timeZone: string, now: Date): Promise<SitemapMonth[]> {
  return db().$queryRaw<SitemapMonth[]>`
    WITH RECURSIVE months("start") AS (
      (SELECT date_trunc('month', "publishedAt", ${timeZone}) FROM "Article"
        WHERE "publishedAt" <= ${now} AND "withdrawnAt" IS NULL ORDER BY "publishedAt" DESC LIMIT 1)
      UNION ALL
      SELECT (SELECT date_trunc('month', "publishedAt", ${timeZone}) FROM "Article"
        WHERE "publishedAt" < months."start" AND "withdrawnAt" IS NULL ORDER BY "publishedAt" DESC LIMIT 1)
      FROM months WHERE months."start" IS NOT NULL
    )
    SELECT extract(year FROM "start" AT TIME ZONE ${timeZone})::int AS "year",
      extract(month FROM "start" AT TIME ZONE ${timeZone})::int AS "month",
      EXISTS (SELECT 1 FROM "Article"
        WHERE "publishedAt" >= "start" AND "publishedAt" < date_add("start", '1 month', ${timeZone})
        OFFSET ${MAX_URLS_IN_SITEMAP}) AS "isTooLong"
    FROM months WHERE "start" IS NOT NULL LIMIT ${MAX_MONTHS}`;
}

/** Stories of a month or a day, oldest first: a new one never moves another. */
export async function listSitemapArticles(span: Span, now: Date): Promise<SitemapPage[]> {
  const rows = await db().article.findMany({
    where: { AND: [publicAt(now), { publishedAt: { gte: span.from, lt: span.until } }] },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: MAX_URLS_IN_SITEMAP,
    select: { slug: true, publishedAt: true, revisedAt: true },
  });
  return rows.map((row) => ({ path: articlePath(row.slug), changedAt: row.revisedAt ?? row.publishedAt }));
}

/** Tags that readers find stories under; a hub changes with its newest story. */
export async function listSitemapTags(now: Date): Promise<SitemapPage[]> {
  const rows = await db().$queryRaw<{ slug: string; changedAt: Date }[]>`
    SELECT tag."slug", newest."publishedAt" AS "changedAt" FROM "Tag" AS tag
    CROSS JOIN LATERAL (SELECT "publishedAt" FROM "ArticleTag" WHERE "tagId" = tag."id" AND "publishedAt" <= ${now}
      ORDER BY "publishedAt" DESC LIMIT 1) AS newest
    ORDER BY tag."slug" LIMIT ${MAX_URLS_IN_SITEMAP}`;
  return rows.map(({ slug, changedAt }) => ({ path: tagPath(slug), changedAt }));
}

export async function listSitemapAuthors(now: Date): Promise<SitemapPage[]> {
  const rows = await db().$queryRaw<{ slug: string; changedAt: Date }[]>`
    SELECT author."slug", newest."publishedAt" AS "changedAt" FROM "Author" AS author
    CROSS JOIN LATERAL (SELECT "publishedAt" FROM "ArticleAuthor" WHERE "authorId" = author."id" AND "publishedAt" <= ${now}
      ORDER BY "publishedAt" DESC LIMIT 1) AS newest
    ORDER BY author."slug" LIMIT ${MAX_URLS_IN_SITEMAP}`;
  return rows.map(({ slug, changedAt }) => ({ path: authorPath(slug), changedAt }));
}

/** The front page and its kin, the paper's own pages, newsletters and magazines. */
export async function listSitemapPages(now: Date): Promise<SitemapPage[]> {
  const published = { where: { publishedAt: { lte: now } }, orderBy: { slug: "asc" as const }, take: 10_000 };
  const [pages, newsletters, magazines] = await Promise.all([
    db().page.findMany({ ...published, select: { slug: true, publishedAt: true, revisedAt: true } }),
    db().newsletter.findMany({ orderBy: { position: "asc" }, take: 1_000, select: { slug: true } }),
    db().magazine.findMany({
      ...published,
      where: { ...published.where, state: { not: "draft" } },
      select: { slug: true },
    }),
  ]);
  const unchanging = (path: string) => ({ path, changedAt: null });
  return [
    ...["/", "/news-feed", "/newsletters", "/magazine", "/corrections"].map(unchanging),
    ...pages.map((page) => ({ path: `/${page.slug}`, changedAt: page.revisedAt ?? page.publishedAt })),
    ...newsletters.map(({ slug }) => unchanging(`/newsletters/${slug}`)),
    ...magazines.map(({ slug }) => unchanging(`/magazine/${slug}`)),
  ];
}

/** Letters in the archive; what was sent never changes. */
export async function listSitemapLetters(now: Date): Promise<SitemapPage[]> {
  const rows = await db().issue.findMany({
    where: archivedAt(now),
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: MAX_URLS_IN_SITEMAP,
    select: { slug: true, startedAt: true, newsletter: { select: { slug: true } } },
  });
  return rows.flatMap(({ newsletter, slug, startedAt }) =>
    slug ? { path: issuePath(newsletter.slug, slug), changedAt: startedAt } : [],
  );
}

export async function listNews(now: Date): Promise<ArticleLine[]> {
  const since = new Date(now.getTime() - NEWS_AGE_IN_DAYS * 86_400_000);
  const rows = await db().article.findMany({
    where: { AND: [publicAt(now), { publishedAt: { gte: since } }] },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MAX_NEWS,
    select: { id: true, slug: true, language: true, headline: true, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...row }) => (publishedAt ? { ...row, publishedAt } : []));
}
