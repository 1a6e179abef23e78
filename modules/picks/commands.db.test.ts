import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Move } from "./board";
import { moveOnBoard, placeOnFront, putLive, startOver, undoOnBoard } from "./commands";
import { listFrontPlaces, listPickedIds, readBoard } from "./queries";
import { readLiveBoard } from "./standing";
import { makeStory } from "./story.fixture";

const NOW = new Date("2026-11-23T12:02:00Z");
const EARLIER = new Date("2026-11-23T09:00:00Z");
const ruta = byTheClock("Ruta Amsel");
const marek = byTheClock("Marek Hollin");

beforeEach(async () => {
  await db().frontSlot.deleteMany({});
  await db().pick.deleteMany({});
  await db().frontMove.deleteMany({});
  await db().frontDraft.deleteMany({});
});

type Kind = "live" | "ready" | "draft" | "withdrawn";
const FIELDS = {
  live: { publishedAt: EARLIER },
  ready: { stage: "ready" },
  draft: {},
  withdrawn: { publishedAt: EARLIER, withdrawnAt: NOW },
} as const;

const story = (kind: Kind = "live") => makeStory(db(), FIELDS[kind]);

const to = (articleId: string, place: string): Move => ({ kind: "place", articleId, place });
const pick = (articleId: string, position: number): Move => ({ kind: "pick", articleId, position });
const versionNow = async () => (await readBoard(NOW)).version;
const move = async (next: Move, by = ruta) => moveOnBoard(by, { version: await versionNow(), move: next }, NOW);
const live = async () => Object.fromEntries((await listFrontPlaces(NOW)).map((slot) => [slot.place, slot.articleId]));

test("what is moved stays on the draft until it is put live, all at once", async () => {
  const [lead, first, second] = [await story(), await story(), await story()];
  await move(to(lead, "lead"));
  await move(to(first, "slot-1"));
  await move(pick(second, 0));
  expect(await live()).toEqual({});

  const put = await putLive(ruta, { version: await versionNow() }, NOW);
  expect(put).toMatchObject({ ok: true, value: { changeCount: 3 } });
  expect(await live()).toEqual({ lead, "slot-1": first });
  expect(await listPickedIds(NOW, 5)).toEqual([second]);
});

test("the second of two editors is told before overwriting what the first moved", async () => {
  const [mine, theirs] = [await story(), await story()];
  const seen = await versionNow();
  expect(await moveOnBoard(ruta, { version: seen, move: to(theirs, "lead") }, NOW)).toMatchObject({ ok: true });
  const tried = await moveOnBoard(marek, { version: seen, move: to(mine, "lead") }, NOW);

  expect(tried).toEqual({ ok: false, failure: "board-changed" });
  const board = await readBoard(NOW);
  expect(board.draft.places.lead?.articleId).toBe(theirs);
  expect(board.moves[0]).toMatchObject({ movedBy: "Ruta Amsel", what: "“Ice on the river” to lead" });
});

test("of twenty moves made at once on one version, one is made", async () => {
  const stories = await Promise.all(Array.from({ length: 20 }, () => story()));
  const version = await versionNow();
  const outcomes = await Promise.all(
    stories.map((id, index) => moveOnBoard(ruta, { version, move: to(id, `slot-${1 + (index % 4)}`) }, NOW)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(Object.keys((await readBoard(NOW)).draft.places)).toHaveLength(1);
});

test("of two editors who put the board live at once, one does, and readers get that board whole", async () => {
  await move(to(await story(), "lead"));
  const version = await versionNow();
  const outcomes = await Promise.all([putLive(ruta, { version }, NOW), putLive(marek, { version }, NOW)]);

  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const pressed = await db().auditEntry.count({ where: { subject: "front:live", at: NOW } });
  expect(pressed).toBeGreaterThanOrEqual(1);
});

test("an unchanged board is not put live", async () => {
  expect(await putLive(ruta, { version: await versionNow() }, NOW)).toEqual({ ok: false, failure: "nothing-changed" });
});

test.each(["draft", "withdrawn"] as const)("a %s story cannot stand on the board", async (kind) => {
  expect(await move(to(await story(kind), "lead"))).toEqual({ ok: false, failure: "story-cannot-stand" });
  expect(await move(pick(await story(kind), 0))).toEqual({ ok: false, failure: "story-cannot-stand" });
});

test("a ready story stands on the live board and is shown from its publication", async () => {
  const ready = await story("ready");
  await move(to(ready, "slot-1"));
  await putLive(ruta, { version: await versionNow() }, NOW);
  expect(await live()).toEqual({});

  await db().article.update({ where: { id: ready }, data: { publishedAt: EARLIER } });
  expect(await live()).toEqual({ "slot-1": ready });
});

test("a story withdrawn while it waits on the draft leaves the board, and is not put live", async () => {
  const [kept, gone] = [await story(), await story()];
  await move(to(kept, "slot-1"));
  await move(to(gone, "lead"));
  await move(pick(gone, 0));
  await db().article.update({ where: { id: gone }, data: { withdrawnAt: NOW } });

  expect((await readBoard(NOW)).draft).toMatchObject({ places: { "slot-1": { articleId: kept } }, picks: [] });
  await putLive(ruta, { version: await versionNow() }, NOW);
  expect(await db().frontSlot.findMany({ select: { articleId: true } })).toEqual([{ articleId: kept }]);
  expect(await db().pick.count()).toBe(0);
});

test("undo takes moves back one by one, whoever made them, and never brings a withdrawn story back", async () => {
  const [one, two] = [await story(), await story()];
  await move(to(one, "lead"));
  await move(to(two, "lead"), marek);
  await move({ kind: "clear", place: "slot-1" });

  await undoOnBoard(ruta, { version: await versionNow() }, NOW);
  expect((await readBoard(NOW)).draft.places).toMatchObject({ lead: { articleId: two }, "slot-1": { articleId: one } });
  const back = await undoOnBoard(ruta, { version: await versionNow() }, NOW);
  expect(back).toMatchObject({ ok: true, value: { what: "“Ice on the river” to lead" } });
  expect((await readBoard(NOW)).draft.places).toMatchObject({ lead: { articleId: one } });

  await undoOnBoard(ruta, { version: await versionNow() }, NOW);
  expect(await undoOnBoard(ruta, { version: await versionNow() }, NOW)).toEqual({
    ok: false,
    failure: "nothing-to-undo",
  });
});

test("starting over makes the draft what readers see, and can be undone", async () => {
  const one = await story();
  await move(to(one, "lead"));
  await startOver(ruta, { version: await versionNow() }, NOW);
  expect((await readBoard(NOW)).draft.places).toEqual({});

  await undoOnBoard(ruta, { version: await versionNow() }, NOW);
  expect((await readBoard(NOW)).draft.places.lead?.articleId).toBe(one);
});

test("a headline and a cut for the front page are shown there only", async () => {
  const one = await story();
  await move(to(one, "lead"));
  await move({ kind: "dress", place: "lead", headline: "Ice", imageId: null, focus: { x: 0.2, y: 0.8 } });
  await putLive(ruta, { version: await versionNow() }, NOW);
  expect(await listFrontPlaces(NOW)).toMatchObject([
    { place: "lead", headline: "Ice", picture: null, focus: { x: 0.2, y: 0.8 } },
  ]);
  expect((await db().$transaction(readLiveBoard)).places.lead?.focus).toEqual({ x: 0.2, y: 0.8 });

  const lost = { kind: "dress" as const, place: "lead", headline: null, imageId: randomUUID(), focus: null };
  expect(await move(lost)).toEqual({ ok: false, failure: "picture-absent" });
});

test("placed at publication, a story is live at once while the others' draft stays a draft", async () => {
  const [theirs, published] = [await story(), await story()];
  await move(to(theirs, "slot-3"));
  await placeOnFront(ruta, to(published, "slot-2"), NOW);

  expect(await live()).toEqual({ "slot-2": published });
  expect((await readBoard(NOW)).draft.places).toMatchObject({
    "slot-2": { articleId: published },
    "slot-3": { articleId: theirs },
  });
});

test("a story leads its section where there is such a section", async () => {
  const slug = `ports-${randomUUID()}`;
  await db().tag.create({ data: { slug, name: "Ports", kind: "section" } });
  expect(await move(to(await story(), `section:${slug}`))).toMatchObject({ ok: true });
  expect(await move(to(await story(), "section:nowhere"))).toEqual({ ok: false, failure: "place-absent" });
});

test("a section that is renamed has no first place any more, and its story is free for another", async () => {
  const slug = `ports-${randomUUID()}`;
  const one = await story();
  await db().tag.create({ data: { slug, name: "Ports", kind: "section" } });
  await placeOnFront(ruta, to(one, `section:${slug}`), NOW);
  await db().tag.update({ where: { slug }, data: { slug: `${slug}-and-rivers` } });

  expect((await readBoard(NOW)).draft.places).toEqual({});
  await move(to(one, "slot-1"));
  await putLive(ruta, { version: await versionNow() }, NOW);
  expect(await live()).toEqual({ "slot-1": one });
});

test("whoever stays where they were keeps the day they were put there", async () => {
  const [one, two] = [await story(), await story()];
  await placeOnFront(ruta, pick(one, 0), EARLIER);
  await move(pick(two, 0));
  await putLive(marek, { version: await versionNow() }, NOW);

  expect(
    await db().pick.findMany({ orderBy: { position: "asc" }, select: { pickedBy: true, pickedAt: true } }),
  ).toEqual([
    { pickedBy: "Marek Hollin", pickedAt: NOW },
    { pickedBy: "Ruta Amsel", pickedAt: EARLIER },
  ]);
});
