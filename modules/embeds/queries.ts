import "server-only";
import { articlePath, publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import type { EmbeddedStory } from "./oembed";

const select = {
  slug: true,
  headline: true,
  standfirst: true,
  language: true,
  authors: { orderBy: { position: "asc" as const }, select: { author: { select: { name: true } } } },
};

/** @param path as formerPath writes it; of a story that moved, its former address is as good. null: no public story there */
export async function readEmbeddedStory(path: string, now: Date): Promise<EmbeddedStory | null> {
  const prefix = articlePath("");
  const slug = path.startsWith(prefix) ? path.slice(prefix.length) : null;
  const current = slug && (await db().article.findFirst({ where: { slug, ...publicAt(now) }, select }));
  const story = current || (await readMoved(path, now));
  return story && { ...story, authors: story.authors.map((line) => line.author) };
}

async function readMoved(path: string, now: Date) {
  const moved = await db().redirect.findUnique({ where: { fromPath: path }, select: { articleId: true } });
  if (!moved?.articleId) return null;
  return db().article.findFirst({ where: { id: moved.articleId, ...publicAt(now) }, select });
}
