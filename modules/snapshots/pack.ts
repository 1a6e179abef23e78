import "server-only";
import { articlePath, publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { tagPath } from "@/modules/tags/tag";
import { untilTurn } from "./line";
import { packPage } from "./shelf";

const NEWEST = 50;
const SECTIONS = 30;

/** Packs the pages most readers open as small as they can be: a story then fits into what a server sends before it is answered. */
export async function packHot(now: Date, signal: AbortSignal): Promise<void> {
  for (const path of await listHotPaths(now)) {
    await untilTurn("tail", signal);
    signal.throwIfAborted();
    await packPage(path);
  }
}

async function listHotPaths(now: Date): Promise<string[]> {
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
      take: NEWEST,
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
