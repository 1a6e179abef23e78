import "server-only";
import { articlePath, publicAt } from "@/modules/articles/article";
import { formerPath } from "@/modules/articles/redirect";
import { authorPath } from "@/modules/authors/author";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { db } from "@/modules/platform/db";
import { defaultPaper, paperSchema } from "@/modules/settings/paper";
import { tagPath } from "@/modules/tags/tag";
import type { ArticleFacts, ChangeFacts } from "./affected-paths";
import type { Change } from "./change";
import { listLetterPaths, listLettersShowing, listLettersWith } from "./letters";

/** A tag or a picture may be on many thousand stories; the rest follow with the next reprint. */
const MAX_STORIES = 500;

/** What the database knows of a change, for `affectedPaths`. */
export async function readChangeFacts(change: Change): Promise<ChangeFacts> {
  const timeZone = await readTimeZone();
  const [article, storySlugs, otherPaths] = await Promise.all([
    "articleId" in change ? readArticleFacts(change.articleId) : null,
    listStorySlugs(change),
    listOtherPaths(change, timeZone),
  ]);
  return { timeZone, article, storySlugs, otherPaths };
}

/** The zone in which the paper counts its days. */
export async function readTimeZone(): Promise<string> {
  const row = await db().setting.findUnique({ where: { key: "paper" } });
  return (row ? paperSchema.parse(row.value) : defaultPaper).timeZone;
}

async function readArticleFacts(articleId: string): Promise<ArticleFacts | null> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: {
      slug: true,
      publishedAt: true,
      translationGroup: true,
      tags: { select: { tag: { select: { slug: true, parent: { select: { slug: true } } } } } },
      authors: { select: { author: { select: { slug: true } } } },
      redirects: { select: { fromPath: true } },
      corrections: { select: { id: true }, take: 1 },
    },
  });
  if (!article) return null;

  return {
    slug: article.slug,
    publishedAt: article.publishedAt,
    tagSlugs: article.tags.flatMap(({ tag }) => (tag.parent ? [tag.slug, tag.parent.slug] : [tag.slug])),
    authorSlugs: article.authors.map(({ author }) => author.slug),
    formerPaths: article.redirects.map(({ fromPath }) => fromPath),
    isCorrected: article.corrections.length > 0,
    neighbourSlugs: await listNeighbourSlugs(articleId, article.translationGroup),
  };
}

/** Public stories that show this one in their own page. */
async function listNeighbourSlugs(articleId: string, translationGroup: string | null): Promise<string[]> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT neighbour."slug" FROM "Article" neighbour
    WHERE neighbour."translationGroup" = ${translationGroup}::uuid AND neighbour."id" <> ${articleId}::uuid
    UNION
    SELECT neighbour."slug" FROM "Revision" revision
    JOIN "Article" neighbour ON neighbour."publicRevisionId" = revision."id"
    WHERE shown_articles(revision."body") @> ${JSON.stringify([articleId])}::jsonb
    LIMIT ${MAX_STORIES}`;
  return rows.map(({ slug }) => slug);
}

async function listStorySlugs(change: Change): Promise<string[]> {
  switch (change.kind) {
    case "tag":
      return listSlugsWhere({ tags: { some: { tag: { slug: change.slug } } } });
    case "author":
      return listSlugsWhere({ authors: { some: { author: { slug: change.slug } } } });
    case "image":
      return listSlugsWith(change.imageId);
    default:
      return [];
  }
}

async function listSlugsWhere(
  where: { tags: { some: { tag: { slug: string } } } } | { authors: { some: { author: { slug: string } } } },
): Promise<string[]> {
  const articles = await db().article.findMany({
    where: { ...where, publishedAt: { not: null }, withdrawnAt: null },
    orderBy: { publishedAt: "desc" },
    take: MAX_STORIES,
    select: { slug: true },
  });
  return articles.map(({ slug }) => slug);
}

/** Whether it is the paper's logo, which stands on every page. */
export async function isLogo(imageId: string): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM "Setting"
    WHERE "key" = 'paper' AND jsonb_path_exists("value", '$.logo.* ? (@ == $id)', jsonb_build_object('id', ${imageId}::text))`;
  return rows.length > 0;
}

async function listSlugsWith(imageId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Article" WHERE "heroImageId" = ${imageId}::uuid AND "publishedAt" IS NOT NULL
    UNION
    SELECT article."slug" FROM "Revision" revision
    JOIN "Article" article ON article."publicRevisionId" = revision."id"
    WHERE shown_images(revision."body") @> ${JSON.stringify([imageId])}::jsonb
    UNION
    SELECT article."slug" FROM "Author" author
    JOIN "ArticleAuthor" entry ON entry."authorId" = author."id"
    JOIN "Article" article ON article."id" = entry."articleId"
    WHERE author."imageId" = ${imageId}::uuid AND article."publishedAt" IS NOT NULL
    LIMIT ${MAX_STORIES}`;
  return rows.map(({ slug }) => slug);
}

async function listOtherPaths(change: Change, timeZone: string): Promise<string[]> {
  if (change.kind === "image") return listOtherPathsWith(change.imageId);
  if (change.kind === "article") return listLettersWith(change.articleId);
  if (change.kind === "newsletter") return listLetterPaths(change, timeZone);
  if (change.kind !== "tag" || change.formerSlug === undefined) return [];

  // Which of them the old hub had nobody knows any more: all that the stories now have.
  const segments = await listArchiveSegments(change.slug, timeZone);
  return [change.formerSlug, change.slug].flatMap((slug) => segments.map((segment) => `${tagPath(slug)}/${segment}`));
}

/** The months and days in which stories of a tag came out: "2025/03", "2025/03/09". */
async function listArchiveSegments(slug: string, timeZone: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ segment: string }[]>`
    WITH published AS (
      SELECT DISTINCT (entry."publishedAt" AT TIME ZONE ${timeZone})::date AS "day"
      FROM "ArticleTag" entry JOIN "Tag" tag ON tag."id" = entry."tagId"
      WHERE tag."slug" = ${slug} AND entry."publishedAt" IS NOT NULL
    )
    SELECT to_char("day", 'YYYY/MM') AS "segment" FROM published
    UNION SELECT to_char("day", 'YYYY/MM/DD') FROM published`;
  return rows.map(({ segment }) => segment);
}

async function listOtherPathsWith(imageId: string): Promise<string[]> {
  const [letters, newsletters, authors, tags, magazines] = await Promise.all([
    listLettersShowing(imageId),
    db().newsletter.findMany({ where: { pictureId: imageId }, select: { slug: true }, take: MAX_STORIES }),
    db().author.findMany({ where: { imageId }, select: { slug: true }, take: MAX_STORIES }),
    db().tag.findMany({ where: { imageId }, select: { slug: true }, take: MAX_STORIES }),
    db().magazine.findMany({
      where: { OR: [{ coverId: imageId }, { spreads: { some: { imageId } } }] },
      select: { slug: true },
      take: MAX_STORIES,
    }),
  ]);
  return [
    ...letters,
    ...newsletters.map(({ slug }) => newsletterPath(slug)),
    ...authors.map(({ slug }) => authorPath(slug)),
    ...tags.map(({ slug }) => tagPath(slug)),
    ...magazines.map(({ slug }) => `/magazine/${slug}`),
    ...newsletters.map(({ slug }) => newsletterPath(slug)),
  ];
}

/** Stories most readers are on: they are kept up with the News Feed that every page shows. */
export async function listNewestArticlePaths(now: Date, count: number): Promise<string[]> {
  const articles = await db().article.findMany({
    where: publicAt(now),
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: count,
    select: { slug: true },
  });
  return articles.map(({ slug }) => articlePath(slug));
}

/** What has taken the place of a page that is not there: an address it moved to, or nothing for good. */
export type Successor = { is: "moved"; to: string } | { is: "withdrawn" };

/** @param path canonical; null where there never was anything */
export async function findSuccessor(path: string, now: Date): Promise<Successor | null> {
  const redirect = await db().redirect.findUnique({
    where: { fromPath: formerPath(path) },
    select: { toPath: true, article: { select: { slug: true, publishedAt: true, withdrawnAt: true } } },
  });
  if (redirect?.toPath) return { is: "moved", to: redirect.toPath };
  if (redirect?.article) return successorOf(redirect.article, now);
  if (!redirect) {
    const below = await findHubSuccessor(formerPath(path));
    if (below) return below;
  }

  const slug = /^\/articles\/([^/]+)$/.exec(path)?.[1];
  const article = slug ? await db().article.findUnique({ where: { slug }, select: { withdrawnAt: true } }) : null;
  return article?.withdrawnAt ? { is: "withdrawn" } : null;
}

/** Archives and feeds of a hub that moved have moved with it. */
async function findHubSuccessor(path: string): Promise<Successor | null> {
  const [, hub, rest] = /^(\/(?:tags|authors)\/[^/]+)(\/.+)$/.exec(path) ?? [];
  if (!hub || !rest) return null;
  const redirect = await db().redirect.findUnique({ where: { fromPath: hub }, select: { toPath: true } });
  return redirect?.toPath && /^\/(?:tags|authors)\//.test(redirect.toPath)
    ? { is: "moved", to: `${redirect.toPath}${rest}` }
    : null;
}

function successorOf(
  article: { slug: string; publishedAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): Successor | null {
  if (article.withdrawnAt) return { is: "withdrawn" };
  const isPublic = article.publishedAt !== null && article.publishedAt <= now;
  return isPublic ? { is: "moved", to: articlePath(article.slug) } : null;
}

/** Stories whose time came lately, for the sweep that catches a job that was lost. */
export async function listLatelyDue(
  since: Date,
  now: Date,
): Promise<{ id: string; slug: string; publishedAt: Date }[]> {
  const articles = await db().article.findMany({
    // changed before its time came: it was scheduled, not published by hand
    where: {
      publishedAt: { gt: since, lte: now },
      withdrawnAt: null,
      changedAt: { lt: db().article.fields.publishedAt },
    },
    orderBy: { publishedAt: "desc" },
    take: 500,
    select: { id: true, slug: true, publishedAt: true },
  });
  return articles.flatMap(({ publishedAt, ...article }) => (publishedAt ? [{ ...article, publishedAt }] : []));
}
