import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { store } from "@/modules/platform/storage";
import { storePicture } from "./commands/store";
import { drawnPicture } from "./picture-file.fixture";
import { makeRenditions } from "./renditions";
import { sweepPictures } from "./sweep";

const today = () => new Date();
const inTwoDays = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);

async function standingPicture() {
  const bytes = await drawnPicture("jpeg", 300, 200);
  const stored = await storePicture({ from: { bytes }, originalName: "a.jpg" }, today());
  if (!stored.ok) throw new Error(stored.failure);
  await makeRenditions(stored.value.imageId, today());
  return db().image.findUniqueOrThrow({ where: { id: stored.value.imageId }, include: { renditions: true } });
}

test("a removed picture's files go, a day later; all others stay", async () => {
  const [kept, removed] = [await standingPicture(), await standingPicture()];
  const narration = `sound/${randomBytes(8).toString("hex")}.mp3`;
  await store("media").write(narration, "sound");
  await db().image.delete({ where: { id: removed.id } });

  await sweepPictures(today());
  expect(await store("originals").has(removed.originalPath)).toBe(true);

  const swept = await sweepPictures(inTwoDays());
  expect(swept.removedCount).toBeGreaterThanOrEqual(1 + removed.renditions.length);
  expect(await store("originals").has(removed.originalPath)).toBe(false);
  for (const { path } of removed.renditions) expect(await store("media").has(path)).toBe(false);

  expect(await store("originals").has(kept.originalPath)).toBe(true);
  for (const { path } of kept.renditions) expect(await store("media").has(path)).toBe(true);
  expect(await store("media").has(narration)).toBe(true);
});

test("a picture that was cut anew stays as it was in letters that went out", async () => {
  const { id, renditions } = await standingPicture();
  const [inLetter, other] = renditions.map(({ path }) => path);
  if (!inLetter || !other) throw new Error("No renditions");
  await db().rendition.deleteMany({ where: { imageId: id } });
  await db().newsletter.create({
    data: {
      ...{ slug: randomBytes(8).toString("hex"), name: "River Notes", description: "", rhythm: "" },
      issues: {
        create: {
          ...{ state: "sent", createdBy: "Ruta", startedAt: today() },
          sheet: { blocks: [{ kind: "picture", picture: { imageId: id, path: `/media/${inLetter}` } }] },
        },
      },
    },
  });

  await sweepPictures(inTwoDays());
  expect(await store("media").has(inLetter)).toBe(true);
  expect(await store("media").has(other)).toBe(false);
});
