import "server-only";
import { createHash } from "node:crypto";
import { publicAt } from "@/modules/articles/article";
import { bodySchema, imageIdsOf } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { defaultPaper, type Paper, paperSchema } from "@/modules/settings/paper";
import { isSpoken } from "../narration";
import { readNarrationRules } from "../queries";
import { type Script, scriptOf } from "../script";

/** A public story, ready to be spoken. voice: as the speaker calls it; null = its own. */
export type Reading = {
  articleId: string;
  revisionId: string;
  script: Script;
  voice: string | null;
  title: string;
  author: string;
  album: string;
  /** JPEG of the story's picture, base64. */
  cover: string | null;
};

/** What is read aloud of a story; null where it is not public, or in a language nobody here speaks. */
export async function readReading(articleId: string, now: Date): Promise<Reading | null> {
  const [article, rules, paper] = await Promise.all([findStory(articleId, now), readNarrationRules(), readPaperHere()]);
  if (!article?.publicRevision || !article.publishedAt || !isSpoken(article.language)) return null;

  const { id: revisionId, headline, standfirst, body: storedBody } = article.publicRevision;
  const { language } = article;
  const body = bodySchema.parse(storedBody);
  const authors = article.authors.map(({ author }) => author.name);
  const story = {
    ...{ headline, standfirst, authors, publishedAt: article.publishedAt, language, body },
    hero: article.heroImage && heroOf(article, article.heroImage),
    pictures: await shownOf(imageIdsOf(body)),
  };
  return {
    ...{ articleId, revisionId },
    script: scriptOf(story, rules.pronunciations, paper.timeZone),
    voice: article.narrationOrder?.voice ?? null,
    ...{ title: headline, author: authors.join(", ") || paper.name, album: paper.name },
    cover: await readCover(article.heroImageId),
  };
}

/** Changes whenever something would sound otherwise. */
export function hashOfScript({ script, voice, title, author, album }: Reading, speaker: string): string {
  return sha256(JSON.stringify([speaker, voice, title, author, album, script]));
}

export const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

const findStory = (articleId: string, now: Date) =>
  db().article.findUnique({
    where: { id: articleId, ...publicAt(now) },
    select: {
      ...{ language: true, publishedAt: true, heroImageId: true, heroAlt: true, heroCaption: true },
      heroImage: { select: { alt: true, caption: true } },
      publicRevision: { select: { id: true, headline: true, standfirst: true, body: true } },
      authors: { select: { author: { select: { name: true } } }, orderBy: { position: "asc" } },
      narrationOrder: { select: { voice: true } },
    },
  });

type Words = { alt: string; caption: string };

const heroOf = (
  { heroAlt, heroCaption }: { heroAlt: string | null; heroCaption: string | null },
  image: Words,
): Words => ({
  alt: heroAlt ?? image.alt,
  caption: heroCaption ?? image.caption,
});

async function shownOf(imageIds: string[]): Promise<Map<string, Words>> {
  const images = await db().image.findMany({
    where: { id: { in: imageIds } },
    select: { id: true, alt: true, caption: true },
  });
  return new Map(images.map((image) => [image.id, image]));
}

/** Small enough that a telephone shows it without asking for more. */
const WIDEST_COVER_IN_PIXELS = 1_000;

/** The square cut of the story's picture. */
async function readCover(imageId: string | null): Promise<string | null> {
  if (!imageId) return null;
  const rendition = await db().rendition.findFirst({
    where: { imageId, format: "jpeg-1x1", widthInPixels: { lte: WIDEST_COVER_IN_PIXELS } },
    orderBy: { widthInPixels: "desc" },
    select: { path: true },
  });
  const bytes = rendition && (await store("media").read(rendition.path));
  return bytes ? bytes.toString("base64") : null;
}

async function readPaperHere(): Promise<Paper> {
  const row = await db().setting.findUnique({ where: { key: "paper" } });
  return row ? paperSchema.parse(row.value) : defaultPaper;
}
