import type { Transaction } from "@/modules/platform/db";
import { articlePath } from "./article";
import type { LockedArticle } from "./public-row";
import { slugCandidates, slugOf } from "./slug";

/** Whether an address led to another story once, and so is that one's for good. */
export async function leadsElsewhere(transaction: Transaction, slug: string, articleId: string): Promise<boolean> {
  const redirect = await transaction.redirect.findUnique({ where: { fromPath: articlePath(slug) } });
  return redirect !== null && redirect.articleId !== articleId;
}

/** The address a story has at its first publication: the chosen one, or else the first free one that its headline gives. */
export async function slugAtPublication(
  transaction: Transaction,
  article: LockedArticle,
  headline: string,
): Promise<string> {
  if (!followsHeadline(article)) return article.slug;
  for (const slug of slugCandidates(slugOf(headline))) {
    if (slug === article.slug || (await isFree(transaction, slug, article.id))) return slug;
  }
  throw new Error(`More than 1,000 addresses begin like "${headline}"`);
}

/** Until it is published, and where nobody chose an address on purpose. */
export const followsHeadline = (article: Pick<LockedArticle, "slugFollows" | "publishedAt">): boolean =>
  article.slugFollows && article.publishedAt === null;

/** Whoever takes the same one in this moment waits at the unique index, fails there, and is asked to publish again. */
async function isFree(transaction: Transaction, slug: string, articleId: string): Promise<boolean> {
  const holder = await transaction.article.findUnique({ where: { slug }, select: { id: true } });
  return holder === null && !(await leadsElsewhere(transaction, slug, articleId));
}
