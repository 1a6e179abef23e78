import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { byTheClock } from "@/modules/staff/by-the-clock";
import { focusPicture } from "./commands/keep";
import { replacePicture } from "./commands/replace";
import { storePicture } from "./commands/store";
import { drawnPicture } from "./picture-file.fixture";
import { makeRenditions } from "./renditions";

const NOW = new Date("2026-11-24T12:00:00Z");
const editor = byTheClock("Ruta Amsel");

const read = (id: string) => db().image.findUniqueOrThrow({ where: { id }, include: { renditions: true } });
const seen = async (imageId: string) => ({ imageId, version: (await read(imageId)).version });

async function picture(): Promise<string> {
  const from = { bytes: await drawnPicture("jpeg", 400, 300) };
  const stored = await storePicture({ from, originalName: "boats.jpg" }, NOW);
  if (!stored.ok) throw new Error(stored.failure);
  return stored.value.imageId;
}

/** What readers find, under which address. */
async function filesOf(imageId: string): Promise<Map<string, string | undefined>> {
  await makeRenditions(imageId, NOW);
  const { renditions } = await read(imageId);
  const paths = renditions.map(({ path }) => path).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, (await store("media").read(path))?.toString("base64")] as const),
    ),
  );
}

const shared = (one: Map<string, unknown>, other: Map<string, unknown>) =>
  [...one.keys()].filter((path) => other.has(path));

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await picture();
});

test("a picture drawn again has the same addresses and the same bytes behind them", async () => {
  const imageId = await picture();
  const before = await filesOf(imageId);
  expect(before.size).toBe((await read(imageId)).renditions.length);

  await db().rendition.deleteMany({ where: { imageId } });
  for (const path of before.keys()) await store("media").remove(path);
  expect(await filesOf(imageId)).toEqual(before);
});

test("no address ever stands for two originals, nor for two crops of one", async () => {
  const [imageId, other] = [await picture(), await picture()];
  const first = await filesOf(imageId);
  expect(shared(first, await filesOf(other))).toEqual([]);

  await focusPicture(editor, await seen(imageId), { focalX: 0.1, focalY: 0.1, crops: {} }, NOW);
  const focused = await filesOf(imageId);
  expect(focused.size).toBe(first.size);
  for (const path of shared(first, focused)) expect(focused.get(path)).toBe(first.get(path));
  expect([...focused.keys()].filter((path) => !first.has(path)).length).toBeGreaterThan(0);

  const from = { bytes: await drawnPicture("jpeg", 400, 300) };
  expect((await replacePicture(editor, await seen(imageId), { from, originalName: "b.jpg" }, NOW)).ok).toBe(true);
  const replaced = await filesOf(imageId);
  expect([...shared(replaced, first), ...shared(replaced, focused)]).toEqual([]);
});

test("a file made when names were other ones keeps its address; one that was lost gets today's", async () => {
  const imageId = await picture();
  const [kept, lost] = [...(await filesOf(imageId)).keys()];
  if (!kept || !lost) throw new Error("no renditions");

  const [earlier, gone] = [kept, lost].map((path) => path.replace(/[^/]*(?=\.)/, crypto.randomUUID().slice(0, 24)));
  if (!earlier || !gone) throw new Error("no names");
  await store("media").write(earlier, "as it was");
  await db().rendition.updateMany({ where: { path: kept }, data: { path: earlier } });
  await db().rendition.updateMany({ where: { path: lost }, data: { path: gone } });

  const files = await filesOf(imageId);
  expect([files.has(earlier), files.has(kept)]).toEqual([true, false]);
  expect([files.has(gone), files.has(lost)]).toEqual([false, true]);
});

test("a picture that is removed while its renditions are begun is no fault; a lost file of one that stands is", async () => {
  const imageId = await picture();
  const { originalPath } = await read(imageId);

  const making = await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "Rendition" IN ACCESS EXCLUSIVE MODE`;
    const begun = makeRenditions(imageId, NOW); // has read the picture, and waits for its renditions
    await untilSomebodyWaits();
    await transaction.image.delete({ where: { id: imageId } });
    await store("originals").remove(originalPath);
    return { begun };
  });
  await making.begun;

  const lost = await picture();
  await store("originals").remove((await read(lost)).originalPath);
  await expect(makeRenditions(lost, NOW)).rejects.toThrow("is gone from the store");
});

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await db().$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted
      AND relation = '"Rendition"'::regclass AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    if (waiting.length > 0) return;
  }
}
