import { db } from "@/modules/platform/db";
import { affectedPaths } from "@/modules/snapshots/affected-paths";
import type { Change } from "@/modules/snapshots/change";
import { readChangeFacts } from "@/modules/snapshots/queries";
import { DEMO_SOURCE } from "./demo-id";

const OF_THE_DEMO = { where: { source: DEMO_SOURCE } };

/** Every page the sample may be printed on. A reprint of everything walks over what is there, so it never comes to what went. */
export async function listPrintedPaths(): Promise<string[]> {
  const paths = new Set<string>();
  for (const change of await listChanges()) {
    const { first, hot, tail } = affectedPaths(change, await readChangeFacts(change));
    for (const path of [...first, ...hot, ...tail]) paths.add(path);
  }
  return [...paths];
}

async function listChanges(): Promise<Change[]> {
  const bySlug = { ...OF_THE_DEMO, select: { slug: true } };
  const articles = await db().article.findMany({ ...OF_THE_DEMO, select: { id: true } });
  const tags = await db().tag.findMany(bySlug);
  const authors = await db().author.findMany(bySlug);
  const pages = await db().page.findMany(bySlug);
  const newsletters = await db().newsletter.findMany(bySlug);
  const magazines = await db().magazine.findMany(bySlug);

  return [
    ...articles.map(({ id }): Change => ({ kind: "article", articleId: id })),
    ...tags.map(({ slug }): Change => ({ kind: "tag", slug })),
    ...authors.map(({ slug }): Change => ({ kind: "author", slug })),
    ...pages.map(({ slug }): Change => ({ kind: "page", slug })),
    ...newsletters.map(({ slug }): Change => ({ kind: "newsletter", slug })),
    ...magazines.map(({ slug }): Change => ({ kind: "magazine", slug })),
  ];
}
