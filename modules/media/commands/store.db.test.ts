import { randomUUID } from "node:crypto";
import { mkdtemp, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/modules/platform/db";
import { readPictureWords } from "@/modules/platform/picture-words";
import { store } from "@/modules/platform/storage";
import type { PictureFacts } from "../image";
import { agencyPicture, drawnPicture, phonePicture, pictureWithXmp } from "../picture-file.fixture";
import { listPictures } from "../queries";
import { makeRenditions, renewRenditions } from "../renditions";
import { storePicture } from "./store";

const NOW = new Date("2026-05-01T12:00:00Z");
const LATER = new Date("2026-05-01T13:00:00Z");

const bring = (bytes: Uint8Array, facts: PictureFacts = {}, originalName = "picture.jpg") =>
  storePicture({ from: { bytes }, originalName, ...facts }, NOW);

async function stored(bytes: Uint8Array, facts: PictureFacts = {}): Promise<string> {
  const result = await bring(bytes, facts);
  if (!result.ok) throw new Error(`refused: ${result.failure}`);
  return result.value.imageId;
}

const readImage = (id: string) =>
  db().image.findUniqueOrThrow({ where: { id }, include: { renditions: { orderBy: { path: "asc" } } } });

async function publicFile(imageId: string, format: string): Promise<Buffer> {
  const { renditions } = await readImage(imageId);
  const rendition = renditions.filter((candidate) => candidate.format === format).at(-1);
  const bytes = rendition && (await store("media").read(rendition.path));
  if (!bytes) throw new Error(`There is no ${format}`);
  return bytes;
}

/** The queue makes its tables at first use: not on the time of the first test. */
beforeAll(async () => {
  await stored(await drawnPicture());
});

test("every kind of picture we take is known by its content, not by its name", async () => {
  for (const kind of ["jpeg", "png", "webp", "avif", "gif"] as const) {
    const result = await bring(await drawnPicture(kind, 320, 200), {}, "holiday.txt");
    expect(result.ok, kind).toBe(true);
  }
});

test("a drawing that could carry script, a TIFF and a text are refused whatever they are called", async () => {
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script/></svg>`);
  const tiff = await sharp(await drawnPicture("png"))
    .tiff()
    .toBuffer();

  for (const bytes of [svg, tiff, Buffer.from("Dear editor,")]) {
    expect(await bring(bytes, {}, "photo.jpg")).toEqual({ ok: false, failure: "kind-not-allowed" });
  }
});

test("a file cut off on its way is refused", async () => {
  for (const kind of ["jpeg", "png", "webp", "avif"] as const) {
    const whole = await drawnPicture(kind);
    const cut = whole.subarray(0, Math.floor(whole.length * 0.6));
    expect(await bring(cut), kind).toEqual({ ok: false, failure: "broken" });
  }
  expect(await bring(Buffer.alloc(0))).toEqual({ ok: false, failure: "broken" });
});

test("a small file that unfolds into a gigantic picture is refused unopened", async () => {
  const bomb = blackPng(30_000, 30_000);
  expect(bomb.length).toBeLessThan(200_000);
  expect(await bring(bomb)).toEqual({ ok: false, failure: "too-many-pixels" });
});

test("a file too large to be a picture is not even read", async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "masthead-picture-")), "huge.jpg");
  await writeFile(file, "");
  await truncate(file, 51 * 1024 * 1024);

  const result = await storePicture({ from: { file }, originalName: "huge.jpg" }, NOW);
  expect(result).toEqual({ ok: false, failure: "too-many-bytes" });
});

test("a phone's picture stands upright and keeps where it was taken to itself", async () => {
  const imageId = await stored(await phonePicture(900, 600));
  await makeRenditions(imageId, NOW);

  expect(await readImage(imageId)).toMatchObject({ widthInPixels: 600, heightInPixels: 900 });
  for (const format of ["avif", "webp", "jpeg", "jpeg-1x1"]) {
    const bytes = await publicFile(imageId, format);
    const metadata = await sharp(bytes).metadata();
    const { exif, xmp, iptc, icc } = metadata;
    expect([exif, xmp, iptc, icc], format).toEqual([undefined, undefined, undefined, undefined]);
    expect(metadata.orientation ?? 1).toBe(1);
    expect(bytes.includes("Owner of the phone")).toBe(false);
  }

  const top = await sharp(await publicFile(imageId, "jpeg"))
    .extract({ left: 0, top: 0, width: 600, height: 200 })
    .stats();
  expect(top.dominant.r).toBeGreaterThan(180);
  expect(top.dominant.g).toBeLessThan(60);
});

test("an agency's caption, credit and copyright are taken where nobody gave others", async () => {
  const fields = {
    caption: "Сніг у Києві",
    byline: "Олена Коваль",
    credit: "Ukrinform",
    copyright: "© 2026 Ukrinform",
  };

  const silent = await readImage(await stored(await agencyPicture(fields)));
  expect(silent).toMatchObject({
    caption: "Сніг у Києві",
    credit: "Олена Коваль / Ukrinform",
    copyright: "© 2026 Ukrinform",
  });

  const told = await readImage(await stored(await agencyPicture(fields), { caption: "Our own words", alt: "Snow" }));
  expect(told).toMatchObject({ caption: "Our own words", alt: "Snow", credit: "Олена Коваль / Ukrinform" });
});

test("captions written as XMP are read from JPEG, WebP and AVIF", async () => {
  for (const kind of ["jpeg", "webp", "avif"] as const) {
    const words = readPictureWords(await pictureWithXmp(kind, "The dam at dusk", "Ann Agency"));
    expect(words, kind).toEqual({ caption: "The dam at dusk", credit: "Ann Agency", copyright: "" });
  }
});

test("the same picture brought twice is one picture", async () => {
  const bytes = await drawnPicture();
  const first = await bring(bytes, { alt: "A" });
  const second = await bring(bytes, { alt: "B", id: randomUUID() });

  expect(first).toMatchObject({ ok: true, value: { isNew: true } });
  expect(second).toEqual({ ok: true, value: { imageId: first.ok && first.value.imageId, isNew: false } });
});

test("two people who bring the same picture at once share it", async () => {
  const bytes = await drawnPicture();
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => bring(bytes, { id: randomUUID() })));

  const values = outcomes.map((outcome) => (outcome.ok ? outcome.value : null));
  expect(new Set(values.map((value) => value?.imageId)).size).toBe(1);
  expect(values.filter((value) => value?.isNew)).toHaveLength(1);
});

test("an archive's picture keeps its id; one replaced since the last import gets another", async () => {
  const id = randomUUID();
  expect(await bring(await drawnPicture(), { id })).toEqual({ ok: true, value: { imageId: id, isNew: true } });

  const replaced = await bring(await drawnPicture(), { id });
  expect(replaced).toMatchObject({ ok: true, value: { isNew: true } });
  expect(replaced.ok && replaced.value.imageId).not.toBe(id);
});

test("a picture is given with six widths, its words and its colour once its renditions stand", async () => {
  const imageId = await stored(await drawnPicture("jpeg", 1920, 1280), { credit: "Ann", focalX: 0.2 });
  await makeRenditions(imageId, NOW);

  const [picture] = await listPictures([imageId]);
  expect(picture).toMatchObject({ widthInPixels: 1920, heightInPixels: 1280, credit: "Ann", focalX: 0.2 });
  expect(picture?.dominantColour).toMatch(/^#[0-9a-f]{6}$/);
  const avif = picture?.renditions.filter((rendition) => rendition.format === "avif");
  expect(avif?.map((rendition) => rendition.widthInPixels)).toEqual([320, 480, 768, 1080, 1440, 1920]);

  for (const rendition of picture?.renditions ?? []) {
    const metadata = await sharp(store("media").fileOf(rendition.path)).metadata();
    expect(metadata).toMatchObject({ width: rendition.widthInPixels, height: rendition.heightInPixels });
  }
});

test("making renditions again changes nothing, and mends what was lost", async () => {
  const imageId = await stored(await drawnPicture("png", 700, 500));
  await makeRenditions(imageId, NOW);
  const before = await readImage(imageId);
  await makeRenditions(imageId, LATER);
  expect(await readImage(imageId)).toEqual(before);

  const lost = before.renditions[0];
  if (!lost) throw new Error("no renditions");
  await store("media").remove(lost.path);
  await makeRenditions(imageId, LATER);
  expect(await store("media").has(lost.path)).toBe(true);
});

test("a run that was killed is taken up where it stood", async () => {
  const imageId = await stored(await drawnPicture("jpeg", 900, 600));
  await makeRenditions(imageId, NOW);
  const whole = await readImage(imageId);

  await db().rendition.deleteMany({ where: { imageId, format: { in: ["webp", "jpeg-1x1"] } } });
  await db().image.update({ where: { id: imageId }, data: { readyAt: null } });
  await makeRenditions(imageId, LATER);

  const again = await readImage(imageId);
  expect(again.renditions).toEqual(whole.renditions);
  expect(again.readyAt).toEqual(LATER);
});

test("after a restore every picture is looked through again", async () => {
  await stored(await drawnPicture());
  expect(await renewRenditions()).toBe(await db().image.count());
});

test("a picture removed before its turn is no trouble", async () => {
  await expect(makeRenditions(randomUUID(), NOW)).resolves.toBeUndefined();
});

test("a crop shows the focal point", async () => {
  const marked = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: "#ffffff" } })
    .composite([{ input: await dot(), left: 2700, top: 450 }])
    .png()
    .toBuffer();
  const imageId = await stored(marked, { focalX: 0.915, focalY: 0.5 });
  await makeRenditions(imageId, NOW);

  const { channels } = await sharp(await publicFile(imageId, "jpeg-1x1")).stats();
  expect(channels[1]?.min).toBeLessThan(60);
});

test("a logo with a transparent ground is shown on white where a format knows no transparency", async () => {
  const logo = await sharp({ create: { width: 400, height: 300, channels: 4, background: "#00000000" } })
    .composite([{ input: await dot(), left: 10 + Math.floor(Math.random() * 200), top: 10 }])
    .png()
    .toBuffer();
  const imageId = await stored(logo);
  await makeRenditions(imageId, NOW);

  expect((await sharp(await publicFile(imageId, "webp")).stats()).isOpaque).toBe(false);
  const corner = await sharp(await publicFile(imageId, "jpeg"))
    .extract({ left: 380, top: 280, width: 10, height: 10 })
    .stats();
  expect(corner.channels[0]?.mean).toBeGreaterThan(250);
});

const dot = () =>
  sharp({ create: { width: 90, height: 90, channels: 3, background: "#d02020" } })
    .png()
    .toBuffer();

/** One bit a pixel, all black: packs a thousand to one. */
function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * height));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}
