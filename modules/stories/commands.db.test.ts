import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Staff, StoryWriter } from "@/modules/staff/staff";
import { addWriter, handIn, markReady, openStory, planStory, removeWriter, reopen, returnStory } from "./commands";

const NOW = new Date("2026-11-23T09:00:00Z");
const editor = byTheClock("Ruta");

async function person(name = "Ilka"): Promise<Staff> {
  const { id } = await db().person.create({
    data: { email: `${randomUUID()}@paper.example`, name, role: "journalist" },
  });
  return {
    ...{ personId: id, name, email: "", role: "journalist" },
    ...{ sessionId: "", hasSecondFactor: true, factorAt: null, confirmedAt: NOW },
  };
}

async function opened() {
  const staff = await person();
  const { articleId } = await openStory(staff, { language: "uk" }, NOW);
  return { articleId, staff, writer: { ...staff, articleId } as unknown as StoryWriter };
}

const stageOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).stage;
const logOf = async (id: string) =>
  (await db().auditEntry.findMany({ where: { subject: `article:${id}` }, orderBy: { number: "asc" } })).map(
    ({ actor, action }) => `${actor} ${action}`,
  );

test("who opens a story writes it, under their own byline", async () => {
  const staff = await person();
  const author = await db().author.create({ data: { slug: randomUUID(), name: "Ilka", personId: staff.personId } });
  const { articleId } = await openStory(staff, { language: "uk", headline: "Лід" }, NOW);

  const story = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { writers: true, authors: true, revisions: true },
  });
  expect(story).toMatchObject({ language: "uk", stage: "draft", slugFollows: true, publishedAt: null });
  expect(story.writers.map(({ personId }) => personId)).toEqual([staff.personId]);
  expect(story.authors.map(({ authorId }) => authorId)).toEqual([author.id]);
  expect(story.revisions).toMatchObject([{ number: 1, headline: "Лід", kind: "work", createdBy: "Ilka" }]);
});

test("a story goes to the editors, comes back with a note, goes again and is found ready", async () => {
  const { articleId, writer } = await opened();

  expect(await handIn(writer, NOW)).toMatchObject({ ok: true });
  expect(await returnStory(editor, articleId, " Who says so? ", NOW)).toMatchObject({ ok: true });
  expect(await db().article.findUniqueOrThrow({ where: { id: articleId } })).toMatchObject({
    stage: "returned",
    stageNote: "Who says so?",
  });
  expect(await handIn(writer, NOW)).toMatchObject({ ok: true });
  expect(await markReady(editor, articleId, NOW)).toMatchObject({ ok: true });
  expect(await logOf(articleId)).toEqual([
    ...["Ilka opened", "Ilka handed in", "Ruta returned", "Ilka handed in", "Ruta found ready"],
  ]);
});

test("nobody gets a story back without a word", async () => {
  const { articleId, writer } = await opened();
  await handIn(writer, NOW);

  expect(await returnStory(editor, articleId, "  ", NOW)).toEqual({ ok: false, failure: "note-missing" });
  expect(await stageOf(articleId)).toBe("handedIn");
});

test("of two editors who answer one story at once, one does, and the log holds one answer", async () => {
  const { articleId, writer } = await opened();
  await handIn(writer, NOW);
  const outcomes = await Promise.all([reopen(editor, articleId, NOW), returnStory(editor, articleId, "Why?", NOW)]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await logOf(articleId)).toHaveLength(3);
});

test("a story is not handed in twice, and one that waits for its minute does not move", async () => {
  const { articleId, writer } = await opened();
  await markReady(editor, articleId, NOW);
  const { id: revisionId } = await db().revision.findFirstOrThrow({ where: { articleId } });
  await db().schedule.create({ data: { articleId, revisionId, publishAt: NOW, scheduledBy: "Ruta" } });

  expect(await handIn(writer, NOW)).toEqual({ ok: false, failure: "not-from-here" });
  expect(await reopen(editor, articleId, NOW)).toEqual({ ok: false, failure: "is-scheduled" });
  expect(await stageOf(articleId)).toBe("ready");
});

test("writers join and leave; of the last two who leave at once, one stays", async () => {
  const { articleId, writer, staff } = await opened();
  const second = await person("Ruta");
  await addWriter(writer, second.personId, NOW);
  await addWriter(writer, second.personId, NOW);
  expect(await db().articleWriter.count({ where: { articleId } })).toBe(2);

  const outcomes = await Promise.all([
    removeWriter(writer, staff.personId, NOW),
    removeWriter(writer, second.personId, NOW),
  ]);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: "last-writer" }]);
  expect(await addWriter(writer, randomUUID(), NOW)).toEqual({ ok: false, failure: "person-absent" });
});

test("of two who give a story a day at once, the second is told; nobody's day is overwritten unseen", async () => {
  const { articleId, writer } = await opened();
  const [tuesday, friday] = [new Date("2026-11-24T14:00:00Z"), new Date("2026-11-27T14:00:00Z")];
  const outcomes = await Promise.all([tuesday, friday].map((dueAt) => planStory(writer, { dueAt, seen: null }, NOW)));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { dueAt } = await db().article.findUniqueOrThrow({ where: { id: articleId } });
  expect(outcomes).toContainEqual({ ok: false, failure: { reason: "planned-otherwise", dueAt } });
  expect(await planStory(writer, { dueAt: null, seen: dueAt }, NOW)).toMatchObject({ ok: true });
});
