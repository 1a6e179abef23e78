import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { restoreWords } from "@/modules/manuscripts/commands";
import { workingDocumentOf } from "@/modules/manuscripts/manuscript-document";
import { readManuscript } from "@/modules/manuscripts/queries";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { connect } from "./guest.fixture";
import { joinStory, SITE_URL, startLine, storyOf } from "./newsroom.fixture";

let line: Awaited<ReturnType<typeof startLine>>;
const guests: { leave: () => void }[] = [];

beforeAll(async () => {
  line = await startLine();
});
afterAll(async () => {
  for (const guest of guests) guest.leave();
  await line.stop();
});

function come(...[writer, wishes]: Parameters<typeof connect> extends [unknown, ...infer Rest] ? Rest : never) {
  const guest = connect(line, writer, { origin: SITE_URL, ...wishes });
  guests.push(guest);
  return guest;
}

const soon = (check: () => unknown, timeout = 2_000) => vi.waitFor(check, { timeout, interval: 20 });
const here = (guest: ReturnType<typeof come>) => soon(() => expect(guest.provider.isSynced).toBe(true));
const storedWords = async (articleId: string) =>
  JSON.stringify(workingDocumentOf((await readManuscript(articleId))?.state ?? new Uint8Array()));

test("a story is seeded once, and what one types the other sees and the database has within a second", async () => {
  const ilka = await storyOf();
  const marek = await joinStory(ilka.articleId);
  const [one, other] = [come(ilka), come(marek)];
  await Promise.all([here(one), here(other)]);
  expect(one.words().match(/Ice on the river/g)).toHaveLength(1);

  one.type("The ferry is late.");
  one.ask(7);
  await soon(() => expect(one.kept.has(7)).toBe(true), 1_000);
  expect(await storedWords(ilka.articleId)).toContain("The ferry is late.");
  expect(other.words()).toContain("The ferry is late.");
});

test("what was deleted is not said to be saved before the database knows", async () => {
  const writer = await storyOf();
  const guest = come(writer);
  await here(guest);
  guest.type("A name that must not be printed.");
  guest.ask(1);
  await soon(() => expect(guest.kept.has(1)).toBe(true));

  const manuscript = guest.document.getXmlFragment("manuscript");
  manuscript.delete(manuscript.length - 1, 1);
  guest.ask(2);
  await soon(() => expect(guest.kept.has(2)).toBe(true));
  expect(await storedWords(writer.articleId)).not.toContain("must not be printed");
});

test("a pass of two minutes ago, for another story, or of nobody opens nothing", async () => {
  const writer = await storyOf();
  const refused = [
    come(writer, { passAgeInSeconds: 120 }),
    come(writer, { passFor: (await storyOf()).articleId }),
    come({ ...writer, sessionId: randomUUID() }),
  ];
  for (const guest of refused) {
    await soon(() => expect(guest.refusal()).toBe("not-allowed"));
    expect(guest.words()).toBe("");
  }
});

test("a page of another site cannot open the line", async () => {
  const guest = come(await storyOf(), { origin: "https://elsewhere.example" });
  await soon(() => expect(guest.closeCode()).toBe(1006));
  expect(guest.words()).toBe("");
});

test("whoever may only read sees the words, and what they send is dropped", async () => {
  const writer = await storyOf();
  const editor = come(await joinStory(writer.articleId, "editor"));
  await db().article.update({ where: { id: writer.articleId }, data: { stage: "handedIn" } });
  const reader = come(writer, { mayWrite: false });
  await Promise.all([here(editor), here(reader)]);
  expect(reader.words()).toContain("Ice on the river");

  reader.ask(1);
  await soon(() => expect(reader.kept.has(1)).toBe(true));

  reader.type("Smuggled in.");
  reader.ask(2);
  reader.ask(3);
  editor.type("Meanwhile.");
  editor.ask(1);
  await soon(() => expect(editor.kept.has(1)).toBe(true));
  await soon(() => expect(reader.words()).toContain("Meanwhile."));
  expect(editor.words()).not.toContain("Smuggled in.");
  expect(await storedWords(writer.articleId)).not.toContain("Smuggled in.");
  expect(reader.kept.has(2) || reader.kept.has(3)).toBe(false);
});

test("words of a device that may not write any more are not said to be saved: they stay on the device", async () => {
  const writer = await storyOf();
  const offline = come(writer);
  await here(offline);
  offline.leave();
  offline.type("Written in a train.");
  await db().article.update({ where: { id: writer.articleId }, data: { stage: "handedIn" } });

  const back = come(writer, { document: offline.document, mayWrite: false });
  await here(back);
  back.ask(1);
  const colleague = come(await joinStory(writer.articleId, "editor"));
  await here(colleague);
  colleague.type("Meanwhile.");
  await soon(() => expect(back.words()).toContain("Meanwhile."));
  expect(back.kept.has(1)).toBe(false);
  expect(await storedWords(writer.articleId)).not.toContain("Written in a train.");
});

test.each([
  [
    "their session is revoked",
    (w: Writing) => db().staffSession.update({ ...of(w.sessionId), data: { revokedAt: new Date() } }),
  ],
  [
    "they leave the newsroom",
    (w: Writing) => db().person.update({ ...of(w.personId), data: { deactivatedAt: new Date() } }),
  ],
  ["the story is handed in", (w: Writing) => db().article.update({ ...of(w.articleId), data: { stage: "handedIn" } })],
  [
    "somebody takes them off the story",
    (w: Writing) => db().articleWriter.deleteMany({ where: { personId: w.personId } }),
  ],
])("a writer's line is closed within two seconds when %s", async (_what, happens) => {
  const writer = await storyOf();
  const guest = come(writer);
  await here(guest);
  await happens(writer);
  await soon(() => expect(guest.closeCode()).toBe(4403), 2_000);
});

type Writing = Awaited<ReturnType<typeof storyOf>>;
const of = (id: string) => ({ where: { id } });

test.each([
  ["a link that is a programme", (guest: Guest) => guest.type("Read this.", { link: { href: "javascript:alert(1)" } })],
  ["a node that nobody knows", (guest: Guest) => guest.put("script", {})],
  ["an attribute that nobody knows", (guest: Guest) => guest.put("paragraph", { onmouseover: "x()" })],
])("%s does not come into a story: who sends it is cut off, and nobody else notices", async (_what, send) => {
  const writer = await storyOf();
  const [intruder, colleague] = [come(writer), come(await joinStory(writer.articleId))];
  await Promise.all([here(intruder), here(colleague)]);
  send(intruder);
  await soon(() => expect(intruder.closeCode()).toBe(4422));

  colleague.type("Still here.");
  colleague.ask(1);
  await soon(() => expect(colleague.kept.has(1)).toBe(true));
  expect(colleague.words()).not.toMatch(/Read this|script|onmouseover/);
  const rows = await db().manuscriptUpdate.findMany({
    where: { articleId: writer.articleId },
    select: { update: true },
  });
  const bytes = Buffer.concat(rows.map(({ update }) => update)).toString("latin1");
  expect(bytes).toContain("Still here.");
  expect(bytes).not.toMatch(/javascript:|script|onmouseover/);
});

test("who comes back with what was refused is refused again, and with the rest is let in", async () => {
  const writer = await storyOf();
  const first = come(writer);
  await here(first);
  first.type("Read this.", { link: { href: "data:text/html,x" } });
  await soon(() => expect(first.closeCode()).toBe(4422));

  const again = come(writer, { document: first.document });
  await soon(() => expect(again.closeCode()).toBe(4422));
  const fresh = come(writer);
  await here(fresh);
  expect(fresh.words()).not.toContain("Read this");
});

type Guest = ReturnType<typeof come>;

test("a session that nobody used for twelve hours is over at the line, and typing is using it", async () => {
  const writer = await storyOf();
  const guest = come(writer);
  await here(guest);
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
  const seenAt = async () => (await db().staffSession.findUniqueOrThrow(of(writer.sessionId))).lastSeenAt;
  await db().staffSession.update({ ...of(writer.sessionId), data: { lastSeenAt: hours(11) } });
  guest.type("Still at it.");
  await soon(async () => expect((await seenAt()).getTime()).toBeGreaterThan(hours(1).getTime()), 3_000);

  const idle = await storyOf();
  const sleeper = come(idle);
  await here(sleeper);
  await db().staffSession.update({ ...of(idle.sessionId), data: { lastSeenAt: hours(12.1) } });
  await soon(() => expect(sleeper.closeCode()).toBe(4403), 3_000);
  const back = come(idle);
  await soon(() => expect(back.refusal()).toBe("not-allowed"));
});

test("a message larger than any story's is refused, and those who write go on", async () => {
  const writer = await storyOf();
  const [flooder, colleague] = [come(writer), come(await joinStory(writer.articleId))];
  await Promise.all([here(flooder), here(colleague)]);
  flooder.type("x".repeat(5 * 1024 * 1024));
  await soon(() => expect(flooder.closeCode()).toBe(1009));

  colleague.type("Still here.");
  colleague.ask(1);
  await soon(() => expect(colleague.kept.has(1)).toBe(true));
  expect(await storedWords(writer.articleId)).toContain("Still here.");
});

test("a story that would grow beyond what a story may be takes no more, and says so", async () => {
  const writer = await storyOf();
  const [flooder, colleague] = [come(writer), come(await joinStory(writer.articleId))];
  await Promise.all([here(flooder), here(colleague)]);
  for (let piece = 0; piece < 7; piece++) flooder.type("x".repeat(3.9 * 1024 * 1024));
  await soon(() => expect(flooder.closeCode()).toBe(4413), 20_000);
  await soon(() => expect(colleague.words().length).toBeGreaterThan(20 * 1024 * 1024), 20_000);
  expect(colleague.closeCode()).toBe(0);
}, 60_000);

test("whoever sends faster than anybody types is cut off, also when they come again at once", async () => {
  const writer = await storyOf();
  const [flooder, colleague] = [come(writer), come(await joinStory(writer.articleId))];
  await Promise.all([here(flooder), here(colleague)]);
  flooder.type("The first words.");
  for (let count = 1; count < 1_500; count++) flooder.ask(count);
  await soon(() => expect(flooder.closeCode()).toBe(4429));
  await soon(async () => expect(await storedWords(writer.articleId)).toContain("The first words."));

  const again = come(writer);
  for (let count = 1; count < 500; count++) again.ask(count);
  await soon(() => expect(again.closeCode()).toBe(4429));
  colleague.type("Still here.");
  colleague.ask(1);
  await soon(() => expect(colleague.kept.has(1)).toBe(true));
});

test("a name at a caret is the newsroom's, whatever the browser claims", async () => {
  const writer = await storyOf();
  const [liar, colleague] = [come(writer), come(await joinStory(writer.articleId))];
  await Promise.all([here(liar), here(colleague)]);
  liar.provider.setAwarenessField("user", { personId: "somebody", name: "The Editor" });
  await soon(() => {
    const seen = colleague.provider.awareness?.getStates().get(liar.document.clientID);
    expect(seen?.user).toEqual({ personId: writer.personId, name: "Ilka Brandt" });
  });
});

test("words restored elsewhere come to those who have the story open", async () => {
  const writer = await storyOf();
  const guest = come(writer);
  await here(guest);
  const words = { headline: "Ice on the river", standfirst: "As it was", body: { type: "doc" as const, content: [] } };
  await restoreWords(byTheClock("test"), writer.articleId, words, new Date());
  await soon(() => expect(guest.words()).toContain("As it was"));
});

test("two servers hold the same story, and each brings the other what it was told", async () => {
  const second = await startLine();
  const writer = await storyOf();
  const here1 = come(writer);
  const there = connect(second, await joinStory(writer.articleId), { origin: SITE_URL });
  await Promise.all([here(here1), here(there)]);
  for (let turn = 0; turn < 5; turn++) {
    here1.type(`Here ${turn}.`);
    there.type(`There ${turn}.`);
  }
  await soon(() => {
    expect(here1.words()).toBe(there.words());
    expect(here1.words().match(/(Here|There) \d/g)).toHaveLength(10);
  }, 4_000);
  there.leave();
  await second.stop();
});
