import { expect, test } from "vitest";
import { looksLikeFileName } from "./alt-text";

test.each([
  "IMG_2041.JPG",
  "quay-at-dawn.webp",
  "DSC01234",
  "Screenshot 2026-11-24",
  "photo",
  "IMG 12",
  "kyiv_20261124_03",
])("%s is the name of a file", (alt) => {
  expect(looksLikeFileName(alt)).toBe(true);
});

test.each(["", "Two boats at the quay", "The year 1986 in figures", "Image of a heron", "Photographs on a wall"])(
  "“%s” says what is seen",
  (alt) => {
    expect(looksLikeFileName(alt)).toBe(false);
  },
);
