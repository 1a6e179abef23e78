import { type Body, emptyBody } from "@/modules/articles/body";
import { keptBody, manuscriptOf } from "@/modules/articles/manuscript";
import { readManuscriptJson } from "@/modules/manuscripts/queries";
import { db } from "@/modules/platform/db";
import type { Leaving } from "./ghost";

export type LeavingStory = Leaving & { tagIds: string[]; authorIds: string[] };

const AT_ONCE = 100;

/** Every story, in the order in which they were begun. What readers have, else what its writers have before them. */
export async function* eachStory(now: Date): AsyncGenerator<LeavingStory[]> {
  let after: string | null = null;
  while (true) {
    const rows: StoryRow[] = await listRows(after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield await Promise.all(rows.map((row) => storyOf(row, now)));
  }
}

type StoryRow = Awaited<ReturnType<typeof listRows>>[number];

const listRows = (after: string | null) =>
  db().article.findMany({
    ...(after !== null && { where: { id: { gt: after } } }),
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: {
      ...{ id: true, slug: true, language: true, headline: true, standfirst: true, createdAt: true, changedAt: true },
      ...{ publishedAt: true, withdrawnAt: true, heroImageId: true, heroAlt: true, heroCaption: true },
      heroImage: { select: { alt: true, caption: true } },
      publicRevision: { select: { headline: true, standfirst: true, body: true } },
      tags: { orderBy: { position: "asc" }, select: { tagId: true } },
      authors: { orderBy: { position: "asc" }, select: { authorId: true } },
    },
  });

async function storyOf(row: StoryRow, now: Date): Promise<LeavingStory> {
  const isPublic = row.publishedAt !== null && row.publishedAt <= now && row.withdrawnAt === null;
  const words = isPublic && row.publicRevision ? savedWords(row.publicRevision) : await wordsInWork(row);
  const hero = row.heroImageId && {
    imageId: row.heroImageId,
    alt: row.heroAlt ?? row.heroImage?.alt ?? "",
    caption: row.heroCaption ?? row.heroImage?.caption ?? "",
  };
  return {
    ...{ id: row.id, type: "post", slug: row.slug, language: row.language, ...words, hero: hero || null },
    ...{ createdAt: row.createdAt, changedAt: row.changedAt, publishedAt: isPublic ? row.publishedAt : null },
    tagIds: row.tags.map(({ tagId }) => tagId),
    authorIds: row.authors.map(({ authorId }) => authorId),
  };
}

type Words = { title: string; standfirst: string; body: Body };

const savedWords = (saved: { headline: string; standfirst: string; body: unknown }): Words => ({
  ...{ title: saved.headline, standfirst: saved.standfirst, body: keptBody(saved.body) },
});

/** Whatever is half done in it: its words leave with it. */
async function wordsInWork({ id, headline: title, standfirst }: StoryRow): Promise<Words> {
  const words = manuscriptOf(await readManuscriptJson(id));
  return words ? savedWords(words) : { title, standfirst, body: emptyBody };
}

export async function listLeavingPages(): Promise<Leaving[]> {
  const rows = await db().page.findMany({ orderBy: { slug: "asc" } });
  return rows.map(({ id, slug, language, title, standfirst, body, publishedAt, revisedAt }) => ({
    ...{ id, type: "page", slug, language, title, standfirst, body: keptBody(body), hero: null },
    ...{ createdAt: publishedAt, changedAt: revisedAt, publishedAt },
  }));
}
