import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { documentOf } from "@/modules/articles/manuscript";
import { compact } from "@/modules/manuscripts/commands";
import { changeTo, seedOf } from "@/modules/manuscripts/manuscript-document";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { byTheClock } from "@/modules/staff/by-the-clock";
import type { Staff } from "@/modules/staff/staff";
import type { PictureWords } from "../keeping";
import { drawnPicture } from "../picture-file.fixture";
import { listPictures, readPictureSheet } from "../queries";
import { makeRenditions } from "../renditions";
import { removeFiles } from "../sweep";
import { deletePicture, putPictureBack, removeDeletedPictures } from "./delete";
import { describeOwnPicture, describePicture, focusPicture } from "./keep";
import { replacePicture } from "./replace";
import { endRights } from "./rights";
import { storePicture, uploadPicture } from "./store";

const NOW = new Date("2026-11-24T12:00:00Z");
const LATER = new Date("2026-11-25T12:00:00Z");
const NEXT_WEEK = new Date("2026-12-02T12:00:00Z");
const editor = byTheClock("Ruta Amsel");

const words = (said: Partial<PictureWords> = {}): PictureWords => ({
  ...{ alt: "Two boats", isDecorative: false, caption: "", credit: "Mara Lind", copyright: "" },
  ...{ rights: "", rightsHolder: "", rightsEndAt: null, ...said },
});

async function picture(bytes?: Uint8Array): Promise<string> {
  const from = { bytes: bytes ?? (await drawnPicture("jpeg", 400, 300)) };
  const stored = await storePicture({ from, originalName: "boats.jpg" }, NOW);
  if (!stored.ok) throw new Error(stored.failure);
  return stored.value.imageId;
}

const read = (id: string) => db().image.findUniqueOrThrow({ where: { id }, include: { renditions: true } });
const seen = async (imageId: string) => ({ imageId, version: (await read(imageId)).version });

async function storyShowing(imageId: string, how: "hero" | "body"): Promise<string> {
  const article = await db().article.create({
    data: { slug: randomUUID(), headline: "Boats", ...(how === "hero" && { heroImageId: imageId }) },
  });
  const figure = { type: "figure", attrs: { imageId, alt: "", caption: "", credit: "", size: "column", href: null } };
  const body = { type: "doc", content: how === "body" ? [figure] : [] };
  const revision = await db().revision.create({
    data: { articleId: article.id, number: 1, headline: "Boats", standfirst: "", body, createdBy: "Ruta" },
  });
  await db().article.update({
    where: { id: article.id },
    data: { publicRevisionId: revision.id, publishedAt: NOW },
  });
  return article.id;
}

function showing(imageIds: string[]) {
  const content = imageIds.map((imageId) => ({
    ...{ type: "figure" as const, attrs: { imageId, alt: "", caption: "", credit: "", size: "column" as const } },
  }));
  return documentOf({ headline: "Boats", standfirst: "", body: { type: "doc", content } });
}

/** In its shared document only: no revision was kept yet. */
async function storyBeingWritten(imageIds: string[]) {
  const { id: articleId } = await db().article.create({ data: { slug: randomUUID(), headline: "Boats" } });
  const seed = seedOf(showing(imageIds));
  await db().manuscript.create({ data: { articleId, state: seed } });
  return { articleId, seed };
}

async function journalist(): Promise<Staff> {
  const email = `${randomUUID()}@example.org`;
  const person = await db().person.create({ data: { email, name: "Ilka", role: "journalist" } });
  const { id: personId, name, role } = person;
  return {
    personId,
    name,
    email,
    role,
    sessionId: randomUUID(),
    hasSecondFactor: false,
    factorAt: null,
    confirmedAt: new Date(),
  };
}

async function pressJobsFor(imageId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM jobs.job
    WHERE name = 'press' AND data->'change'->>'imageId' = ${imageId}`;
  return row?.count ?? 0;
}

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await picture();
});

test("of two who describe a picture at once, the second is told", async () => {
  const before = await seen(await picture());
  const outcomes = await Promise.all(
    ["A", "B"].map((credit) => describePicture(editor, before, words({ credit }), NOW)),
  );

  expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  expect(outcomes).toContainEqual({ ok: false, failure: "stale" });
  expect((await read(before.imageId)).version).toBe(before.version + 1);
});

test("what is said of a picture goes to its pages and into the log", async () => {
  const imageId = await picture();
  expect((await describePicture(editor, await seen(imageId), words(), NOW)).ok).toBe(true);

  expect(await pressJobsFor(imageId)).toBe(1);
  const entry = await db().auditEntry.findFirst({ where: { subject: `picture:${imageId}` } });
  expect(entry).toMatchObject({ actor: "Ruta Amsel", action: "described" });
});

test("who brought a picture describes it until readers see it; nobody else's", async () => {
  const ilka = await journalist();
  const brought = await uploadPicture(ilka, { from: { bytes: await drawnPicture() }, originalName: "a.jpg" }, NOW);
  const imageId = brought.ok ? brought.value.imageId : "";
  const other = await picture();

  expect((await describeOwnPicture(ilka, await seen(imageId), words(), NOW)).ok).toBe(true);
  expect(await describeOwnPicture(ilka, await seen(other), words(), NOW)).toEqual({ ok: false, failure: "not-yours" });

  await storyShowing(imageId, "body");
  expect(await describeOwnPicture(ilka, await seen(imageId), words(), NOW)).toEqual({
    ...{ ok: false, failure: "not-yours" },
  });
});

test("a new focal point has the crops cut anew, and nothing else", async () => {
  const imageId = await picture();
  await makeRenditions(imageId, NOW);
  const before = await read(imageId);

  const crops = { "1x1": { x: 0.9, y: 0.5 } };
  expect((await focusPicture(editor, await seen(imageId), { focalX: 0.1, focalY: 0.5, crops }, NOW)).ok).toBe(true);
  expect((await read(imageId)).renditions.filter(({ format }) => format.startsWith("jpeg-"))).toEqual([]);
  await makeRenditions(imageId, LATER);

  const path = (image: typeof before, format: string) => image.renditions.find((one) => one.format === format)?.path;
  const after = await read(imageId);
  expect(after.readyAt).toEqual(before.readyAt);
  expect(path(after, "jpeg")).toBe(path(before, "jpeg"));
  expect(path(after, "jpeg-1x1")).not.toBe(path(before, "jpeg-1x1"));
  expect(path(after, "jpeg-1x1")).toBeDefined();
});

test("a picture that a story shows is not deleted, whichever way it shows it", async () => {
  for (const how of ["hero", "body"] as const) {
    const imageId = await picture();
    await storyShowing(imageId, how);
    expect(await deletePicture(editor, await seen(imageId), NOW), how).toEqual({ ok: false, failure: "in-use" });
  }
});

test("a picture that stands in a story being written is not deleted, before any revision shows it", async () => {
  const [inState, inUpdate, takenOut] = [await picture(), await picture(), await picture()];
  const { articleId, seed } = await storyBeingWritten([inState, takenOut]);
  const update = changeTo(seed, showing([inState, inUpdate]));
  await db().manuscriptUpdate.create({ data: { articleId, update, at: NOW } });
  for (const imageId of [inState, inUpdate, takenOut]) {
    expect(await deletePicture(editor, await seen(imageId), NOW)).toEqual({ ok: false, failure: "in-use" });
    const sheet = await readPictureSheet(imageId, { personId: randomUUID(), role: "editor" }, NOW);
    expect(sheet?.uses).toMatchObject([{ kind: "story", name: "Boats", isPublic: false }]);
  }

  await db().manuscript.update({ where: { articleId }, data: { newestUpdateId: 1_000_000 } });
  await compact(articleId);
  expect((await deletePicture(editor, await seen(takenOut), NOW)).ok).toBe(true);
  for (const imageId of [inState, inUpdate])
    expect(await deletePicture(editor, await seen(imageId), NOW)).toEqual({ ok: false, failure: "in-use" });
});

test("a picture put into a story while it is deleted is back before it would be gone for good", async () => {
  const imageId = await picture();
  expect((await deletePicture(editor, await seen(imageId), NOW)).ok).toBe(true);
  await storyBeingWritten([imageId]);
  await removeDeletedPictures(editor, NEXT_WEEK);
  expect((await read(imageId)).deletedAt).toBeNull();
});

test("a picture chosen on the draft of the front page, or put into a letter, is not deleted", async () => {
  const [onDraft, inLetter] = [await picture(), await picture()];
  const board = { places: { lead: { articleId: randomUUID(), headline: null, imageId: onDraft } }, picks: [] };
  await db().frontDraft.create({ data: { id: "draft", board, version: 0, changedBy: "Ruta", changedAt: NOW } });
  const newsletter = { create: { slug: randomUUID(), name: "Delta Weekly", description: "", rhythm: "weekly" } };
  const blocks = [{ kind: "picture", id: randomUUID(), imageId: inLetter }];
  await db().issue.create({ data: { newsletter, blocks, createdBy: "Ruta" } });

  for (const imageId of [onDraft, inLetter])
    expect(await deletePicture(editor, await seen(imageId), NOW)).toEqual({ ok: false, failure: "in-use" });
  await db().frontDraft.deleteMany({});
});

test("a picture taken into use in the moment it is deleted is kept", async () => {
  for (let round = 0; round < 10; round += 1) {
    const imageId = await picture();
    const [deleted] = await Promise.all([
      deletePicture(editor, await seen(imageId), NOW),
      db().author.create({ data: { slug: randomUUID(), name: "Ann", imageId } }),
    ]);
    await removeDeletedPictures(editor, NEXT_WEEK);
    expect(await read(imageId), String(deleted.ok)).toMatchObject({ deletedAt: null });
  }
});

test("a deleted picture can be put back for a week, then it is gone", async () => {
  const [kept, gone] = [await picture(), await picture()];
  for (const imageId of [kept, gone]) expect((await deletePicture(editor, await seen(imageId), NOW)).ok).toBe(true);

  expect((await putPictureBack(editor, kept, LATER)).ok).toBe(true);
  await removeDeletedPictures(editor, LATER);
  expect(await db().image.count({ where: { id: { in: [kept, gone] } } })).toBe(2);

  await removeDeletedPictures(editor, NEXT_WEEK);
  expect(await db().image.findMany({ where: { id: { in: [kept, gone] } }, select: { id: true } })).toEqual([
    { id: kept },
  ]);
});

test("a deleted picture that somebody brings again is back in the library", async () => {
  const bytes = await drawnPicture();
  const imageId = await picture(bytes);
  await deletePicture(editor, await seen(imageId), NOW);

  expect(await picture(bytes)).toBe(imageId);
  expect((await read(imageId)).deletedAt).toBeNull();
});

test.each([
  ["in the words of a draft", "blocks", "draft"],
  ["in a letter that went out", "sheet", "sent"],
] as const)("a picture %s of a newsletter stays, and says where it is", async (_where, column, state) => {
  const imageId = await picture();
  const shown = { kind: "picture", id: randomUUID(), imageId, picture: { imageId, path: "/media/a.jpg" } };
  const { id: newsletterId } = await db().newsletter.create({
    data: { slug: randomUUID(), name: "River Notes", description: "", rhythm: "" },
  });
  await db().issue.create({
    data: {
      ...{ newsletterId, state, createdBy: "Ruta", subject: "Eleven people" },
      ...(column === "blocks"
        ? { blocks: [shown] }
        : { sheet: { blocks: [shown] }, slug: "eleven-people", startedAt: NOW }),
    },
  });

  expect(await deletePicture(editor, await seen(imageId), NOW)).toEqual({ ok: false, failure: "in-use" });
  expect(await readPictureSheet(imageId, { personId: randomUUID(), role: "editor" }, NOW)).toMatchObject({
    useCount: 1,
    uses: [{ kind: "issue", name: "Eleven people", isPublic: state === "sent" }],
  });
});

test("a new file takes a picture's place under the same id and words", async () => {
  const imageId = await picture();
  await describePicture(editor, await seen(imageId), words(), NOW);
  await makeRenditions(imageId, NOW);
  const before = await read(imageId);

  const from = { bytes: await drawnPicture("png", 640, 480) };
  const replaced = await replacePicture(editor, await seen(imageId), { from, originalName: "new.png" }, LATER);
  expect(replaced.ok).toBe(true);
  await makeRenditions(imageId, LATER);

  const after = await read(imageId);
  expect(after).toMatchObject({ alt: "Two boats", credit: "Mara Lind", widthInPixels: 640, mediaType: "image/png" });
  const old = new Set(before.renditions.map(({ path }) => path));
  expect(after.renditions.filter(({ path }) => old.has(path))).toEqual([]);
});

test("a rendition of the old file never stands beside the new one's", async () => {
  const imageId = await picture();
  const from = { bytes: await drawnPicture("jpeg", 410, 300) };
  const replacing = seen(imageId).then((now) => replacePicture(editor, now, { from, originalName: "b.jpg" }, NOW));
  await Promise.all([makeRenditions(imageId, NOW), replacing]);
  await makeRenditions(imageId, LATER);

  const { renditions } = await read(imageId);
  const wide = renditions.filter(({ format }) => ["avif", "webp", "jpeg"].includes(format));
  expect(new Set(wide.filter((one) => one.widthInPixels > 320).map((one) => one.widthInPixels))).toEqual(
    new Set([410]),
  );
});

test("a file that is another picture already does not take a second place", async () => {
  const bytes = await drawnPicture();
  await picture(bytes);
  const imageId = await picture();
  const replaced = await replacePicture(editor, await seen(imageId), { from: { bytes }, originalName: "c.jpg" }, NOW);
  expect(replaced).toEqual({ ok: false, failure: "already-here" });
});

test("from the minute its rights end a picture is shown to nobody, and comes back when they are renewed", async () => {
  const imageId = await picture();
  await makeRenditions(imageId, NOW);
  await describePicture(editor, await seen(imageId), words({ rightsEndAt: LATER }), NOW);
  const files = (await read(imageId)).renditions.map(({ path }) => path);

  await endRights(editor, NOW);
  expect(await listPictures([imageId])).toHaveLength(1);
  await endRights(editor, LATER);
  expect(await listPictures([imageId])).toEqual([]);
  await makeRenditions(imageId, LATER);
  expect((await read(imageId)).renditions).toEqual([]);
  await removeFiles(files);
  for (const file of files) expect(await store("media").has(file)).toBe(false);

  await describePicture(editor, await seen(imageId), words({ rightsEndAt: NEXT_WEEK }), LATER);
  await makeRenditions(imageId, LATER);
  expect((await listPictures([imageId]))[0]?.renditions.length).toBeGreaterThan(0);
});
