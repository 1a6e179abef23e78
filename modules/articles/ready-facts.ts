import { answerOf } from "@/modules/links/finding";
import { urlHashOf } from "@/modules/links/link";
import type { Transaction } from "@/modules/platform/db";
import {
  defaultPublishing,
  PUBLISHING_KEY,
  type PublishingRules,
  publishingSchema,
} from "@/modules/settings/publishing";
import { publicAt } from "./article";
import { type Body, imageIdsOf } from "./body";
import { linksOf, ownPathOf, webLinksOf } from "./links";
import type { PictureFacts, ReadyFacts, WordsToPublish } from "./ready";

const PICTURE = { id: true, alt: true, credit: true, isDecorative: true, rightsEndAt: true } as const;

/** ownOrigins: what our own links begin with ("https://paper.example"). */
export type ReadyView = { now: Date; ownOrigins: ReadonlySet<string> };

/** Everything the ready list looks at, as it is in this transaction. @throws where there is no such story */
export async function readReadyFacts(
  transaction: Transaction,
  articleId: string,
  words: WordsToPublish,
  { now, ownOrigins }: ReadyView,
): Promise<ReadyFacts> {
  const story = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      ...{ slugFollows: true, publishedAt: true, sectionId: true, heroAlt: true, heroCredit: true },
      heroImage: { select: PICTURE },
      _count: { select: { authors: true } },
    },
  });
  return {
    words,
    slugFollows: story.slugFollows && story.publishedAt === null,
    hasSection: story.sectionId !== null,
    authorCount: story._count.authors,
    hero: heroFacts(story),
    pictures: await readPictures(transaction, words.body),
    deadLinks: new Map([
      ...(await listDeadWebLinks(transaction, webLinksOf(words.body, ownOrigins))),
      ...(await listDeadOwnLinks(transaction, words.body, { now, ownOrigins })),
    ]),
  };
}

export async function readPublishingRules(transaction: Transaction): Promise<PublishingRules> {
  const row = await transaction.setting.findUnique({ where: { key: PUBLISHING_KEY } });
  return row ? publishingSchema.parse(row.value) : defaultPublishing;
}

type HeroRow = { heroAlt: string | null; heroCredit: string | null; heroImage: PictureFacts | null };

const heroFacts = ({ heroImage, heroAlt, heroCredit }: HeroRow): PictureFacts | null =>
  heroImage && { ...heroImage, alt: heroAlt ?? heroImage.alt, credit: heroCredit ?? heroImage.credit };

async function readPictures(transaction: Transaction, body: Body): Promise<Map<string, PictureFacts>> {
  const ids = imageIdsOf(body);
  if (ids.length === 0) return new Map();
  const rows = await transaction.image.findMany({ where: { id: { in: ids } }, select: PICTURE });
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** As the worker last found them. What was never followed is not called dead. */
async function listDeadWebLinks(transaction: Transaction, hrefs: string[]): Promise<[href: string, answer: string][]> {
  if (hrefs.length === 0) return [];
  const rows = await transaction.linkCheck.findMany({
    where: { urlHash: { in: hrefs.map(urlHashOf) }, problem: { not: "" } },
    select: { url: true, status: true, problem: true },
  });
  return rows.map(({ url, ...finding }) => [url, answerOf(finding)]);
}

/** Our own stories, tags and authors are looked up: no request is needed to know, and on one's own machine none would be let out. */
async function listDeadOwnLinks(
  transaction: Transaction,
  body: Body,
  { now, ownOrigins }: ReadyView,
): Promise<[href: string, answer: string][]> {
  const links = linksOf(body).flatMap(({ href }) => {
    const path = OWN_PAGE.exec(ownPathOf(href, ownOrigins) ?? "")?.[0];
    return path ? [{ href, path }] : [];
  });
  if (links.length === 0) return [];
  const standing = await listStanding(transaction, new Set(links.map(({ path }) => path)), now);
  return links.filter(({ path }) => !standing.has(path)).map(({ href }) => [href, "404"]);
}

/** Archives and feeds below a tag stand with it. */
const OWN_PAGE = /^\/(?:articles|tags|authors)\/[^/]+/;

/** Which of these addresses readers find something at, or are led on from. */
async function listStanding(transaction: Transaction, paths: ReadonlySet<string>, now: Date): Promise<Set<string>> {
  const slugsBelow = (folder: string) =>
    [...paths].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const named = (folder: string) => ({ where: { slug: { in: slugsBelow(folder) } }, select: { slug: true } });
  const stories = named("/articles/");

  const [articles, tags, authors, redirects] = await Promise.all([
    transaction.article.findMany({ ...stories, where: { ...stories.where, ...publicAt(now) } }),
    transaction.tag.findMany(named("/tags/")),
    transaction.author.findMany(named("/authors/")),
    transaction.redirect.findMany({ where: { fromPath: { in: [...paths] } }, select: { fromPath: true } }),
  ]);
  const at = (folder: string, rows: { slug: string }[]) => rows.map(({ slug }) => folder + slug);
  return new Set([
    ...at("/articles/", articles),
    ...at("/tags/", tags),
    ...at("/authors/", authors),
    ...redirects.map(({ fromPath }) => fromPath),
  ]);
}
