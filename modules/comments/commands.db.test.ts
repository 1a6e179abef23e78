import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readyDraft } from "@/modules/articles/commands/story.fixture";
import { db } from "@/modules/platform/db";
import type { Role, StoryWriter } from "@/modules/staff/staff";
import { listCalls } from "@/modules/views/queries/calls";
import { openThread, reopenThread, replyInThread, resolveThread } from "./commands";
import { readMargin } from "./queries";

const NOW = new Date("2026-11-24T08:00:00Z");
const ANCHOR = { anchor: { from: { item: { client: 1, clock: 2 } }, to: { item: { client: 1, clock: 9 } } } };

async function hire(role: Role, name: string): Promise<string> {
  const email = `${randomUUID()}@daymark.example`;
  return (await db().person.create({ data: { email, name, role } })).id;
}

const readerOf = (articleId: string, personId: string | null = null, name = "Marek Hollin") =>
  ({ personId, name, articleId }) as StoryWriter;

async function threadIn(articleId: string, mentions: string[] = [], by = readerOf(articleId)): Promise<string> {
  const opened = await openThread(by, { ...ANCHOR, quote: "nobody knew it", text: "Says who?", mentions }, NOW);
  if (!opened.ok) throw new Error(opened.failure);
  return opened.value.threadId;
}

test("a conversation stands in the margin with the words it is about, in the order it was spoken", async () => {
  const articleId = await readyDraft();
  const threadId = await threadIn(articleId);
  await replyInThread(readerOf(articleId), threadId, { text: "The head teacher, on tape.", mentions: [] }, NOW);

  const { threads } = await readMargin(articleId);
  expect(threads).toMatchObject([{ id: threadId, quote: "nobody knew it", resolvedAt: null, ...ANCHOR }]);
  expect(threads[0]?.comments.map(({ text }) => text)).toEqual(["Says who?", "The head teacher, on tape."]);
});

test("of two who call it done at once one is told that it was done already", async () => {
  const articleId = await readyDraft();
  const threadId = await threadIn(articleId);

  const outcomes = await Promise.all([1, 2].map(() => resolveThread(readerOf(articleId), threadId, NOW)));
  expect(outcomes.map((outcome) => (outcome.ok ? "done" : outcome.failure)).sort()).toEqual(["already-done", "done"]);
  expect(await reopenThread(readerOf(articleId), threadId, NOW)).toMatchObject({ ok: true });
  expect(await reopenThread(readerOf(articleId), threadId, NOW)).toEqual({ ok: false, failure: "not-done" });
});

test("an answer given in the moment somebody calls it done opens it again", async () => {
  const articleId = await readyDraft();
  const threadId = await threadIn(articleId);
  await resolveThread(readerOf(articleId), threadId, NOW);
  await replyInThread(readerOf(articleId), threadId, { text: "But see page 4.", mentions: [] }, NOW);

  const { threads } = await readMargin(articleId);
  expect(threads[0]).toMatchObject({ resolvedAt: null, comments: [{}, { text: "But see page 4." }] });
});

test("nobody reaches a conversation through another story", async () => {
  const [articleId, otherId] = [await readyDraft(), await readyDraft()];
  const threadId = await threadIn(articleId);
  const absent = { ok: false, failure: "thread-absent" };

  expect(await resolveThread(readerOf(otherId), threadId, NOW)).toEqual(absent);
  expect(await replyInThread(readerOf(otherId), threadId, { text: "Hello", mentions: [] }, NOW)).toEqual(absent);
  expect((await readMargin(otherId)).threads).toEqual([]);
});

test("whoever is called gets one letter and has it before them until they answer", async () => {
  const articleId = await readyDraft();
  const ilka = await hire("journalist", "Ilka Drobysh");
  await db().articleWriter.create({ data: { articleId, personId: ilka } });
  const threadId = await threadIn(articleId, [ilka]);

  expect(await listCalls(ilka)).toMatchObject([{ articleId, by: "Marek Hollin", text: "Says who?" }]);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: ilka } });
  expect(await db().outgoingMail.count({ where: { to: email, kind: "mention" } })).toBe(1);

  await replyInThread(readerOf(articleId, ilka, "Ilka Drobysh"), threadId, { text: "I do.", mentions: [] }, NOW);
  expect(await listCalls(ilka)).toEqual([]);
});

test("a call is over when the conversation is done", async () => {
  const articleId = await readyDraft();
  const ruta = await hire("editor", "Ruta Amsel");
  const threadId = await threadIn(articleId, [ruta]);
  expect(await listCalls(ruta)).toHaveLength(1);

  await resolveThread(readerOf(articleId), threadId, NOW);
  expect(await listCalls(ruta)).toEqual([]);
});

test("who may not see the story, has left, or called themselves, is not called", async () => {
  const articleId = await readyDraft();
  const [stranger, gone, self] = [
    await hire("journalist", "A Stranger"),
    await hire("editor", "One Who Left"),
    await hire("editor", "Marek Hollin"),
  ];
  await db().person.update({ where: { id: gone }, data: { deactivatedAt: NOW } });
  await threadIn(articleId, [stranger, gone, self], readerOf(articleId, self));

  expect(await db().commentMention.count({ where: { personId: { in: [stranger, gone, self] } } })).toBe(0);
  const names = (await readMargin(articleId)).colleagues.map(({ id }) => id);
  expect(names).not.toContain(stranger);
  expect(names).not.toContain(gone);
});
