import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Body, bodySchema } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import type { Archive, ArchivedArticle } from "./archive";
import { importArchive } from "./commands";

const NOW = new Date("2026-05-01T12:00:00Z");
const PAST = new Date("2020-02-03T04:05:06Z");
const FUTURE = new Date("2031-01-01T00:00:00Z");
const NO_IMAGES = new Map<string, string>();

const says = (text: string): Body =>
  bodySchema.parse({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

function archiveOf(mark: string, articles: Partial<ArchivedArticle>[]): Archive {
  return {
    source: `ghost:${mark}`,
    authors: [{ slug: `ada-${mark}`, name: "Ada" }],
    tags: [
      { slug: `energy-${mark}`, name: "Energy", kind: "section" },
      { slug: `heat-${mark}`, name: "Heat", kind: "topic", parentSlug: `energy-${mark}` },
    ],
    pictures: [],
    articles: articles.map((article, number) => ({
      sourceId: String(number),
      slug: `story-${number}-${mark}`,
      language: "en",
      headline: "The heat is back",
      standfirst: "",
      body: says("Three districts have heat again."),
      sectionSlug: `energy-${mark}`,
      tagSlugs: [`energy-${mark}`, `heat-${mark}`],
      authorSlugs: [`ada-${mark}`],
      publishedAt: PAST,
      ...article,
    })),
    pages: [],
    redirects: [],
    problems: [],
  };
}

const mark = () => randomUUID().slice(0, 8);
const read = (slug: string) =>
  db().article.findUniqueOrThrow({
    where: { slug },
    include: { tags: true, authors: true, searchText: true, publicRevision: true, redirects: true },
  });

test("an imported story stands with its words, section, tags, authors and search text", async () => {
  const m = mark();
  await importArchive(archiveOf(m, [{}]), NO_IMAGES, NOW);

  const article = await read(`story-0-${m}`);
  expect(article).toMatchObject({
    headline: "The heat is back",
    wordCount: 5,
    publishedAt: PAST,
    source: `ghost:${m}`,
  });
  expect(article.publicRevision?.body).toEqual(says("Three districts have heat again."));
  expect(article.tags.map((tag) => tag.publishedAt)).toEqual([PAST, PAST]);
  expect(article.authors).toMatchObject([{ position: 0, publishedAt: PAST }]);
  expect(article.searchText).toMatchObject({ body: "Three districts have heat again.", publishedAt: PAST });
  const heat = await db().tag.findUniqueOrThrow({ where: { slug: `heat-${m}` }, include: { parent: true } });
  expect(heat.parent?.slug).toBe(`energy-${m}`);
});

test("a second run adds nothing", async () => {
  const archive = archiveOf(mark(), [{}, {}]);
  const first = await importArchive(archive, NO_IMAGES, NOW);
  const second = await importArchive(archive, NO_IMAGES, NOW);

  expect(first.added).toMatchObject({ articles: 2, authors: 1, tags: 2 });
  expect(second.added).toEqual({ articles: 0, pages: 0, authors: 0, tags: 0, redirects: 0 });
  expect(second.known).toEqual({ articles: 2, pages: 0 });
});

test("drafts stay drafts and scheduled stories wait for their time outside of every list", async () => {
  const m = mark();
  await importArchive(archiveOf(m, [{ publishedAt: null }, { publishedAt: FUTURE }]), NO_IMAGES, NOW);

  const draft = await read(`story-0-${m}`);
  expect(draft).toMatchObject({ publishedAt: null, publicRevisionId: null, searchText: null });
  expect(draft.tags.every((tag) => tag.publishedAt === null)).toBe(true);
  expect(await db().revision.count({ where: { articleId: draft.id } })).toBe(1);

  const scheduled = await read(`story-1-${m}`);
  expect(scheduled).toMatchObject({ publishedAt: FUTURE, searchText: null });
  expect(scheduled.tags.every((tag) => tag.publishedAt === null)).toBe(true);
  const jobs = await db().$queryRaw<{ start_after: Date }[]>`
    SELECT start_after FROM jobs.job WHERE data ->> 'articleId' = ${scheduled.id}`;
  expect(jobs.map((job) => job.start_after)).toEqual([FUTURE]);
});

test("a slug that is taken here stays with its story, and the newcomer's old address leads to the newcomer", async () => {
  const m = mark();
  await importArchive(archiveOf(m, [{}]), NO_IMAGES, NOW);
  const other = archiveOf(m, [{ headline: "Another story" }]);
  other.source = `wordpress:${m}`;
  other.redirects = [{ fromPath: `/2020/02/03/story-0-${m}/`, to: { articleSlug: `story-0-${m}` } }];

  const report = await importArchive(other, NO_IMAGES, NOW);

  const newcomer = await read(`story-0-${m}-2`);
  expect(newcomer.headline).toBe("Another story");
  expect(newcomer.redirects.map((row) => row.fromPath)).toEqual([`/2020/02/03/story-0-${m}`]);
  expect(report.problems).toEqual([
    { where: `story-0-${m}`, what: expect.stringContaining(`/articles/story-0-${m}-2`) },
  ]);
  expect(report.added).toMatchObject({ authors: 0, tags: 0 });
});

test("one story that cannot be written leaves nothing of the archive behind", async () => {
  const m = mark();
  const wrong = { body: { type: "doc", content: [{ type: "script" }] } as unknown as Body };

  await expect(importArchive(archiveOf(m, [{}, wrong]), NO_IMAGES, NOW)).rejects.toThrow();

  expect(await db().article.count({ where: { source: `ghost:${m}` } })).toBe(0);
  expect(await db().tag.count({ where: { source: `ghost:${m}` } })).toBe(0);
});

test("two runs of the same archive at once write it once", async () => {
  const archive = archiveOf(mark(), [{}, {}]);
  const reports = await Promise.all([1, 2].map(() => importArchive(archive, NO_IMAGES, NOW)));
  expect(reports.map((report) => report.added.articles).sort()).toEqual([0, 2]);
});

test("a page here keeps its address from an old one of the same name", async () => {
  const m = mark();
  const archive = archiveOf(m, [{}]);
  const page = {
    sourceId: "p",
    language: "en",
    title: "About",
    standfirst: "",
    body: says("We write."),
    publishedAt: PAST,
  };
  archive.pages = [{ ...page, slug: `about-${m}` }];
  archive.redirects = [
    { fromPath: `/about-${m}/`, to: { articleSlug: `story-0-${m}` } },
    { fromPath: `/team/about-${m}/`, to: { path: `/about-${m}` } },
  ];

  const report = await importArchive(archive, NO_IMAGES, NOW);

  expect(report.added).toMatchObject({ pages: 1, redirects: 1 });
  expect(report.problems.map((problem) => problem.where)).toEqual([`/about-${m}`]);
});

test("a namesake's old address leads to the namesake", async () => {
  const m = mark();
  await importArchive(archiveOf(m, [{}]), NO_IMAGES, NOW);
  const other = archiveOf(m, [{}]);
  other.source = `wordpress:${m}`;
  other.authors = [{ slug: `ada-${m}`, name: "Another Ada" }];
  other.redirects = [{ fromPath: `/author/ada-${m}/`, to: { path: `/authors/ada-${m}` } }];

  const report = await importArchive(other, NO_IMAGES, NOW);

  expect(report.added.authors).toBe(1);
  const redirect = await db().redirect.findUniqueOrThrow({ where: { fromPath: `/author/ada-${m}` } });
  expect(redirect.toPath).toBe(`/authors/ada-${m}-2`);
});
