import "server-only";
import { articlePath } from "@/modules/articles/article";
import { formerPath } from "@/modules/articles/redirect";
import type { Transaction } from "@/modules/platform/db";
import type { ArchivedRedirect, ArchiveProblem } from "./archive";
import { batchesOf } from "./slug-holders";
import type { RowIds } from "./write-people-and-tags";

/** paths: an address in the archive → the one it got here, of pages and authors. */
export type RedirectTargets = { articles: RowIds; paths: ReadonlyMap<string, string> };

type RedirectRow = { fromPath: string; articleId: string } | { fromPath: string; toPath: string };

/** An index of PostgreSQL holds no longer ones, and no address that anybody linked to was. */
const MAX_PATH = 500;

/** Old addresses lead to the new ones. An address that a page here has, or that leads elsewhere already, is left alone. */
export async function writeRedirects(
  transaction: Transaction,
  redirects: readonly ArchivedRedirect[],
  targets: RedirectTargets,
): Promise<{ addedCount: number; problems: ArchiveProblem[] }> {
  const rows = redirects.flatMap((redirect) => rowOf(redirect, targets));
  let addedCount = 0;
  const problems: ArchiveProblem[] = [];

  for (const batch of batchesOf(rows)) {
    const pages = await transaction.page.findMany({
      where: { slug: { in: batch.map(({ fromPath }) => fromPath.slice(1)) } },
      select: { slug: true },
    });
    const taken = new Set(pages.map(({ slug }) => `/${slug}`));
    const free = batch.filter(({ fromPath }) => !taken.has(fromPath));
    problems.push(...batch.filter(({ fromPath }) => taken.has(fromPath)).map(shadowed));
    addedCount += (await transaction.redirect.createMany({ data: free, skipDuplicates: true })).count;
  }
  return { addedCount, problems };
}

function rowOf({ fromPath, to }: ArchivedRedirect, targets: RedirectTargets): RedirectRow[] {
  const from = formerPath(fromPath);
  if (from.length > MAX_PATH) return [];
  if ("path" in to) {
    const toPath = targets.paths.get(to.path) ?? to.path;
    return toPath === from ? [] : [{ fromPath: from, toPath }];
  }
  const articleId = targets.articles.get(to.articleSlug);
  return !articleId || from === articlePath(to.articleSlug) ? [] : [{ fromPath: from, articleId }];
}

const shadowed = ({ fromPath }: RedirectRow): ArchiveProblem => ({
  where: fromPath,
  what: `This old address is that of a page here, and stays with the page.`,
});
