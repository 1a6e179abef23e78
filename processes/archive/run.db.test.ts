import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ArchiveWork, PIECE_BYTES, type ReadingWish } from "@/modules/archive-runs/archive-run";
import {
  askForBackup,
  askForExport,
  askForImport,
  askForReading,
  discardFile,
  removeBackup,
  stopRun,
} from "@/modules/archive-runs/commands/ask";
import { receiveArchive, receivePiece } from "@/modules/archive-runs/commands/receive";
import { takeRun, wakeLostRuns } from "@/modules/archive-runs/commands/run";
import { archiveFile, archiveFolder } from "@/modules/archive-runs/files";
import { listBackups, readArchiveRun } from "@/modules/archive-runs/queries";
import { zipOfFolder } from "@/modules/archive-runs/zip";
import { unpack } from "@/modules/imports/files/zip";
import { parseGhostExport } from "@/modules/imports/ghost/export";
import { withGhostSource } from "@/modules/imports/ghost/source";
import { db } from "@/modules/platform/db";
import type { FreshAdmin } from "@/modules/staff/staff";
import { loadDemo } from "@/prisma/demo/load";
import { readManifest } from "../backup/manifest";
import { doArchiveRun } from "./run";

const NOW = new Date("2026-11-24T03:10:00Z");
const clock = () => NOW;
const admin = { personId: null, name: "Olha Zirchak" } as FreshAdmin;
const calm = () => new AbortController().signal;
const GHOST: ReadingWish = { system: "ghost", language: null, site: null, mayFetch: false };
let scratch = "";

beforeAll(async () => {
  await loadDemo(NOW, () => {});
  // As if the worker had made them: what leaves is the originals.
  const images = await db().image.findMany({ select: { id: true } });
  const size = { widthInPixels: 1080, heightInPixels: 720, sizeInBytes: 1 };
  await db().rendition.createMany({
    data: images.map(({ id: imageId }) => ({ imageId, format: "jpeg", path: `renditions/${imageId}.jpg`, ...size })),
  });
  scratch = await mkdtemp(path.join(tmpdir(), "masthead-archive-"));
}, 240_000);
beforeEach(async () => {
  await db().archiveRun.deleteMany({});
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

async function asked(answer: Promise<{ ok: boolean; value?: { runId: string }; failure?: string }>): Promise<string> {
  const { value, failure } = await answer;
  if (!value) throw new Error(failure);
  return value.runId;
}

const read = async <Work extends ArchiveWork>(id: string, work: Work) => {
  const run = await readArchiveRun(id, work);
  if (!run) throw new Error("There is no such run");
  return run;
};

async function made<Work extends "export" | "backup">(work: Work, answer: Parameters<typeof asked>[0]) {
  const id = await asked(answer);
  await doArchiveRun(id, calm(), clock);
  return read(id, work);
}

/** As a browser sends it. */
async function brought(fileName: string, bytes: Buffer): Promise<string> {
  const id = await asked(receiveArchive(admin, { fileName, sizeInBytes: bytes.byteLength }, NOW));
  for (let offset = 0; offset < bytes.byteLength; offset += PIECE_BYTES) {
    const piece = { runId: id, offset, bytes: bytes.subarray(offset, offset + PIECE_BYTES) };
    expect((await receivePiece(admin, piece)).ok).toBe(true);
  }
  return id;
}

test("an export is one file with every story and page, and is thrown away when nobody needs it", async () => {
  const run = await made("export", askForExport(admin, { withPictures: false }, NOW));
  expect(run).toMatchObject({ state: "done", problem: "", askedBy: "Olha Zirchak", outcome: { pictures: 0 } });
  const file = archiveFile("exports", run.file ?? "");
  const { posts } = parseGhostExport(await readFile(file, "utf8"));
  expect(posts).toHaveLength((await db().article.count()) + (await db().page.count()));
  expect(run.sizeInBytes).toBe((await readFile(file)).byteLength);

  expect((await discardFile(admin, run.id, NOW)).ok).toBe(true);
  expect(await readdir(archiveFolder("exports"))).toEqual([]);
  expect((await read(run.id, "export")).file).toBeNull();
  expect(await lastNotes(2)).toEqual(["Olha Zirchak deleted an export", "Olha Zirchak exported"]);
}, 120_000);

test("an export with its pictures comes back as it left: read, counted, and imported", async () => {
  const run = await made("export", askForExport(admin, { withPictures: true }, NOW));
  expect(run.file).toMatch(/^the-daymark-2026-11-24-[0-9a-f]{6}\.zip$/);
  expect(run.outcome?.pictures).toBeGreaterThan(15);
  const zip = await readFile(archiveFile("exports", run.file ?? ""));
  await withGhostSource(archiveFile("exports", run.file ?? ""), scratch, async ({ files }) => {
    expect(files.size).toBe(run.outcome?.pictures);
  });

  const readingId = await brought("the-daymark.zip", zip);
  expect((await askForReading(admin, readingId, GHOST, NOW)).ok).toBe(true);
  await doArchiveRun(readingId, calm(), clock);
  const reading = await read(readingId, "read");
  expect(reading).toMatchObject({ state: "done", problem: "" });
  expect(reading.outcome).toMatchObject({ pictures: { elsewhere: 0 }, lostCount: 0, known: { articles: 0, pages: 0 } });
  const articles = reading.outcome?.articles ?? { dated: 0, drafts: 0 };
  expect(articles.dated + articles.drafts).toBe(run.outcome?.stories);

  const before = await db().article.count();
  const importId = await asked(askForImport(admin, readingId, NOW));
  expect(await askForImport(admin, readingId, NOW)).toEqual({ ok: false, failure: "under-way" });
  expect(await discardFile(admin, readingId, NOW)).toEqual({ ok: false, failure: "under-way" });
  await doArchiveRun(importId, calm(), clock);
  const done = await read(importId, "import");
  expect(done).toMatchObject({ state: "done", outcome: { pictures: { missing: 0 }, added: { articles: before } } });
  expect(await db().article.count()).toBe(2 * before);
  expect(await lastNotes(1)).toEqual(["Olha Zirchak imported"]);
  await db().article.deleteMany({ where: { source: reading.outcome?.source ?? "" } });
}, 240_000);

test("a backup is listed with what is in it, sent whole, and deleted by its name alone", async () => {
  const run = await made("backup", askForBackup(admin, NOW));
  expect(run).toMatchObject({ state: "done", file: "masthead-2026-11-24T03-10-00-000Z" });
  const [backup] = await listBackups();
  expect(backup).toMatchObject({ name: run.file, madeAt: NOW, bytes: run.sizeInBytes, fileCount: run.outcome?.files });

  const folder = archiveFile("backups", run.file ?? "");
  const { content, sizeInBytes } = await zipOfFolder(folder);
  const zip = path.join(scratch, "backup.zip");
  await writeFile(zip, content);
  expect((await readFile(zip)).byteLength).toBe(sizeInBytes);
  await unpack(zip, path.join(scratch, "unpacked"));
  expect(await readManifest(path.join(scratch, "unpacked", run.file ?? ""))).toEqual(await readManifest(folder));

  expect(await removeBackup(admin, "../originals", NOW)).toEqual({ ok: false, failure: "absent" });
  expect((await removeBackup(admin, run.file ?? "", NOW)).ok).toBe(true);
  expect(await listBackups()).toEqual([]);
  expect(await readdir(archiveFolder("backups"))).toEqual([]);
}, 240_000);

test("of each kind one is under way at a time, and one worker is at it", async () => {
  const answers = await Promise.all([askForBackup(admin, NOW), askForBackup(admin, NOW)]);
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: "under-way" }]);
  const runId = answers.flatMap((answer) => (answer.ok ? [answer.value.runId] : []))[0] ?? "";

  const taken = await Promise.all(Array.from({ length: 5 }, () => takeRun(runId, NOW)));
  expect(taken.filter((run) => run !== null)).toHaveLength(1);
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
  expect(await takeRun(runId, later(1))).toBeNull();
  await wakeLostRuns(later(3));
  expect(await takeRun(runId, later(3))).toMatchObject({ attempt: 2 });
  expect(await takeRun(runId, later(6))).toMatchObject({ attempt: 3 });
  await wakeLostRuns(later(9));
  expect((await read(runId, "backup")).state).toBe("failed");
});

test("what is stopped ends at its next step and leaves nothing behind", async () => {
  const runId = await asked(askForBackup(admin, NOW));
  const doing = doArchiveRun(runId, calm(), clock);
  while ((await read(runId, "backup")).state === "waiting") await new Promise((wake) => setTimeout(wake, 5));
  await stopRun(admin, runId, NOW);
  await doing;

  expect((await read(runId, "backup")).state).toBe("stopped");
  expect(await stopRun(admin, runId, NOW)).toEqual({ ok: false, failure: "not-now" });
  expect(await listBackups()).toEqual([]);
  expect(await readdir(archiveFolder("backups"))).toEqual([]);
}, 60_000);

test("a worker that is stopped leaves its run to the next", async () => {
  const runId = await asked(askForExport(admin, { withPictures: false }, NOW));
  await doArchiveRun(runId, AbortSignal.abort(), clock);
  expect((await read(runId, "export")).state).toBe("waiting");
  await doArchiveRun(runId, calm(), clock);
  expect((await read(runId, "export")).state).toBe("done");
}, 60_000);

test("an archive comes in pieces, in order, and no larger than was said; what it lacks is said in a sentence", async () => {
  const bytes = Buffer.from('{"db":[{"data":{}}]}');
  const runId = await asked(receiveArchive(admin, { fileName: "x.json", sizeInBytes: bytes.byteLength }, NOW));
  const piece = (offset: number, part: Buffer) => receivePiece(admin, { runId, offset, bytes: part });
  expect(await askForReading(admin, runId, GHOST, NOW)).toEqual({ ok: false, failure: "not-now" });
  expect(await piece(8, bytes.subarray(8))).toEqual({ ok: false, failure: "out-of-order" });
  expect(await piece(0, bytes.subarray(0, 8))).toEqual({ ok: true, value: { receivedBytes: 8 } });
  expect(await piece(0, bytes.subarray(0, 8))).toEqual({ ok: true, value: { receivedBytes: 8 } });
  expect(await piece(8, Buffer.concat([bytes, bytes]))).toEqual({ ok: false, failure: "too-large" });
  expect((await piece(8, bytes.subarray(8))).ok).toBe(true);

  expect((await askForReading(admin, runId, GHOST, NOW)).ok).toBe(true);
  expect(await piece(0, bytes)).toEqual({ ok: false, failure: "absent" });
  await doArchiveRun(runId, calm(), clock);
  const run = await read(runId, "read");
  expect(run).toMatchObject({ state: "failed", outcome: null });
  expect(run.problem).toMatch(/\.$/);
  expect(await askForImport(admin, runId, NOW)).toEqual({ ok: false, failure: "absent" });

  expect(await receiveArchive(admin, { fileName: "x.zip", sizeInBytes: 3e9 }, NOW)).toMatchObject({
    failure: "too-large",
  });
  expect(await readArchiveRun(randomUUID(), "read")).toBeNull();
});

const lastNotes = async (count: number) =>
  (await db().auditEntry.findMany({ where: { subject: "archive" }, orderBy: { number: "desc" }, take: count })).map(
    ({ actor, action }) => `${actor} ${action}`,
  );
