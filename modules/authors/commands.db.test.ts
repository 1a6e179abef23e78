import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { findSuccessor } from "@/modules/snapshots/queries";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { createAuthor, deleteAuthor, editAuthor, mergeAuthor } from "./commands";
import type { AuthorInput } from "./keeping";

const NOW = new Date("2026-11-24T12:00:00Z");
const editor = byTheClock("Ruta Amsel");

const input = (said: Partial<AuthorInput> = {}): AuthorInput => ({
  ...{ name: "Ilka Drobysh", slug: `a-${randomUUID()}`, role: "", bio: "", imageId: null, personId: null, ...said },
});

async function author(said: Partial<AuthorInput> = {}) {
  const created = await createAuthor(editor, input(said), NOW);
  if (!created.ok) throw new Error(created.failure);
  return db().author.findUniqueOrThrow({ where: { id: created.value.authorId } });
}

async function person(): Promise<string> {
  const data = { email: `${randomUUID()}@example.org`, name: "Ilka", role: "journalist" as const };
  return (await db().person.create({ data })).id;
}

async function storyBy(...authorIds: string[]): Promise<string> {
  const { id } = await db().article.create({ data: { slug: randomUUID(), headline: "Ferry" } });
  for (const [position, authorId] of authorIds.entries()) {
    await db().articleAuthor.create({ data: { articleId: id, authorId, position, publishedAt: NOW } });
  }
  return id;
}
const authorsOf = async (articleId: string) =>
  (await db().articleAuthor.findMany({ where: { articleId } })).map(({ authorId }) => authorId);

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await author();
});

test("a merged author's stories, address and member of staff go to the other", async () => {
  const personId = await person();
  const [from, into] = [await author({ personId }), await author()];
  const [one, both] = [await storyBy(from.id), await storyBy(from.id, into.id)];

  expect((await mergeAuthor(editor, { authorId: from.id, version: 0 }, into.id, NOW)).ok).toBe(true);
  expect(await authorsOf(one)).toEqual([into.id]);
  expect(await authorsOf(both)).toEqual([into.id]);
  expect(await db().author.findUnique({ where: { id: into.id } })).toMatchObject({ personId });
  for (const rest of ["", "/feed.xml"]) {
    const successor = await findSuccessor(`/authors/${from.slug}${rest}`, NOW);
    expect(successor).toEqual({ is: "moved", to: `/authors/${into.slug}${rest}` });
  }
});

test("two authors that are merged into each other at once end as one", async () => {
  const [a, b] = [await author(), await author()];
  const story = await storyBy(a.id, b.id);
  const outcomes = await Promise.all([
    mergeAuthor(editor, { authorId: a.id, version: 0 }, b.id, NOW),
    mergeAuthor(editor, { authorId: b.id, version: 0 }, a.id, NOW),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await authorsOf(story)).toHaveLength(1);
});

test("a member of staff writes under one name only", async () => {
  const personId = await person();
  await author({ personId });
  expect(await createAuthor(editor, input({ personId }), NOW)).toEqual({ ok: false, failure: "person-taken" });
});

test("of two who edit an author at once, the second is told", async () => {
  const { id, slug } = await author();
  const outcomes = await Promise.all(
    ["Reporter", "Editor"].map((role) => editAuthor(editor, { authorId: id, version: 0 }, input({ role, slug }), NOW)),
  );
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("an author whom a story names is not deleted", async () => {
  const [used, unused] = [await author(), await author()];
  await storyBy(used.id);
  const inUse = { ok: false, failure: "in-use" };
  expect(await deleteAuthor(editor, { authorId: used.id, version: 0 }, NOW)).toEqual(inUse);
  expect((await deleteAuthor(editor, { authorId: unused.id, version: 0 }, NOW)).ok).toBe(true);
});
