import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bodySchema } from "@/modules/articles/body";
import { manuscriptOf } from "@/modules/articles/manuscript";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { StoryWriter } from "@/modules/staff/staff";
import { appendUpdates, compact, keepWork, nameStory, openManuscript, restoreWords } from "./commands";
import { workingDocumentOf } from "./manuscript-document";
import { readManuscript, readManuscriptJson } from "./queries";
import { wildState } from "./wild-state.fixture";

const NOW = new Date("2026-11-24T09:00:00Z");
const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [] }] };

async function story(): Promise<string> {
  const { id } = await db().article.create({ data: { slug: `story-${randomUUID()}`, headline: "Ice on the river" } });
  return id;
}

const writerOf = (articleId: string, personId: string = randomUUID()) =>
  ({ personId, name: "Ilka", articleId }) as StoryWriter;

async function person(name: string): Promise<string> {
  const { id } = await db().person.create({
    data: { email: `${randomUUID()}@paper.example`, name, role: "journalist" },
  });
  return id;
}

/** A change that adds one line, made on the story as its seed was. */
function lineOn(state: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  const line = new Y.XmlElement("paragraph");
  line.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment("manuscript").push([line]);
  return Y.encodeStateAsUpdate(doc, before) as Uint8Array<ArrayBuffer>;
}

async function opened(articleId: string) {
  const stored = await openManuscript(articleId);
  if (!stored) throw new Error("no story");
  return stored;
}

const wordsOf = async (articleId: string) => JSON.stringify(await readManuscriptJson(articleId));

test("a story nobody opened is read from its newest revision, and one without any from its headline", async () => {
  const articleId = await story();
  expect(await wordsOf(articleId)).toContain("Ice on the river");
  await db().revision.create({
    data: { articleId, number: 1, headline: "Ice breaks", standfirst: "", body, createdBy: "Ann" },
  });
  expect(await wordsOf(articleId)).toContain("Ice breaks");
  expect(await readManuscript(articleId)).toBeNull();
  expect(await readManuscriptJson(randomUUID())).toBeNull();
});

test("twenty who open a story at once get one seed", async () => {
  const articleId = await story();
  const seeds = await Promise.all(Array.from({ length: 20 }, () => opened(articleId)));
  const merged = new Y.Doc();
  for (const { state } of seeds) Y.applyUpdate(merged, state);
  expect(JSON.stringify(workingDocumentOf(Y.encodeStateAsUpdate(merged))).match(/Ice on the river/g)).toHaveLength(1);
});

test("no change is lost or doubled while writers add and two workers compact", async () => {
  const articleId = await story();
  const { state } = await opened(articleId);
  const by = writerOf(articleId);
  const lines = Array.from({ length: 25 }, (_, index) => `Line number ${index}.`);
  await Promise.all([
    ...lines.map((line) => appendUpdates(articleId, [{ update: lineOn(state, line), by }], NOW)),
    ...Array.from({ length: 6 }, () => compact(articleId)),
  ]);

  const words = await wordsOf(articleId);
  for (const line of lines) expect(words.split(line)).toHaveLength(2);
  await compact(articleId);
  expect(await wordsOf(articleId)).toBe(words);
  expect(await db().manuscriptUpdate.count({ where: { articleId } })).toBe(0);
});

test("ids of one story's changes grow in the order of their commits, so that who has seen the last has seen all", async () => {
  const articleId = await story();
  const { state, newestUpdateId } = await opened(articleId);
  const by = writerOf(articleId);
  const steps = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      appendUpdates(articleId, [{ update: lineOn(state, `${index}`), by }], NOW),
    ),
  );
  const byOrder = steps.sort((one, other) => (one.newestId < other.newestId ? -1 : 1));
  expect(byOrder.map(({ previousId }) => previousId)).toEqual([
    newestUpdateId,
    ...byOrder.slice(0, -1).map(({ newestId }) => newestId),
  ]);
});

test("nothing is added to a story that nobody opened", async () => {
  const articleId = await story();
  const { state } = await opened(await story());
  const update = { update: lineOn(state, "x"), by: writerOf(articleId) };
  await expect(appendUpdates(articleId, [update], NOW)).rejects.toThrow("Nobody has opened");
});

test("restored words replace what stands there, and the log says who did it", async () => {
  const articleId = await story();
  const { state } = await opened(articleId);
  await appendUpdates(articleId, [{ update: lineOn(state, "To be taken back."), by: writerOf(articleId) }], NOW);

  const words = { headline: "Ice breaks", standfirst: "", body };
  expect(await restoreWords(byTheClock("Ruta Amsel"), articleId, words, NOW)).toMatchObject({ ok: true });
  const now = await wordsOf(articleId);
  expect(now).toContain("Ice breaks");
  expect(now).not.toContain("To be taken back.");
  expect(await db().auditEntry.count({ where: { subject: `article:${articleId}`, actor: "Ruta Amsel" } })).toBe(1);
  expect(await restoreWords(byTheClock("Ruta Amsel"), randomUUID(), words, NOW)).toMatchObject({
    failure: "story-absent",
  });
});

test("ten minutes of work are kept as one revision that names who wrote, and unchanged words as none", async () => {
  const articleId = await story();
  const { state } = await opened(articleId);
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  const revisions = () =>
    db().revision.findMany({ where: { articleId }, select: { kind: true, createdBy: true, personId: true } });
  const [ilka, marek] = [await person("Ilka Brandt"), await person("Marek Hollin")];
  await appendUpdates(articleId, [{ update: lineOn(state, "One."), by: writerOf(articleId, ilka) }], NOW);
  await appendUpdates(articleId, [{ update: lineOn(state, "Two."), by: writerOf(articleId, marek) }], later(9));

  await keepWork(later(9));
  expect(await revisions()).toEqual([]);
  await Promise.all([keepWork(later(11)), keepWork(later(11))]);
  expect(await revisions()).toEqual([{ kind: "work", createdBy: "Marek Hollin, Ilka Brandt", personId: marek }]);
  expect(await db().manuscriptUpdate.count({ where: { articleId } })).toBe(0);

  const same = { update: lineOn(state, "One."), by: writerOf(articleId, ilka) };
  await appendUpdates(articleId, [{ ...same, update: (await opened(articleId)).state }], later(12));
  await keepWork(later(30));
  expect(await revisions()).toHaveLength(1);
});

/** What a broken browser may leave in a story: deep, hostile, and longer than anything may be. */
async function wildStory(seed: number) {
  const articleId = await story();
  const { state, words } = wildState(seed);
  await db().manuscript.create({ data: { articleId, state } });
  const line = {
    update: lineOn((await opened(articleId)).state, "A word after."),
    by: writerOf(articleId, await person("Ilka")),
  };
  await appendUpdates(articleId, [line], NOW);
  return { articleId, words: [...words, "A word after."] };
}

test("whatever shape a story is in, its words are kept as work, can be brought back, and open as they were", async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const { articleId, words } = await wildStory(seed);
    await keepWork(new Date(NOW.getTime() + 11 * 60_000));
    const { headline, standfirst, body: kept } = await db().revision.findFirstOrThrow({ where: { articleId } });
    const said = JSON.stringify([headline, standfirst, kept]);
    expect(words.filter((word) => !said.includes(word))).toEqual([]);

    const back = { headline, standfirst, body: bodySchema.parse(kept) };
    expect(await restoreWords(byTheClock("Ruta Amsel"), articleId, back, NOW)).toMatchObject({ ok: true });
    expect(manuscriptOf(await readManuscriptJson(articleId))).toMatchObject(back);
  }
});

test("lists call a story what its writers call it now, until readers have seen it", async () => {
  const articleId = await story();
  const headline = () => db().article.findUniqueOrThrow({ where: { id: articleId }, select: { headline: true } });
  await nameStory(articleId, { headline: "Ice breaks", standfirst: "" });
  expect(await headline()).toEqual({ headline: "Ice breaks" });

  await db().article.update({ where: { id: articleId }, data: { withdrawnAt: NOW } });
  await nameStory(articleId, { headline: "Ice melts", standfirst: "" });
  expect(await headline()).toEqual({ headline: "Ice breaks" });
});
