import "server-only";
import { db } from "@/modules/platform/db";

/** The ids, at the source, of the articles and pages that earlier runs brought. */
export async function listKnownIds(source: string): Promise<{ articles: Set<string>; pages: Set<string> }> {
  const where = { source, sourceId: { not: null } };
  const [articles, pages] = await Promise.all([
    db().article.findMany({ where, select: { sourceId: true } }),
    db().page.findMany({ where, select: { sourceId: true } }),
  ]);
  const idsOf = (rows: { sourceId: string | null }[]) => new Set(rows.flatMap(({ sourceId }) => sourceId ?? []));
  return { articles: idsOf(articles), pages: idsOf(pages) };
}
