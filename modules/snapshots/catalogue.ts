import "server-only";
import { articlePath, publicAt } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";
import { podcastPath } from "@/modules/feeds/feed";
import { issuePath } from "@/modules/issues/issue";
import { archivedAt, newsletterMonthPath } from "@/modules/letter-archive/letter-archive";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import { db } from "@/modules/platform/db";
import { dayOf } from "@/modules/settings/calendar";
import { paperSocialImagePath, podcastCoverPath } from "@/modules/settings/paper";
import { tagPath } from "@/modules/tags/tag";
import { affectedPaths } from "./affected-paths";
import { readTimeZone } from "./queries";

/** One stretch of the list of everything that can be printed. next: where to go on; null = that was all. */
export type Stretch = { paths: string[]; next: string | null };

const STRETCH = 100;

type Section = (after: string | null, now: Date) => Promise<{ paths: string[]; last: string | null }>;

/** In the order of printing: what readers open first comes first. */
const SECTIONS: readonly [name: string, list: Section][] = [
  ["fixed", listFixed],
  ["newest", listNewest],
  ["tags", listTags],
  ["authors", listAuthors],
  ["pages", listPages],
  ["newsletters", listNewsletters],
  ["letters", listLetters],
  ["magazines", listMagazines],
  ["articles", listArticles],
];

/**
 * A stretch of every path there is to print, newest stories first, by key and never by count: it can be stopped and gone on with.
 * A path may come more than once.
 * @param cursor null to begin, else the `next` of the stretch before
 */
export async function listCatalogue(cursor: string | null, now: Date): Promise<Stretch> {
  const [name, after] = cursor === null ? ["fixed", null] : readCursor(cursor);
  const index = Math.max(
    0,
    SECTIONS.findIndex(([candidate]) => candidate === name),
  );
  const list = SECTIONS[index]?.[1] ?? listFixed;

  const { paths, last } = await list(after, now);
  const following = SECTIONS[index + 1]?.[0] ?? null;
  return { paths, next: last === null ? following && `${following}:` : `${name}:${last}` };
}

function readCursor(cursor: string): [name: string, after: string | null] {
  const colon = cursor.indexOf(":");
  return [cursor.slice(0, colon), cursor.slice(colon + 1) || null];
}

const feedsOf = (path: string) => ["feed.xml", "atom.xml", "feed.json"].map((name) => `${path}/${name}`);

async function listFixed() {
  const paths = [
    "/",
    "/fragments/now.html",
    "/news-feed",
    ...feedsOf(""),
    podcastPath("/"),
    "/news-sitemap.xml",
    "/sitemap.xml",
  ];
  return {
    paths: [
      ...paths,
      "/robots.txt",
      "/corrections",
      "/newsletters",
      "/magazine",
      paperSocialImagePath,
      podcastCoverPath,
    ],
    last: null,
  };
}

async function listNewest(_after: string | null, now: Date) {
  const articles = await db().article.findMany({ ...newestFirst(now), take: STRETCH, select: { slug: true } });
  return { paths: articles.map(({ slug }) => articlePath(slug)), last: null };
}

async function listTags(after: string | null) {
  const tags = await db().tag.findMany({ ...fromSlug(after), select: { slug: true } });
  return stretchOf(tags, (slug) => [...[tagPath(slug), ...feedsOf(tagPath(slug)), podcastPath(tagPath(slug))]]);
}

async function listAuthors(after: string | null) {
  const authors = await db().author.findMany({ ...fromSlug(after), select: { slug: true } });
  return stretchOf(authors, (slug) => [authorPath(slug), ...feedsOf(authorPath(slug))]);
}

async function listPages(after: string | null) {
  return stretchOf(await db().page.findMany({ ...fromSlug(after), select: { slug: true } }), (slug) => [`/${slug}`]);
}

async function listNewsletters(after: string | null) {
  const newsletters = await db().newsletter.findMany({ ...fromSlug(after), select: { slug: true } });
  return stretchOf(newsletters, (slug) => [newsletterPath(slug), ...feedsOf(newsletterPath(slug))]);
}

/** Each letter that was sent, with the month it stands in. Cursor: its id. */
async function listLetters(after: string | null, now: Date) {
  const timeZone = await readTimeZone();
  const letters = await db().issue.findMany({
    where: { ...archivedAt(now), ...(after !== null && { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take: STRETCH,
    select: { id: true, slug: true, startedAt: true, newsletter: { select: { slug: true } } },
  });
  const paths = letters.flatMap(({ newsletter, slug, startedAt }) => [
    issuePath(newsletter.slug, slug ?? ""),
    newsletterMonthPath(newsletter.slug, dayOf(startedAt ?? now, timeZone)),
  ]);
  return { paths: [...new Set(paths)], last: letters.length < STRETCH ? null : (letters.at(-1)?.id ?? null) };
}

async function listMagazines(after: string | null) {
  const magazines = await db().magazine.findMany({ ...fromSlug(after), select: { slug: true } });
  return stretchOf(magazines, (slug) => [`/magazine/${slug}`]);
}

/** Each story with the archives it stands in. Cursor: "<publishedAt>,<id>". */
async function listArticles(after: string | null, now: Date) {
  const timeZone = await readTimeZone();
  const articles = await db().article.findMany({
    ...newestFirst(now, after),
    take: STRETCH,
    select: {
      id: true,
      slug: true,
      publishedAt: true,
      tags: { select: { tag: { select: { slug: true } } } },
    },
  });
  const paths = articles.flatMap(({ slug, publishedAt, tags }) => {
    const facts = {
      slug,
      publishedAt,
      tagSlugs: tags.map(({ tag }) => tag.slug),
      ...{ authorSlugs: [], formerPaths: [], neighbourSlugs: [], isCorrected: false },
    };
    const around = { timeZone, article: facts, storySlugs: [], otherPaths: [] };
    const { first, tail } = affectedPaths({ kind: "article", articleId: "" }, around);
    return [...first, ...tail.filter((path) => !path.startsWith("/social/") && !isHubFeed(path))];
  });

  const oldest = articles.length < STRETCH ? undefined : articles.at(-1);
  const last = oldest?.publishedAt ? `${oldest.publishedAt.toISOString()},${oldest.id}` : null;
  return { paths: [...new Set(paths)], last };
}

const isHubFeed = (path: string) => /^\/(?:tags|authors)\/[^/]+\/[a-z]+\./.test(path);

function newestFirst(now: Date, after: string | null = null) {
  const [publishedAt, id] = after?.split(",") ?? [];
  const older =
    publishedAt && id
      ? { OR: [{ publishedAt: { lt: new Date(publishedAt) } }, { publishedAt: new Date(publishedAt), id: { lt: id } }] }
      : {};
  return {
    where: { AND: [publicAt(now), older] },
    orderBy: [{ publishedAt: "desc" as const }, { id: "desc" as const }],
  };
}

const fromSlug = (after: string | null) => ({
  where: after === null ? {} : { slug: { gt: after } },
  orderBy: { slug: "asc" as const },
  take: STRETCH,
});

function stretchOf(rows: { slug: string }[], pathsOf: (slug: string) => string[]) {
  const last = rows.length < STRETCH ? null : (rows.at(-1)?.slug ?? null);
  return { paths: rows.flatMap(({ slug }) => pathsOf(slug)), last };
}
