import "server-only";
import { publicAt } from "@/modules/articles/article";
import { type Body, bodySchema, imageIdsOf, newsletterSlugsOf, relatedArticleIdsOf } from "@/modules/articles/body";
import type { IssueSheet } from "@/modules/issues/sheet";
import { pictureIdsIn, storyIdsIn, wordsIn } from "@/modules/letter-archive/letter-archive";
import { db, type Prisma } from "@/modules/platform/db";
import {
  FEED_LENGTH,
  type FeedArticle,
  type FeedOf,
  type FeedPicture,
  type FeedReferences,
  type FeedSource,
} from "./feed";
import { type Episode, PODCAST_LENGTH, type PodcastSource } from "./podcast";

/** Wide enough for a phone's whole screen, small enough for a mailbox. */
const WIDEST_PICTURE_IN_PIXELS = 1080;

/** The newest stories of the paper, a tag or an author, with all that their bodies point to. null: no such tag or author. */
export async function readFeedSource(of: FeedOf, now: Date): Promise<FeedSource | null> {
  const subject = await readSubject(of, now);
  if (!subject) return null;

  const articles = await listArticles(subject.articleIds, now);
  return { ...subject, of, articles, references: await readReferences(articles, now) };
}

/** articleIds: null means the newest of all. */
type Subject = Pick<FeedSource, "id" | "name" | "description" | "language"> & { articleIds: string[] | null };

async function readSubject(of: FeedOf, now: Date): Promise<Subject | null> {
  if (of.kind === "paper") return { id: null, name: null, description: null, language: null, articleIds: null };

  const newest = {
    where: { publishedAt: { lte: now } },
    orderBy: [{ publishedAt: "desc" as const }, { articleId: "desc" as const }],
    take: FEED_LENGTH,
    select: { articleId: true },
  };
  const where = { slug: of.slug };
  if (of.kind === "tag") {
    const select = { id: true, name: true, description: true, language: true, articles: newest };
    const tag = await db().tag.findUnique({ where, select });
    return tag && { ...tag, articleIds: tag.articles.map((row) => row.articleId) };
  }
  const author = await db().author.findUnique({ where, select: { id: true, name: true, bio: true, articles: newest } });
  if (!author) return null;
  const { id, name, bio } = author;
  return { id, name, description: bio, language: null, articleIds: author.articles.map((row) => row.articleId) };
}

const feedSelect = {
  id: true,
  slug: true,
  language: true,
  headline: true,
  standfirst: true,
  publishedAt: true,
  revisedAt: true,
  heroImageId: true,
  heroAlt: true,
  heroCaption: true,
  heroCredit: true,
  heroImage: { select: { alt: true, caption: true, credit: true } },
  publicRevision: { select: { body: true } },
  authors: { orderBy: { position: "asc" }, select: { author: { select: { slug: true, name: true } } } },
  tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
  narration: { select: { path: true, mediaType: true, sizeInBytes: true, durationInSeconds: true } },
} satisfies Prisma.ArticleSelect;

type FeedRow = Prisma.ArticleGetPayload<{ select: typeof feedSelect }>;

async function listArticles(ids: string[] | null, now: Date): Promise<FeedArticle[]> {
  const rows = await db().article.findMany({
    where: { ...publicAt(now), ...(ids && { id: { in: ids } }) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: FEED_LENGTH,
    select: feedSelect,
  });
  return rows.flatMap((row) => feedArticle(row) ?? []);
}

/** null: a public story always has a date and a revision (the database sees to it), but the types cannot say so. */
function feedArticle(row: FeedRow): FeedArticle | null {
  const { publishedAt, publicRevision, heroImageId, heroImage, heroAlt, heroCaption, heroCredit, ...article } = row;
  if (!publishedAt || !publicRevision) return null;

  const hero = heroImageId && {
    imageId: heroImageId,
    alt: heroAlt ?? heroImage?.alt ?? "",
    caption: heroCaption ?? heroImage?.caption ?? "",
    credit: heroCredit ?? heroImage?.credit ?? "",
  };
  return {
    ...article,
    publishedAt,
    body: bodySchema.parse(publicRevision.body),
    authors: row.authors.map((line) => line.author),
    tags: row.tags.map((line) => line.tag.name),
    hero: hero || null,
  };
}

/** What these bodies point to, for whoever writes them as HTML. */
export async function readReferences(
  articles: Pick<FeedArticle, "body" | "hero">[],
  now: Date,
): Promise<FeedReferences> {
  const heroes = articles.flatMap((article) => article.hero?.imageId ?? []);
  const bodies = articles.map((article) => article.body);
  return lookUp({ bodies, imageIds: heroes, articleIds: [] }, now);
}

/** The same for letters of the archive. */
export async function readLetterReferences(sheets: IssueSheet[], now: Date): Promise<FeedReferences> {
  const ofStories = ({ blocks }: IssueSheet) =>
    blocks.flatMap((block) => (block.kind === "story" && block.picture ? [block.picture.imageId] : []));
  const imageIds = sheets.flatMap((sheet) => [...pictureIdsIn(sheet), ...ofStories(sheet)]);
  return lookUp({ bodies: sheets.map(wordsIn), imageIds, articleIds: sheets.flatMap(storyIdsIn) }, now);
}

type PointedTo = { bodies: Body[]; imageIds: string[]; articleIds: string[] };

async function lookUp({ bodies, imageIds, articleIds }: PointedTo, now: Date): Promise<FeedReferences> {
  const all = (of: (body: Body) => string[]) => bodies.flatMap(of);
  const [pictures, related, newsletters] = await Promise.all([
    listPictures([...imageIds, ...all(imageIdsOf)]),
    db().article.findMany({
      where: { id: { in: [...articleIds, ...all(relatedArticleIdsOf)] }, ...publicAt(now) },
      select: { id: true, slug: true, headline: true },
    }),
    db().newsletter.findMany({ where: { slug: { in: all(newsletterSlugsOf) } }, select: { slug: true, name: true } }),
  ]);
  return {
    pictures,
    articles: new Map(related.map((article) => [article.id, article])),
    newsletters: new Map(newsletters.map((newsletter) => [newsletter.slug, newsletter])),
  };
}

/** Of each picture the widest JPEG that is not too wide, else the narrowest there is. */
async function listPictures(imageIds: string[]): Promise<Map<string, FeedPicture>> {
  const rows = await db().rendition.findMany({
    where: { imageId: { in: imageIds }, format: "jpeg" },
    orderBy: { widthInPixels: "desc" },
    select: {
      imageId: true,
      path: true,
      widthInPixels: true,
      heightInPixels: true,
      sizeInBytes: true,
      image: { select: { alt: true } },
    },
  });
  const pictures = new Map<string, FeedPicture>();
  for (const { imageId, image, ...row } of rows) {
    const chosen = pictures.get(imageId);
    if (!chosen || chosen.widthInPixels > WIDEST_PICTURE_IN_PIXELS) pictures.set(imageId, { ...row, alt: image.alt });
  }
  return pictures;
}

/** Stories that are read aloud, newest first: of the paper, or of a tag. null: no such tag. */
export async function readPodcast(tagSlug: string | null, now: Date): Promise<PodcastSource | null> {
  const select = { slug: true, name: true, description: true };
  const tag = tagSlug === null ? null : await db().tag.findUnique({ where: { slug: tagSlug }, select });
  if (tagSlug !== null && !tag) return null;

  const rows = await db().article.findMany({
    where: {
      ...publicAt(now),
      narration: { isNot: null },
      ...(tag && { tags: { some: { tag: { slug: tag.slug } } } }),
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: PODCAST_LENGTH,
    select: episodeSelect,
  });
  return { tag, episodes: rows.flatMap((row) => episodeOf(row) ?? []) };
}

/** Apple takes pictures from this width on. */
const NARROWEST_COVER_IN_PIXELS = 1_400;

const episodeSelect = {
  ...{ id: true, slug: true, headline: true, standfirst: true, publishedAt: true },
  authors: { orderBy: { position: "asc" }, select: { author: { select: { name: true } } } },
  narration: {
    select: { path: true, mediaType: true, sizeInBytes: true, durationInSeconds: true, isSynthetic: true },
  },
  heroImage: {
    select: {
      renditions: {
        where: { format: "jpeg-1x1", widthInPixels: { gte: NARROWEST_COVER_IN_PIXELS } },
        orderBy: { widthInPixels: "asc" },
        take: 1,
        select: { path: true },
      },
    },
  },
} satisfies Prisma.ArticleSelect;

/** null: the database has a date and a narration for each of them, but the types cannot say so. */
function episodeOf(row: Prisma.ArticleGetPayload<{ select: typeof episodeSelect }>): Episode | null {
  const { publishedAt, narration, heroImage, authors, standfirst, ...story } = row;
  if (!publishedAt || !narration) return null;
  return {
    ...{ ...story, publishedAt, summary: standfirst, sound: narration },
    authors: authors.map(({ author }) => author.name),
    cover: heroImage?.renditions[0]?.path ?? null,
  };
}
