import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { urlHashOf } from "@/modules/links/link";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { publicAt } from "../article";
import type { Body } from "../body";
import { documentOf, manuscriptOf } from "../manuscript";
import { changeSlug, correctArticle, withdrawArticle } from "./public-story";
import { publishArticle, publishDue, publishWords, saveRevision } from "./publish";
import { scheduleWords } from "./schedule";
import { readyDraft, wordsOf } from "./story.fixture";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2026-11-23T10:00:00Z");
const newSlug = () => `story-${randomUUID()}`;

const bodyOf = (text: string): Body => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

const editor = byTheClock("Ann");

async function draft(slug = newSlug()): Promise<string> {
  const data = { slug, language: "en", headline: "Ice on the river" };
  return (await db().article.create({ data, select: { id: true } })).id;
}

async function draftWithWords(text = "The river froze overnight."): Promise<string> {
  const articleId = await draft();
  await saveRevision(editor, articleId, { headline: "Ice on the river", standfirst: "Early", body: bodyOf(text) }, NOW);
  return articleId;
}

async function publicStory(): Promise<string> {
  const articleId = await draftWithWords();
  await publishArticle(editor, articleId, NOW);
  return articleId;
}

const readArticle = (id: string) => db().article.findUniqueOrThrow({ where: { id }, include: { searchText: true } });
const moveTo = async (id: string, slug: string) =>
  changeSlug(editor, id, { slug, seen: (await readArticle(id)).slug }, LATER);
const isPublic = async (id: string, at: Date) => (await db().article.count({ where: { id, ...publicAt(at) } })) === 1;

test("a saved story is seen by nobody until it is published", async () => {
  const articleId = await draftWithWords();
  expect(await isPublic(articleId, NOW)).toBe(false);

  await publishArticle(editor, articleId, NOW);
  expect(await isPublic(articleId, NOW)).toBe(true);
  expect(await readArticle(articleId)).toMatchObject({ publishedAt: NOW, wordCount: 4, revisedAt: null });
});

test("a published story is found by search and stands under its tags and authors", async () => {
  const articleId = await draftWithWords();
  const tag = await db().tag.create({ data: { slug: newSlug(), name: "River" } });
  await db().articleTag.create({ data: { articleId, tagId: tag.id, position: 0 } });
  await publishArticle(editor, articleId, NOW);

  expect((await readArticle(articleId)).searchText).toMatchObject({ body: "The river froze overnight." });
  expect(await db().articleTag.findFirst({ where: { articleId } })).toMatchObject({ publishedAt: NOW });
});

test("of two editors who publish the same words at once, one publishes", async () => {
  const articleId = await draftWithWords();
  const outcomes = await Promise.all([
    publishArticle(editor, articleId, NOW),
    publishArticle(editor, articleId, LATER),
  ]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("two people who save at once both keep their words, in order", async () => {
  const articleId = await draft();
  const words = (text: string) => ({ headline: "Ice", standfirst: "", body: bodyOf(text) });
  await Promise.all([
    saveRevision(editor, articleId, words("one"), NOW),
    saveRevision(editor, articleId, words("two"), NOW),
  ]);

  const revisions = await db().revision.findMany({ where: { articleId }, orderBy: { number: "asc" } });
  expect(revisions.map(({ number }) => number)).toEqual([1, 2]);
});

test("a story without words is not published", async () => {
  expect(await publishArticle(editor, await draft(), NOW)).toEqual({ ok: false, failure: "nothing-to-publish" });
  expect(await publishArticle(editor, randomUUID(), NOW)).toEqual({ ok: false, failure: "article-absent" });
});

test("a mended typo leaves the time of the last change; new facts do not", async () => {
  const articleId = await publicStory();
  const again = (text: string) =>
    saveRevision(editor, articleId, { headline: "Ice", standfirst: "", body: bodyOf(text) }, NOW);

  await again("Mended.");
  await publishArticle(editor, articleId, LATER, false);
  expect((await readArticle(articleId)).revisedAt).toBeNull();

  await again("New facts.");
  await publishArticle(editor, articleId, LATER);
  expect(await readArticle(articleId)).toMatchObject({ publishedAt: NOW, revisedAt: LATER });
});

test("an imported story whose time is to come is in lists once it is due", async () => {
  const articleId = await publicStory();
  await db().article.update({ where: { id: articleId }, data: { publishedAt: LATER } });
  await db().searchText.deleteMany({ where: { articleId } });

  expect(await isPublic(articleId, NOW)).toBe(false);
  expect(await publishDue(editor, articleId, NOW)).toEqual({ ok: false, failure: "not-public" });
  expect((await publishDue(editor, articleId, LATER)).ok).toBe(true);
  expect((await publishDue(editor, articleId, LATER)).ok).toBe(true);
  expect((await readArticle(articleId)).searchText).toMatchObject({ publishedAt: LATER });
});

test("a withdrawn story is gone from lists and from its address before any job runs", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  await store("snapshots").write(`articles/${slug}/index.html`, "<p>The river froze");

  expect((await withdrawArticle(editor, articleId, { schedule: null }, LATER)).ok).toBe(true);
  expect(await store("snapshots").has(`articles/${slug}/index.html`)).toBe(false);
  expect((await store("snapshots").read(`articles/${slug}/gone.html`))?.toString()).toContain("withdrawn");
  expect((await readArticle(articleId)).searchText).toBeNull();
  expect(await withdrawArticle(editor, articleId, { schedule: null }, LATER)).toEqual({
    ok: false,
    failure: "already-withdrawn",
  });
});

test("a print that is being put in its place when a story is withdrawn does not bring it back", async () => {
  const articleId = await publicStory();
  const path = `/articles/${(await readArticle(articleId)).slug}`;
  const file = `${path.slice(1)}/index.html`;

  const withdrawing = await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Snapshot'), hashtext(${path}))`;
    const withdrawn = withdrawArticle(editor, articleId, { schedule: null }, LATER);
    await Promise.race([withdrawn, untilSomebodyWaits()]);
    await store("snapshots").write(file, "<p>The river froze"); // as the press does, in its turn
    return { withdrawn };
  });

  expect((await withdrawing.withdrawn).ok).toBe(true);
  expect(await store("snapshots").has(file)).toBe(false);
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    if (waiting.length > 0) return;
  }
}

test("a withdrawn story can be published again", async () => {
  const articleId = await publicStory();
  await withdrawArticle(editor, articleId, { schedule: null }, LATER);

  expect((await publishArticle(editor, articleId, LATER)).ok).toBe(true);
  expect(await isPublic(articleId, LATER)).toBe(true);
});

test("a public story that moves leaves its former address behind, and may move back", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  const moved = newSlug();

  await changeSlug(editor, articleId, { slug: moved, seen: slug }, LATER);
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${slug}` } })).toMatchObject({ articleId });

  await changeSlug(editor, articleId, { slug, seen: moved }, LATER);
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${slug}` } })).toBeNull();
  expect(await db().redirect.findUnique({ where: { fromPath: `/articles/${moved}` } })).toMatchObject({ articleId });
});

test("of two stories that move to one address at once, one gets it", async () => {
  const stories = await Promise.all([publicStory(), publicStory()]);
  const slug = newSlug();
  const outcomes = await Promise.all(stories.map((articleId) => moveTo(articleId, slug)));

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("of two who give a story an address at once, the second is told; none is overwritten unseen", async () => {
  const articleId = await readyDraft();
  await db().article.update({ where: { id: articleId }, data: { slugFollows: true } });
  const [one, other] = [newSlug(), newSlug()];
  const outcomes = await Promise.all(
    [one, other].map((slug) => changeSlug(editor, articleId, { slug, seen: null }, NOW)),
  );
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: "slug-changed" }]);

  const { slug } = await readArticle(articleId);
  expect(await changeSlug(editor, articleId, { slug: newSlug(), seen: null }, NOW)).toMatchObject({ ok: false });
  expect(await changeSlug(editor, articleId, { slug: newSlug(), seen: slug }, NOW)).toMatchObject({ ok: true });
});

test("nobody takes an address that still leads to another story", async () => {
  const articleId = await publicStory();
  const { slug } = await readArticle(articleId);
  await moveTo(articleId, newSlug());

  expect(await moveTo(await publicStory(), slug)).toEqual({ ok: false, failure: "slug-taken" });
});

test("a correction is said beneath a public story only", async () => {
  const articleId = await publicStory();
  expect((await correctArticle(editor, articleId, "The river is the Desna.", LATER)).ok).toBe(true);
  expect((await readArticle(articleId)).revisedAt).toEqual(LATER);

  expect(await correctArticle(editor, await draft(), "No.", LATER)).toEqual({ ok: false, failure: "not-public" });
  expect(await correctArticle(editor, articleId, "  ", LATER)).toEqual({ ok: false, failure: "text-missing" });
});

test("what readers see differently is queued for the press", async () => {
  const articleId = await publicStory();
  const jobs = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM jobs.job WHERE name = 'press' AND data #>> '{change,articleId}' = ${articleId}`;

  expect(jobs).toHaveLength(1);
});

test("words are kept and public in one step, and who did it is in the log", async () => {
  const articleId = await readyDraft();
  const outcome = await publishWords(
    editor,
    articleId,
    wordsOf("It froze.", "Ice"),
    { isSubstantial: true, seen: null },
    NOW,
  );

  const story = await db().article.findUniqueOrThrow({ where: { id: articleId }, include: { publicRevision: true } });
  expect(outcome).toEqual({ ok: true, value: { revisionId: story.publicRevisionId } });
  expect(story.publicRevision).toMatchObject({ headline: "Ice", kind: "published", createdBy: "Ann" });
  const log = await db().auditEntry.findMany({ where: { subject: `article:${articleId}` } });
  expect(log).toMatchObject([{ actor: "Ann", action: "published", details: { headline: "Ice" } }]);
});

test("words published by two editors at once are published once", async () => {
  const articleId = await readyDraft();
  const publish = () => publishWords(editor, articleId, wordsOf("It froze."), { isSubstantial: true, seen: null }, NOW);
  const outcomes = await Promise.all([publish(), publish()]);

  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: "already-public" }]);
  expect(await db().revision.count({ where: { articleId } })).toBe(1);
});

test("a story that lacks what the newsroom requires is refused, whatever a screen showed", async () => {
  const articleId = await draft();
  const publish = () => publishWords(editor, articleId, wordsOf("It froze."), { isSubstantial: true, seen: null }, NOW);
  expect(await publish()).toEqual({ ok: false, failure: "not-ready" });
  expect(await isPublic(articleId, NOW)).toBe(false);
  expect(await db().revision.count({ where: { articleId } })).toBe(0);
});

test("nothing goes out while something in it is half done: it says so, and keeps nothing", async () => {
  const articleId = await readyDraft();
  const uploading = { type: "figure", attrs: { imageId: null, uploadId: "u1" } };
  const document = documentOf(wordsOf("It froze."));
  const words = manuscriptOf({ ...document, content: [...(document.content ?? []), uploading] });
  if (!words) throw new Error("no document");

  const refused = { ok: false, failure: "unfinished" };
  expect(await publishWords(editor, articleId, words, { isSubstantial: true, seen: null }, NOW)).toEqual(refused);
  const plan = { publishAt: LATER, isSubstantial: true, frontPlace: null, seen: null };
  expect(await scheduleWords(editor, articleId, words, plan, NOW)).toEqual(refused);
  expect(await db().revision.count({ where: { articleId } })).toBe(0);
});

const linking = (href: string) => {
  const { body, ...words } = wordsOf("The plan");
  const content = [{ type: "text" as const, text: "plan", marks: [{ type: "link" as const, attrs: { href } }] }];
  return { ...words, body: { ...body, content: [{ type: "paragraph" as const, content }] } };
};

test("a link to our own paper is looked up, by whichever name it calls us", async () => {
  const { slug } = await readArticle(await publicStory());
  const tag = await db().tag.create({ data: { slug: newSlug(), name: "River" } });
  const publishing = async (href: string) =>
    publishWords(editor, await readyDraft(), linking(href), { isSubstantial: true, seen: null }, LATER);

  for (const href of [
    `/articles/${slug}`,
    `http://localhost:3000/articles/${slug}?from=mail#end`,
    `http://127.0.0.1:3000/articles/${slug}`,
    `http://localhost:3000/tags/${tag.slug}/2026/11`,
    "http://localhost:3000/corrections",
  ])
    expect([href, (await publishing(href)).ok]).toEqual([href, true]);
  for (const href of ["/articles/no-such-story", "http://localhost:3000/articles/no-such-story", "/tags/no-such-tag"])
    expect([href, await publishing(href)]).toEqual([href, { ok: false, failure: "not-ready" }]);
});

test("a link whose server is unwell refuses nothing, a dead one does", async () => {
  const href = `https://city.example/${randomUUID()}`;
  const found = (status: number, problem: string) => {
    const data = { url: href, status, problem, checkedAt: NOW };
    return db().linkCheck.upsert({
      where: { urlHash: urlHashOf(href) },
      create: { urlHash: urlHashOf(href), ...data },
      update: data,
    });
  };
  const publishing = async () =>
    publishWords(editor, await readyDraft(), linking(href), { isSubstantial: true, seen: null }, NOW);
  await found(404, "not-found");
  expect(await publishing()).toEqual({ ok: false, failure: "not-ready" });
  await found(503, "unwell");
  expect(await publishing()).toMatchObject({ ok: true });
});

test("an address follows the headline up to the first publication, and then stays", async () => {
  const unique = randomUUID().slice(0, 8);
  const open = async () => {
    const id = await readyDraft();
    await db().article.update({ where: { id }, data: { slugFollows: true } });
    return id;
  };
  const publish = (id: string, headline: string) =>
    publishWords(editor, id, wordsOf("It froze.", headline), { isSubstantial: true, seen: null }, LATER);
  const [first, second] = [await open(), await open()];
  await publish(first, `Ice ${unique}`);
  await publish(second, `Ice ${unique}`);
  expect((await readArticle(first)).slug).toBe(`ice-${unique}`);
  expect((await readArticle(second)).slug).toBe(`ice-${unique}-2`);

  await publish(first, "Thaw");
  expect(await readArticle(first)).toMatchObject({ slug: `ice-${unique}`, headline: "Thaw" });
});
