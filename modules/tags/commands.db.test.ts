import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { findSuccessor, readChangeFacts } from "@/modules/snapshots/queries";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { createTag, deleteTag, editTag, mergeTag, orderSections } from "./commands";
import type { TagInput } from "./keeping";

const NOW = new Date("2026-11-24T12:00:00Z");
const editor = byTheClock("Ruta Amsel");

const input = (said: Partial<TagInput> = {}): TagInput => ({
  ...{ name: "Heating", slug: `t-${randomUUID()}`, kind: "topic", description: "", language: null },
  ...{ parentId: null, imageId: null, ...said },
});

async function tag(said: Partial<TagInput> = {}) {
  const created = await createTag(editor, input(said), NOW);
  if (!created.ok) throw new Error(created.failure);
  return read(created.value.tagId);
}
const read = (id: string) => db().tag.findUniqueOrThrow({ where: { id } });
const seen = async (tagId: string) => ({ tagId, version: (await read(tagId)).version });

async function storyUnder(...tagIds: string[]): Promise<string> {
  const { id } = await db().article.create({ data: { slug: randomUUID(), headline: "Cold" } });
  for (const [position, tagId] of tagIds.entries()) {
    await db().articleTag.create({ data: { articleId: id, tagId, position, publishedAt: NOW } });
  }
  return id;
}
const tagsOf = async (articleId: string) =>
  (await db().articleTag.findMany({ where: { articleId } })).map(({ tagId }) => tagId);

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await tag();
});

test("a merged tag's stories carry the other one, each once", async () => {
  const [from, into] = [await tag(), await tag()];
  const [one, both] = [await storyUnder(from.id), await storyUnder(from.id, into.id)];
  await db().article.update({ where: { id: one }, data: { sectionId: from.id } });

  expect((await mergeTag(editor, await seen(from.id), into.id, NOW)).ok).toBe(true);
  expect(await tagsOf(one)).toEqual([into.id]);
  expect(await tagsOf(both)).toEqual([into.id]);
  expect(await db().article.findUnique({ where: { id: one } })).toMatchObject({ sectionId: into.id, version: 1 });
  expect(await db().tag.count({ where: { id: from.id } })).toBe(0);
});

test("a merged tag's address, feeds and archives lead on in one hop, after a second merge too", async () => {
  const [first, second, last] = [await tag(), await tag(), await tag()];
  await mergeTag(editor, await seen(first.id), second.id, NOW);
  await mergeTag(editor, await seen(second.id), last.id, NOW);

  for (const { slug } of [first, second]) {
    for (const rest of ["", "/feed.xml", "/2026/11", "/2026/11/24"]) {
      const successor = await findSuccessor(`/tags/${slug}${rest}`, NOW);
      expect(successor).toEqual({ is: "moved", to: `/tags/${last.slug}${rest}` });
    }
  }
});

test("the archives of both hubs are printed anew after a merge", async () => {
  const [from, into] = [await tag(), await tag()];
  await storyUnder(from.id);
  await mergeTag(editor, await seen(from.id), into.id, NOW);

  const { otherPaths } = await readChangeFacts({ kind: "tag", slug: into.slug, formerSlug: from.slug });
  for (const slug of [from.slug, into.slug]) {
    expect(otherPaths).toContain(`/tags/${slug}/2026/11`);
    expect(otherPaths).toContain(`/tags/${slug}/2026/11/24`);
  }
});

test("two tags that are merged into each other at once end as one", async () => {
  for (let round = 0; round < 5; round += 1) {
    const [a, b] = [await tag(), await tag()];
    const [underA, underB] = [await storyUnder(a.id), await storyUnder(b.id)];
    const outcomes = await Promise.all([
      mergeTag(editor, { tagId: a.id, version: 0 }, b.id, NOW),
      mergeTag(editor, { tagId: b.id, version: 0 }, a.id, NOW),
    ]);

    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const [left] = await db().tag.findMany({ where: { id: { in: [a.id, b.id] } } });
    for (const story of [underA, underB]) expect(await tagsOf(story)).toEqual([left?.id]);
  }
});

test("a story tagged in the moment of a merge is not lost: it has the new tag, or its writer is told", async () => {
  for (let round = 0; round < 10; round += 1) {
    const [from, into] = [await tag(), await tag()];
    const story = await storyUnder();
    const [merged, tagged] = await Promise.allSettled([
      mergeTag(editor, { tagId: from.id, version: 0 }, into.id, NOW),
      db().articleTag.create({ data: { articleId: story, tagId: from.id, position: 0 } }),
    ]);
    expect(merged.status).toBe("fulfilled");
    expect(await tagsOf(story)).toEqual(tagged.status === "fulfilled" ? [into.id] : []);
  }
});

test("the topics beneath a merged tag stand beneath the other, never a level deeper", async () => {
  const section = await tag({ kind: "section" });
  const [from, into] = [await tag(), await tag({ parentId: section.id })];
  const topic = await tag({ parentId: from.id });
  await mergeTag(editor, await seen(from.id), into.id, NOW);
  expect((await read(topic.id)).parentId).toBe(section.id);
});

test("of two who edit a tag at once, the second is told", async () => {
  const { id, version, slug } = await tag();
  const outcomes = await Promise.all(
    ["Heat", "Cold"].map((name) => editTag(editor, { tagId: id, version }, input({ name, slug }), NOW)),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a renamed tag's old address leads to the new one, until it is given out again", async () => {
  const { id, slug } = await tag();
  const renamed = input();
  await editTag(editor, await seen(id), renamed, NOW);
  expect(await findSuccessor(`/tags/${slug}`, NOW)).toEqual({ is: "moved", to: `/tags/${renamed.slug}` });

  await tag({ slug });
  expect(await findSuccessor(`/tags/${slug}`, NOW)).toBeNull();
});

test("an address that another tag has is refused", async () => {
  const { slug } = await tag();
  expect(await createTag(editor, input({ slug }), NOW)).toEqual({ ok: false, failure: "slug-taken" });
});

test("a tag that a story carries is not deleted; one that nothing carries is", async () => {
  const [used, unused] = [await tag(), await tag()];
  await storyUnder(used.id);
  expect(await deleteTag(editor, await seen(used.id), NOW)).toEqual({ ok: false, failure: "in-use" });
  expect((await deleteTag(editor, await seen(unused.id), NOW)).ok).toBe(true);
});

test("a tag never stands beneath itself, nor three deep", async () => {
  const parent = await tag();
  const child = await tag({ parentId: parent.id });
  const wrong = { ok: false, failure: "wrong-parent" };
  expect(await editTag(editor, await seen(parent.id), input({ parentId: parent.id }), NOW)).toEqual(wrong);
  expect(await editTag(editor, await seen(parent.id), input({ parentId: child.id }), NOW)).toEqual(wrong);
  expect(await createTag(editor, input({ parentId: child.id }), NOW)).toEqual(wrong);
});

test("sections stand in the order somebody gave them", async () => {
  const sections = [await tag({ kind: "section" }), await tag({ kind: "section" }), await tag({ kind: "section" })];
  const wanted = sections.map(({ id }) => id).reverse();
  await orderSections(editor, wanted, NOW);
  const found = await db().tag.findMany({ where: { id: { in: wanted } }, orderBy: { position: "asc" } });
  expect(found.map(({ id }) => id)).toEqual(wanted);
});
