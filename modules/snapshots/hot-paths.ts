import "server-only";
import { articlePath, publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { tagPath } from "@/modules/tags/tag";

const SECTIONS = 30;

/** Where most readers are: the front page, the sections, the News Feed and the newest stories. */
export async function listHotPaths(now: Date, newestCount: number): Promise<string[]> {
  const [sections, newest] = await Promise.all([
    db().tag.findMany({
      where: { kind: "section" },
      orderBy: { position: "asc" },
      take: SECTIONS,
      select: { slug: true },
    }),
    db().article.findMany({
      where: publicAt(now),
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      take: newestCount,
      select: { slug: true },
    }),
  ]);
  return [
    "/",
    ...sections.map(({ slug }) => tagPath(slug)),
    "/news-feed",
    ...newest.map(({ slug }) => articlePath(slug)),
  ];
}
