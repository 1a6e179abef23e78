import { expect, test } from "vitest";
import { placeIn, placesWith } from "./places";

test("somebody goes on where they stopped, story by story", () => {
  const one = placesWith(null, "/media/a.mp3", 61.7, 300);
  const two = placesWith(one, "/media/b.mp3", 30, 300);
  expect([placeIn(two, "/media/a.mp3"), placeIn(two, "/media/b.mp3"), placeIn(two, "/media/c.mp3")]).toEqual([
    61, 30, 0,
  ]);
});

test("what was heard to its end, or hardly, begins anew", () => {
  const begun = placesWith(null, "/media/a.mp3", 100, 300);
  expect(placeIn(placesWith(begun, "/media/a.mp3", 299, 300), "/media/a.mp3")).toBe(0);
  expect(placeIn(placesWith(begun, "/media/a.mp3", 2, 300), "/media/a.mp3")).toBe(0);
});

test("twenty are kept, and what is no list counts as none", () => {
  let stored: string | null = "{broken";
  for (let index = 0; index < 30; index += 1) stored = placesWith(stored, `/${index}`, 50, 100);
  expect(JSON.parse(stored ?? "")).toHaveLength(20);
  expect(placeIn(stored, "/29")).toBe(50);
});
