import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Body, emptyBody } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import { readFeedSource } from "./queries";

const NOW = new Date("2026-11-23T09:00:00Z");
const YESTERDAY = new Date("2026-11-22T09:00:00Z");
const newSlug = () => `feed-${randomUUID()}`;

type Story = { body?: Body; publishedAt?: Date; withdrawnAt?: Date; heroImageId?: string };

async function publish({ body = emptyBody, ...facts }: Story = {}): Promise<string> {
  const { id } = await db().article.create({ data: { slug: newSlug(), headline: "Ice on the river" } });
  const revision = await db().revision.create({
    data: { articleId: id, number: 1, headline: "Ice", standfirst: "", body, createdBy: "Ann" },
  });
  await db().article.update({
    where: { id },
    data: { publishedAt: YESTERDAY, publicRevisionId: revision.id, ...facts },
  });
  return id;
}

async function tagWith(...articleIds: string[]): Promise<string> {
  const tag = await db().tag.create({
    data: { slug: newSlug(), name: "River", description: "All of it", language: "uk" },
  });
  const entries = articleIds.map((articleId) => ({ articleId, tagId: tag.id, position: 0, publishedAt: YESTERDAY }));
  await db().articleTag.createMany({ data: entries });
  return tag.slug;
}

async function picture(widths: number[]): Promise<string> {
  const { id } = await db().image.create({
    data: {
      contentHash: randomUUID(),
      originalName: "ice.jpg",
      originalPath: "ice.jpg",
      mediaType: "image/jpeg",
      widthInPixels: 3000,
      heightInPixels: 2000,
      dominantColour: "#335566",
      alt: "Ice",
    },
  });
  const renditions = widths.map((widthInPixels) => ({
    imageId: id,
    format: "jpeg",
    widthInPixels,
    heightInPixels: widthInPixels / 2,
    path: `${id}-${widthInPixels}.jpg`,
    sizeInBytes: widthInPixels,
  }));
  await db().rendition.createMany({ data: renditions });
  return id;
}

test("a tag's feed holds its public stories, and bears its name and language", async () => {
  const story = await publish();
  const withdrawn = await publish({ withdrawnAt: NOW });
  const slug = await tagWith(story, withdrawn);

  const source = await readFeedSource({ kind: "tag", slug }, NOW);
  expect(source).toMatchObject({ name: "River", description: "All of it", language: "uk" });
  expect(source?.articles.map((article) => article.id)).toEqual([story]);
  expect(source?.articles[0]?.tags).toEqual(["River"]);
});

test("an author's feed holds the author's stories", async () => {
  const articleId = await publish();
  const author = await db().author.create({ data: { slug: newSlug(), name: "Ann", bio: "Walks." } });
  await db().articleAuthor.create({ data: { articleId, authorId: author.id, position: 0, publishedAt: YESTERDAY } });

  const source = await readFeedSource({ kind: "author", slug: author.slug }, NOW);
  expect(source).toMatchObject({ id: author.id, name: "Ann", description: "Walks." });
  expect(source?.articles).toMatchObject([{ id: articleId, authors: [{ name: "Ann" }] }]);
});

test("the paper's feed never holds a story before its time", async () => {
  const early = await publish({ publishedAt: new Date("2026-11-23T09:00:01Z") });
  const source = await readFeedSource({ kind: "paper" }, NOW);
  expect(source?.articles.map((article) => article.id)).not.toContain(early);
});

test("there is no feed of a tag or author that is not there", async () => {
  expect(await readFeedSource({ kind: "tag", slug: newSlug() }, NOW)).toBeNull();
  expect(await readFeedSource({ kind: "author", slug: newSlug() }, NOW)).toBeNull();
});

test("what a body points to is looked up: pictures, public stories, newsletters", async () => {
  const [figure, hero, small] = [await picture([480, 1080, 1920]), await picture([1920, 1440]), await picture([])];
  const [related, draft] = [
    await publish(),
    (await db().article.create({ data: { slug: newSlug(), headline: "x" } })).id,
  ];
  const newsletter = await db().newsletter.create({
    data: { slug: newSlug(), name: "Delta Weekly", description: "", rhythm: "Fridays" },
  });
  const attrs = { alt: "", caption: "", credit: "", size: "column" as const };
  const body: Body = {
    type: "doc",
    content: [
      { type: "figure", attrs: { ...attrs, imageId: figure } },
      { type: "figure", attrs: { ...attrs, imageId: small } },
      { type: "relatedCard", attrs: { articleId: related } },
      { type: "relatedCard", attrs: { articleId: draft } },
      { type: "newsletterBox", attrs: { slug: newsletter.slug } },
    ],
  };
  const slug = await tagWith(await publish({ body, heroImageId: hero }));

  const references = (await readFeedSource({ kind: "tag", slug }, NOW))?.references;
  expect(references?.pictures.get(figure)).toMatchObject({ widthInPixels: 1080, sizeInBytes: 1080, alt: "Ice" });
  expect(references?.pictures.get(hero)).toMatchObject({ widthInPixels: 1440 });
  expect(references?.pictures.has(small)).toBe(false);
  expect([...(references?.articles.keys() ?? [])]).toEqual([related]);
  expect(references?.newsletters.get(newsletter.slug)).toMatchObject({ name: "Delta Weekly" });
});
