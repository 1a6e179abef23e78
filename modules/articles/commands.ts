import "server-only";
import { db, Prisma, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { store } from "@/modules/platform/storage";
import { pressJob } from "@/modules/snapshots/change";
import { snapshotNames, WITHDRAWN_PAGE } from "@/modules/snapshots/snapshot";
import { articlePath, stateOf } from "./article";
import { type Body, bodySchema } from "./body";
import { dueJob } from "./due";
import { publicationOf } from "./publication";
import type { ArticleRefusal } from "./refusal";

type Outcome<Value = undefined> = Promise<Result<Value, ArticleRefusal>>;
type NewArticle = { slug: string; language: string; headline: string };
type Words = { headline: string; standfirst: string; body: Body };
type LockedArticle = {
  id: string;
  slug: string;
  language: string;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  publicRevisionId: string | null;
};

/** Opens a story nobody but the desk sees. */
export async function createArticle(input: NewArticle): Outcome<{ articleId: string }> {
  try {
    const article = await db().article.create({ data: input, select: { id: true } });
    return ok({ articleId: article.id });
  } catch (error) {
    if (isTaken(error)) return refuse("slug-taken");
    throw error;
  }
}

/** Keeps the words as they are now. Readers see them when they are published. */
export async function saveRevision(articleId: string, words: Words, by: string): Outcome<{ revisionId: string }> {
  const body = bodySchema.parse(words.body);

  return db().$transaction(async (transaction) => {
    if (!(await lockArticle(transaction, articleId))) return refuse("article-absent");

    const last = await newestRevision(transaction, articleId);
    const { headline, standfirst } = words;
    const revision = await transaction.revision.create({
      data: { articleId, number: (last?.number ?? 0) + 1, headline, standfirst, body, createdBy: by },
      select: { id: true },
    });
    return ok({ revisionId: revision.id });
  });
}

/**
 * Makes the newest words of a story public at once.
 * @param isSubstantial whether readers should know that a public story changed; false for a mended typo
 */
export async function publishArticle(articleId: string, now: Date, isSubstantial = true): Outcome {
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refuse("article-absent");
    const revision = await newestRevision(transaction, articleId);
    if (!revision) return refuse("nothing-to-publish");

    const isPublic = stateOf(article, now) === "published";
    if (isPublic && article.publicRevisionId === revision.id) return refuse("already-public");

    const publishedAt = firstPublishedAt(article, now);
    const revised = isPublic && isSubstantial ? { revisedAt: now } : {};
    await setPublic(transaction, articleId, revision, { publishedAt, ...revised });
    await showInLists(transaction, articleId, publishedAt);
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    return ok(undefined);
  });
}

/** Sets the time at which the newest words of a story become public by themselves. */
export async function scheduleArticle(articleId: string, publishAt: Date, now: Date): Outcome {
  if (publishAt <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refuse("article-absent");
    if (stateOf(article, now) === "published") return refuse("already-public");
    const revision = await newestRevision(transaction, articleId);
    if (!revision) return refuse("nothing-to-publish");

    await setPublic(transaction, articleId, revision, { publishedAt: publishAt });
    await hideFromLists(transaction, articleId);
    await enqueue(transaction, dueJob(articleId, publishAt));
    return ok(undefined);
  });
}

/** Brings a scheduled story into the lists once its time has come. Done twice it changes nothing more. */
export async function publishDue(articleId: string, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refuse("article-absent");
    if (!article.publishedAt || stateOf(article, now) !== "published") return refuse("not-public");

    await showInLists(transaction, articleId, article.publishedAt);
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    return ok(undefined);
  });
}

/** Takes a story from readers: its address answers 410 when this returns, whether or not a worker runs. */
export async function withdrawArticle(articleId: string, now: Date): Outcome {
  const withdrawn = await db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refuse("article-absent");
    if (article.withdrawnAt) return refuse("already-withdrawn");
    if (!article.publishedAt) return refuse("not-public");

    await transaction.article.update({ where: { id: articleId }, data: { withdrawnAt: now } });
    await hideFromLists(transaction, articleId);
    await transaction.pick.deleteMany({ where: { articleId } });
    await transaction.frontSlot.deleteMany({ where: { articleId } });
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    return ok({ slug: article.slug });
  });
  if (!withdrawn.ok) return withdrawn;

  await takeDown(articlePath(withdrawn.value.slug));
  return ok(undefined);
}

/** Moves a story to another address. Once it was public, the former one leads there for good. */
export async function changeSlug(articleId: string, slug: string, now: Date): Outcome {
  try {
    return await db().$transaction(async (transaction) => {
      const article = await lockArticle(transaction, articleId);
      if (!article) return refuse("article-absent");
      if (article.slug === slug) return ok(undefined);
      if (await leadsElsewhere(transaction, articlePath(slug), articleId)) return refuse("slug-taken");

      await transaction.redirect.deleteMany({ where: { fromPath: articlePath(slug) } });
      await transaction.article.update({ where: { id: articleId }, data: { slug } });
      if (article.publishedAt && article.publishedAt <= now) await keepFormerPath(transaction, article);
      await enqueue(transaction, pressJob({ kind: "article", articleId, formerSlug: article.slug }));
      return ok(undefined);
    });
  } catch (error) {
    if (isTaken(error)) return refuse("slug-taken");
    throw error;
  }
}

/** Says beneath a public story, and on the page of corrections, what was wrong in it. */
export async function correctArticle(articleId: string, text: string, by: string, now: Date): Outcome {
  if (text.trim() === "") return refuse("text-missing");

  return db().$transaction(async (transaction) => {
    const article = await lockArticle(transaction, articleId);
    if (!article) return refuse("article-absent");
    if (stateOf(article, now) !== "published") return refuse("not-public");

    await transaction.correction.create({ data: { articleId, text: text.trim(), correctedBy: by, correctedAt: now } });
    await transaction.article.update({ where: { id: articleId }, data: { revisedAt: now } });
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    return ok(undefined);
  });
}

/** Two who change one story wait for each other here; what they decide is decided on the row as it then is. */
async function lockArticle(transaction: Transaction, articleId: string): Promise<LockedArticle | null> {
  const [article] = await transaction.$queryRaw<LockedArticle[]>`
    SELECT "id", "slug", "language", "publishedAt", "withdrawnAt", "publicRevisionId"
    FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
  return article ?? null;
}

const newestRevision = (transaction: Transaction, articleId: string) =>
  transaction.revision.findFirst({ where: { articleId }, orderBy: { number: "desc" } });

/** A story keeps the time it was first public at; one whose time was still to come is public from now. */
const firstPublishedAt = (article: LockedArticle, now: Date) =>
  article.publishedAt && article.publishedAt < now ? article.publishedAt : now;

async function setPublic(
  transaction: Transaction,
  articleId: string,
  revision: { id: string; headline: string; standfirst: string; body: unknown },
  times: { publishedAt: Date; revisedAt?: Date },
): Promise<void> {
  const { wordCount } = publicationOf(bodySchema.parse(revision.body));
  const { headline, standfirst } = revision;
  await transaction.article.update({
    where: { id: articleId },
    data: { headline, standfirst, wordCount, publicRevisionId: revision.id, withdrawnAt: null, ...times },
  });
}

async function showInLists(transaction: Transaction, articleId: string, publishedAt: Date): Promise<void> {
  await transaction.articleTag.updateMany({ where: { articleId }, data: { publishedAt } });
  await transaction.articleAuthor.updateMany({ where: { articleId }, data: { publishedAt } });

  const { language, headline, standfirst, publicRevision } = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { language: true, headline: true, standfirst: true, publicRevision: { select: { body: true } } },
  });
  const { plainText } = publicationOf(bodySchema.parse(publicRevision?.body));
  const text = { language, headline, standfirst, body: plainText, publishedAt };
  await transaction.searchText.upsert({ where: { articleId }, create: { articleId, ...text }, update: text });
}

async function hideFromLists(transaction: Transaction, articleId: string): Promise<void> {
  await transaction.articleTag.updateMany({ where: { articleId }, data: { publishedAt: null } });
  await transaction.articleAuthor.updateMany({ where: { articleId }, data: { publishedAt: null } });
  await transaction.searchText.deleteMany({ where: { articleId } });
}

/** Not left to the job: nobody may read a withdrawn story because the worker is busy or down. */
async function takeDown(path: string): Promise<void> {
  const names = snapshotNames(path);
  await store("snapshots").write(names.gone, WITHDRAWN_PAGE);
  for (const name of [names.file, names.brotli, names.gzip]) await store("snapshots").remove(name);
}

async function leadsElsewhere(transaction: Transaction, fromPath: string, articleId: string): Promise<boolean> {
  const redirect = await transaction.redirect.findUnique({ where: { fromPath } });
  return redirect !== null && redirect.articleId !== articleId;
}

async function keepFormerPath(transaction: Transaction, former: LockedArticle): Promise<void> {
  const fromPath = articlePath(former.slug);
  const target = { articleId: former.id, toPath: null };
  await transaction.redirect.upsert({ where: { fromPath }, create: { fromPath, ...target }, update: target });
}

const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
