import "server-only";
import { dueJob } from "@/modules/articles/due";
import { type Publication, publicationOf } from "@/modules/articles/publication";
import type { Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import type { Archive, ArchivedArticle, ArchiveProblem } from "./archive";
import { type ImageIds, withImageIds } from "./pictures-in-body";
import { batchesOf, insertUnderFreeSlugs } from "./slug-holders";
import { stableId } from "./stable-id";
import type { RowIds } from "./write-people-and-tags";

/** An article ready to be written: its body checked, its ids known. */
type NewArticle = ArchivedArticle & {
  id: string;
  revisionId: string;
  publication: Publication;
  /** When it is public now; null keeps it out of lists and search, also while it waits for its time. */
  listedAt: Date | null;
};

export type WrittenArticles = {
  ids: RowIds;
  addedCount: number;
  knownCount: number;
  problems: ArchiveProblem[];
};

/** Adds the articles that are not here yet (by source and the id there), each with its first revision. */
export async function writeArticles(
  transaction: Transaction,
  archive: Archive,
  rows: { tags: RowIds; authors: RowIds; images: ImageIds },
  now: Date,
  onProgress: (doneCount: number) => void,
): Promise<WrittenArticles> {
  const ids = await knownArticles(transaction, archive);
  const added = archive.articles.filter((article) => !ids.has(article.slug));
  const written: WrittenArticles = { ids, addedCount: added.length, knownCount: ids.size, problems: [] };

  for (const batch of batchesOf(added, 100)) {
    const articles = batch.map((article) => newArticle(archive.source, article, rows.images, now));
    written.problems.push(...(await insertArticles(transaction, archive.source, articles, rows)));
    await insertWords(transaction, archive.source, articles, now);
    await publish(transaction, articles);
    await insertLinks(transaction, articles, rows);
    for (const article of articles) ids.set(article.slug, article.id);
    await scheduleNews(transaction, articles, now);
    onProgress(ids.size);
  }
  return written;
}

async function knownArticles(transaction: Transaction, archive: Archive): Promise<RowIds> {
  const known = await transaction.article.findMany({
    where: { source: archive.source },
    select: { id: true, sourceId: true },
  });
  const idOf = new Map(known.map((row) => [row.sourceId, row.id]));
  const ids: RowIds = new Map();
  for (const { slug, sourceId } of archive.articles) {
    const id = idOf.get(sourceId);
    if (id) ids.set(slug, id);
  }
  return ids;
}

function newArticle(source: string, article: ArchivedArticle, images: ImageIds, now: Date): NewArticle {
  const body = withImageIds(article.body, images);
  const id = article.id ?? stableId(source, "article", article.sourceId);
  const listedAt = article.publishedAt && article.publishedAt <= now ? article.publishedAt : null;
  return { ...article, id, body, listedAt, revisionId: stableId(id, "1"), publication: publicationOf(body) };
}

async function insertArticles(
  transaction: Transaction,
  source: string,
  articles: NewArticle[],
  rows: { tags: RowIds; images: ImageIds },
): Promise<ArchiveProblem[]> {
  const data = articles.map((article) => articleRow(source, article, rows));
  const slugs = await insertUnderFreeSlugs(data, (free) =>
    transaction.article.createManyAndReturn({ data: free, skipDuplicates: true, select: { id: true } }),
  );
  return articles.flatMap(({ id, slug }) => {
    const given = slugs.get(id);
    if (given === slug) return [];
    return [{ where: slug, what: `The address /articles/${slug} is taken here; this story is at /articles/${given}.` }];
  });
}

/** Without its date: the database lets no article be public before its words are there. */
const articleRow = (source: string, article: NewArticle, rows: { tags: RowIds; images: ImageIds }) => ({
  id: article.id,
  slug: article.slug,
  language: article.language,
  headline: article.headline,
  standfirst: article.standfirst,
  kicker: article.kicker ?? null,
  sectionId: (article.sectionSlug && rows.tags.get(article.sectionSlug)) ?? null,
  wordCount: article.publication.wordCount,
  ...heroColumns(article, rows.images),
  revisedAt: article.revisedAt ?? null,
  translationGroup: article.translationGroup ? stableId(source, "translations", article.translationGroup) : null,
  source,
  sourceId: article.sourceId,
  ...(article.createdAt ? { createdAt: article.createdAt } : {}),
});

function heroColumns({ hero }: ArchivedArticle, images: ImageIds) {
  const heroImageId = hero && images.get(hero.pictureId);
  if (!hero || !heroImageId) return {};
  return {
    heroImageId,
    heroAlt: hero.alt ?? null,
    heroCaption: hero.caption ?? null,
    heroCredit: hero.credit ?? null,
  };
}

async function insertWords(transaction: Transaction, source: string, articles: NewArticle[], now: Date) {
  await transaction.revision.createMany({
    data: articles.map((article) => ({
      id: article.revisionId,
      articleId: article.id,
      number: 1,
      headline: article.headline,
      standfirst: article.standfirst,
      body: article.body,
      createdBy: source,
      createdAt: article.revisedAt ?? article.publishedAt ?? article.createdAt ?? now,
    })),
  });
  await transaction.searchText.createMany({ data: articles.flatMap(searchRow) });
  await transaction.workText.createMany({ data: articles.flatMap(workRow) });
}

/** What no reader finds yet is found at the desk. */
function workRow(article: NewArticle) {
  if (article.listedAt) return [];
  const { id: articleId, language, headline, standfirst } = article;
  return [{ articleId, language, headline, standfirst, body: article.publication.plainText }];
}

function searchRow(article: NewArticle) {
  if (!article.listedAt) return [];
  const { id: articleId, language, headline, standfirst, listedAt: publishedAt } = article;
  return [{ articleId, language, headline, standfirst, publishedAt, body: article.publication.plainText }];
}

async function publish(transaction: Transaction, articles: NewArticle[]): Promise<void> {
  for (const { id, publishedAt, revisionId } of articles) {
    if (publishedAt) {
      await transaction.article.update({ where: { id }, data: { publishedAt, publicRevisionId: revisionId } });
    }
  }
}

async function insertLinks(
  transaction: Transaction,
  articles: NewArticle[],
  rows: { tags: RowIds; authors: RowIds },
): Promise<void> {
  await transaction.articleTag.createMany({
    data: articles.flatMap(({ id: articleId, listedAt: publishedAt, tagSlugs }) =>
      rowsOf(tagSlugs, rows.tags).map((tagId, position) => ({ articleId, tagId, position, publishedAt })),
    ),
  });
  await transaction.articleAuthor.createMany({
    data: articles.flatMap(({ id: articleId, listedAt: publishedAt, authorSlugs }) =>
      rowsOf(authorSlugs, rows.authors).map((authorId, position) => ({ articleId, authorId, position, publishedAt })),
    ),
  });
  await transaction.correction.createMany({
    data: articles.flatMap(({ id: articleId, corrections = [] }) =>
      corrections.map((correction) => ({ ...correction, articleId })),
    ),
  });
}

/** Two slugs of an archive may be one row here: it is named once, where it came first. */
const rowsOf = (slugs: string[], ids: RowIds) => [...new Set(slugs.flatMap((slug) => ids.get(slug) ?? []))];

/** What is public goes to press with everything else; what is scheduled goes in its time. */
async function scheduleNews(transaction: Transaction, articles: NewArticle[], now: Date): Promise<void> {
  for (const { id: articleId, publishedAt } of articles) {
    if (!publishedAt || publishedAt <= now) continue;
    await enqueue(transaction, dueJob(articleId, publishedAt));
  }
}
