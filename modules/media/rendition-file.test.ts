import { expect, test } from "vitest";
import { cropAround, plannedRenditions } from "./rendition";
import { renditionFile, renditionKey } from "./rendition-file";

const ENCODERS = "encoders of this spring";
const boats = { id: "0190f3a2-0000-7000-8000-000000000001", contentHash: "aa".repeat(32) };
const size = { widthInPixels: 3000, heightInPixels: 1000 };

const namesOf = (picture: typeof boats, focalX = 0.5, encoders = ENCODERS) =>
  plannedRenditions(size).map((planned) => {
    const part = planned.crop && cropAround(size, planned.crop, { focalX, focalY: 0.5 });
    return renditionFile(renditionKey(picture, encoders), planned, part);
  });

const isCrop = (name: string) => /-\d+x\d+-/.test(name);

test("all renditions of a picture share what does not compress, and no two their name", () => {
  const names = namesOf(boats);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(names.map((name) => name.split("-")[0])).size).toBe(1);
  expect(names[0]).toMatch(/^pictures\/[0-9a-f]{2}\/[0-9a-f]{20}-480\.avif$/);
  expect(names.find(isCrop)).toMatch(/-1200-16x9-612-0\.jpg$/);
});

test("another picture, another original and other encoders have other names, all of them", () => {
  const others = [
    namesOf({ ...boats, id: "0190f3a2-0000-7000-8000-000000000002" }),
    namesOf({ ...boats, contentHash: "ab".repeat(32) }),
    namesOf(boats, 0.5, "encoders of this summer"),
  ];
  const all = [namesOf(boats), ...others].flat();
  expect(new Set(all).size).toBe(all.length);
});

test("another focal point gives the crops other names, and nothing else", () => {
  const [middle, left] = [namesOf(boats), namesOf(boats, 0.2)];
  expect(left.filter((name) => !middle.includes(name))).toEqual(left.filter(isCrop));
});

test("focal points beyond the edge cut the same crop, under the same name", () => {
  expect(namesOf(boats, 0)).toEqual(namesOf(boats, 0.01));
});
