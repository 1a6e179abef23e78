import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { cuts } from "./cuts";
import { scriptOf } from "./script";

/** Of ten packets, the first that a server sends unasked, with half a kilobyte of headers. */
const FIRST_WINDOW_IN_BYTES = 14_600 - 520;

test.each(cuts.filter(({ first }) => first === "latin"))(
  "$file, which pages begin with, comes in one go",
  ({ file }) => {
    expect(statSync(path.join(import.meta.dirname, file)).size).toBeLessThanOrEqual(FIRST_WINDOW_IN_BYTES);
  },
);

test("no character is held by two cuts of one weight", () => {
  for (const cut of cuts) {
    const others = cuts.filter(
      ({ family, style, weight }) => family === cut.family && style === cut.style && weight === cut.weight,
    );
    const characters = others.flatMap(({ range }) => charactersOf(range));
    expect(characters).toHaveLength(new Set(characters).size);
  }
});

test.each([
  ["en", "latin"],
  ["de-AT", "latin"],
  ["pl", "latin-more"],
  ["pt-BR", "latin-more"],
  ["uk", "cyrillic"],
  ["sr-Latn", "latin-more"],
])("a paper in %s begins with %s", (language, script) => {
  expect(scriptOf(language)).toBe(script);
});

const charactersOf = (range: string) =>
  range.split(",").flatMap((span) => {
    const [first = "", last = first] = span.replace("U+", "").split("-");
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
