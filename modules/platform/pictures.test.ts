import sharp from "sharp";
import { expect, test } from "vitest";
import { inspectPicture } from "./pictures";

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>`;
/** A decoder that saw it would say that it is broken. */
const TORN_DRAWING = DRAWING.slice(0, 40);
const PLAIN = { create: { width: 8, height: 6, channels: 3, background: "#336699" } } as const;

test("a drawing is refused by its first bytes, while our own social cards can still be drawn", async () => {
  const svg = Buffer.from(DRAWING);
  expect(await inspectPicture(svg)).toEqual({ ok: false, failure: "kind-not-allowed" });
  expect((await sharp(svg).png().toBuffer()).length).toBeGreaterThan(0);
});

test.each([
  ["a picture's box", `<!--ftyp-->${TORN_DRAWING}`],
  ["a picture's box and its brand", `<!--ftypavif-->${TORN_DRAWING}`],
  ["a whole box", `\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf${TORN_DRAWING}`],
  ["a PNG", `<PNG\r\n>\n${TORN_DRAWING}</PNG>`],
  ["a GIF", `GIF8${TORN_DRAWING}`],
  ["a GIF with its version", `GIF89a${TORN_DRAWING}`],
  ["a WebP", `RIFF\x10\0\0\0WEBPVP8 ${TORN_DRAWING}`],
])("a drawing that begins like %s never reaches a decoder", async (_name, text) => {
  expect(await inspectPicture(Buffer.from(text, "latin1"))).toEqual({ ok: false, failure: "kind-not-allowed" });
});

test.each(["", "GIF", "\0\0"])("a file of a few bytes is refused: %j", async (text) => {
  expect((await inspectPicture(Buffer.from(text))).ok).toBe(false);
});

test.each(["jpeg", "png", "webp", "avif", "gif"] as const)("a real %s is taken", async (format) => {
  const bytes = await sharp(PLAIN).toFormat(format).toBuffer();
  expect(await inspectPicture(bytes)).toMatchObject({ ok: true, value: { widthInPixels: 8, heightInPixels: 6 } });
});
