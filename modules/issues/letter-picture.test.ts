import { expect, test } from "vitest";
import type { Picture, RenditionFormat } from "@/modules/media/image";
import { letterPicture } from "./letter-picture";

const rendition = (format: RenditionFormat, widthInPixels: number, heightInPixels: number) => ({
  ...{ format, widthInPixels, heightInPixels },
  path: `${format}-${widthInPixels}.jpg`,
});

const ferry: Picture = {
  ...{ id: "0192f0c1-7a3e-7c11-8d00-000000000201", widthInPixels: 3000, heightInPixels: 2000 },
  ...{ focalX: 0.5, focalY: 0.5, dominantColour: "#335566", alt: "A ferry", caption: "", credit: "" },
  renditions: [
    rendition("avif", 320, 213),
    rendition("jpeg", 320, 213),
    rendition("jpeg", 1080, 720),
    rendition("jpeg", 1440, 960),
    rendition("jpeg-16x9", 1200, 675),
  ],
};
const widthOf = (picture: Picture, place: "across" | "wide" | "beside") => letterPicture(picture, place)?.widthInPixels;

test("across a letter a picture has twice the dots that it is drawn with, and beside a headline no more than it needs", () => {
  expect(widthOf(ferry, "across")).toBe(1080);
  expect(widthOf(ferry, "wide")).toBe(1080);
  expect(letterPicture(ferry, "beside")).toEqual({
    ...{ imageId: ferry.id, path: "/media/jpeg-320.jpg", widthInPixels: 320, heightInPixels: 213, alt: "A ferry" },
  });
});

test("a picture that is smaller is shown as large as it is", () => {
  const small = { ...ferry, renditions: [rendition("jpeg", 320, 213), rendition("jpeg", 700, 466)] };
  expect(widthOf(small, "across")).toBe(700);
});

test("one that was made before there were small ones is shown all the same", () => {
  expect(widthOf({ ...ferry, renditions: [rendition("jpeg", 1440, 960)] }, "beside")).toBe(1440);
});

test("an upright one is cut where it would fill a screen, and nowhere else", () => {
  const tall = { ...ferry, widthInPixels: 2000, heightInPixels: 3000 };
  expect(letterPicture(tall, "wide")?.path).toBe("/media/jpeg-16x9-1200.jpg");
  expect(letterPicture(tall, "across")?.path).toBe("/media/jpeg-1080.jpg");
});

test("while the worker makes it there is none", () => {
  expect(letterPicture({ ...ferry, renditions: [] }, "across")).toBeNull();
});
