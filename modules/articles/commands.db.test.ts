import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { publicAt } from "./article";
import type { Body } from "./body";
import {
  changeSlug,
  correctArticle,
  createArticle,
  publishArticle,
  publishDue,
  saveRevision,
  scheduleArticle,
  withdrawArticle,
} from "./commands";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2026-11-23T10:00:00Z");
const newSlug = () => `story-${randomUUID()}`;

const bodyOf = (text: string): Body => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

async function draft(slug = newSlug()): Promise<string> {
  const created = await createArticle({ slug, language: "en", headline: "Ice on the river" });
  if (!created.ok) throw new Error(created.failure);
  return created.value.articleId;
}

async function draftWithWords(text = "The river froze overnight."): Promise<string> {
  const articleId = await draft();
  await saveRevision(articleId, { headline: "Ice on the river", standfirst: "Early", body: bodyOf(text) }, "Ann");
  return articleId;
}

async function publicStory(): Promise<string> {
  const articleId = await draftWithWords();
  await publishArticle(articleId, NOW);
  return articleId;
}

const readArticle = (id: string) => db().article.findUniqueOrThrow({ where: { id }, include: { searchText: true } });
const isPublic = async (id: string, at: Date) => (await db().article.count({ where: { id, ...publicAt(at) } })) === 1;

test("a saved story is seen by nobody until it is published", async () => {
  const articleId = await draftWithWords();
  expect(await isPublic(articleId, NOW)).toBe(false);

  await publishArticle(articleId, NOW);
  expect(await isPublic(articleId, NOW)).toBe(true);
  expect(await readArticle(articleId)).toMatchObject({ publishedAt: NOW, wordCount: 4, revisedAt: null });
});

test("a published story is found by search and stands under its tags and authors", async () => {
  const articleId = await draftWithWords();
  const tag = await db().tag.create({ data: { slug: newSlug(), name: "River" } });
  await db().articleTag.create({ data: { articleId, tagId: tag.id, position: 0 } });
  await publishArticle(articleId, NOW);

  expect((await readArticle(articleId)).searchText).toMatchObject({ body: "The river froze overnight." });
  expect(await db().articleTag.findFirst({ where: { articleId } })).toMatchObject({ publishedAt: NOW });
});

test("of two editors who publish the same words at once, one publishes", async () => {
  const articleId = await draftWithWords();
  const outcomes = await Promise.all([publishArticle(articleId, NOW), publishArticle(articleId, LATER)]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("two people who save at once both keep their words, in order", async () => {
  const articleId = await draft();
  const words = (text: string) => ({ headline: "Ice", standfirst: "", body: bodyOf(text) });
  await Promise.all([saveRevision(articleId, words("one"), "Ann"), saveRevision(articleId, words("two"), "Bo")]);

  const revisions = await db().revision.findMany({ where: { articleId }, orderBy: { number: "asc" } });
  expect(revisions.map(({ number }) => number)).toEqual([1, 2]);
});

test("a story without words is not published", async () => {
  expect(await publishArticle(await draft(), NOW)).toEqual({ ok: false, failure: "nothing-to-publish" });
  expect(await publishArticle(randomUUID(), NOW)).toEqual({ ok: false, failure: "article-absent" });
});

test("a mended typo leaves the time of the last change; new facts do not", async () => {
  const articleId = await publicStory();
  const again = (text: string) =>
    saveRevision(articleId, { headline: "Ice", standfirst: "", body: bodyOf(text) }, "Ann");

  await again("Mended.");
  await publishArticle(articleId, LATER, false);
  expect((await readArticle(articleId)).revisedAt).toBeNull();

  await again("New facts.");
  await publishArticle(articleId, LATER);
  expect(await readArticle(articleId)).toMatchObject({ publishedAt: NOW, revisedAt: LATER });
});

test("a scheduled story is public from its time on, and in lists once it is due", async () => {
  const articleId = await draftWithWords();
  await scheduleArticle(articleId, LATER, NOW);

  expect(await isPublic(articleId, NOW)).toBe(false);
  expect(await publishDue(articleId, NOW)).toEqual({ ok: false, failure: "not-public" });
  expect((await readArticle(articleId)).searchText).toBeNull();

  expect((await publishDue(articleId, LATER)).ok).toBe(true);
  expect((await publishDue(articleId, LATER)).ok).toBe(true);
  expect((await readArticle(articleId)).searchText).toMatchObject({ publishedAt: LATER });
});

test("a story is not scheduled into the past, nor when it is public", async () => {
  expect(await scheduleArticle(await draftWithWords(), NOW, NOW)).toEqual({ ok: false, failure: "time-has-passed" });
  expect(await scheduleArticle(await publicStory(), LATER, NOW)).toEqual({ ok: false, failure: "already-public" });
});

test("a withdrawn story is gone from lists and from its address before any job runs", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  await store("snapshots").write(`articles/${slug}/index.html`, "<p>The river froze");

  expect((await withdrawArticle(articleId, LATER)).ok).toBe(true);
  expect(await store("snapshots").has(`articles/${slug}/index.html`)).toBe(false);
  expect((await store("snapshots").read(`articles/${slug}/gone.html`))?.toString()).toContain("withdrawn");
  expect((await readArticle(articleId)).searchText).toBeNull();
  expect(await withdrawArticle(articleId, LATER)).toEqual({ ok: false, failure: "already-withdrawn" });
});

test("a withdrawn story can be published again", async () => {
  const articleId = await publicStory();
  await withdrawArticle(articleId, LATER);

  expect((await publishArticle(articleId, LATER)).ok).toBe(true);
  expect(await isPublic(articleId, LATER)).toBe(true);
});

test("a public story that moves leaves its former address behind, and may move back", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  const moved = newSlug();

  await changeSlug(articleId, moved, LATER);
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${slug}` } })).toMatchObject({ articleId });

  await changeSlug(articleId, slug, LATER);
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${slug}` } })).toBeNull();
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${moved}` } })).toMatchObject({ articleId });
});

test("of two stories that move to one address at once, one gets it", async () => {
  const stories = await Promise.all([publicStory(), publicStory()]);
  const slug = newSlug();
  const outcomes = await Promise.all(stories.map((articleId) => changeSlug(articleId, slug, LATER)));

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("nobody takes an address that still leads to another story", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  await changeSlug(articleId, newSlug(), LATER);

  expect(await changeSlug(await publicStory(), slug, LATER)).toEqual({ ok: false, failure: "slug-taken" });
});

test("a correction is said beneath a public story only", async () => {
  const articleId = await publicStory();
  expect((await correctArticle(articleId, "The river is the Desna.", "Ann", LATER)).ok).toBe(true);
  expect((await readArticle(articleId)).revisedAt).toEqual(LATER);

  expect(await correctArticle(await draft(), "No.", "Ann", LATER)).toEqual({ ok: false, failure: "not-public" });
  expect(await correctArticle(articleId, "  ", "Ann", LATER)).toEqual({ ok: false, failure: "text-missing" });
});

test("what readers see differently is queued for the press", async () => {
  const articleId = await publicStory();
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM jobs.job WHERE name = 'press' AND data #>> '{change,articleId}' = ${articleId}`;

  expect(jobs).toHaveLength(1);
});
