/** What every public query filters by: published at or before now, and not withdrawn. */
export const publicAt = (now: Date) => ({ publishedAt: { lte: now }, withdrawnAt: null });

export type ArticleState = "draft" | "scheduled" | "published" | "withdrawn";

export function stateOf(article: { publishedAt: Date | null; withdrawnAt: Date | null }, now: Date): ArticleState {
  if (article.withdrawnAt) return "withdrawn";
  if (!article.publishedAt) return "draft";
  return article.publishedAt > now ? "scheduled" : "published";
}

export const articlePath = (slug: string) => `/articles/${slug}`;
