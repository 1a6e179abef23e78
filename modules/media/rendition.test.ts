import { expect, test } from "vitest";
import { cropAround, plannedRenditions } from "./rendition";

const size = (widthInPixels: number, heightInPixels: number) => ({ widthInPixels, heightInPixels });
const widths = (format: string, picture: ReturnType<typeof size>) =>
  plannedRenditions(picture)
    .filter((planned) => planned.format === format)
    .map((planned) => planned.widthInPixels)
    .sort((a, b) => a - b);

test("a large picture is shown at six widths in AVIF and WebP, and as a JPEG on pages and in letters", () => {
  expect(widths("avif", size(6000, 4000))).toEqual([320, 480, 768, 1080, 1440, 1920]);
  expect(widths("webp", size(6000, 4000))).toEqual([320, 480, 768, 1080, 1440, 1920]);
  expect(widths("jpeg", size(6000, 4000))).toEqual([320, 1080, 1440]);
});

test("a picture is never enlarged: its own width is the widest", () => {
  expect(widths("avif", size(1000, 800))).toEqual([320, 480, 768, 1000]);
  expect(widths("jpeg", size(1000, 800))).toEqual([320, 1000]);
  expect(widths("avif", size(200, 100))).toEqual([200]);
  expect(widths("jpeg-16x9", size(200, 100))).toEqual([177]);
});

test("a step hardly narrower than the picture itself is left out", () => {
  expect(widths("webp", size(1500, 1000))).toEqual([320, 480, 768, 1080, 1500]);
});

test("a column taller than WebP can hold is made narrower", () => {
  const tall = plannedRenditions(size(1000, 20_000));
  expect(Math.max(...tall.map((planned) => planned.heightInPixels))).toBeLessThanOrEqual(16_383);
});

test("what a phone needs is made before the rest", () => {
  const order = plannedRenditions(size(3000, 2000)).map(({ format, widthInPixels }) => `${format} ${widthInPixels}`);
  expect(order.slice(0, 7)).toEqual([
    "avif 480",
    "webp 480",
    "avif 768",
    "webp 768",
    "avif 1080",
    "webp 1080",
    "jpeg 1440",
  ]);
});

test("search engines get three shapes, 1200 wide where the picture allows", () => {
  const shapes = plannedRenditions(size(1920, 1280)).filter((planned) => planned.crop);
  expect(shapes.map((shape) => [shape.format, shape.widthInPixels, shape.heightInPixels])).toEqual([
    ["jpeg-16x9", 1200, 675],
    ["jpeg-4x3", 1200, 900],
    ["jpeg-1x1", 1200, 1200],
  ]);
});

test("a crop keeps the focal point in the middle, as far as the edges let it", () => {
  const square = { wide: 1, high: 1 };
  expect(cropAround(size(3000, 1000), square, { focalX: 0.6, focalY: 0.5 })).toMatchObject({ left: 1300, top: 0 });
  expect(cropAround(size(3000, 1000), square, { focalX: 1, focalY: 0 })).toMatchObject({ left: 2000, top: 0 });
  expect(cropAround(size(1000, 3000), square, { focalX: 0.5, focalY: 0.1 })).toMatchObject({ left: 0, top: 0 });
});

test("even a line of a picture has a crop of at least one pixel", () => {
  expect(cropAround(size(1, 5000), { wide: 16, high: 9 }, { focalX: 0.5, focalY: 0.5 })).toMatchObject({
    widthInPixels: 1,
    heightInPixels: 1,
  });
});
