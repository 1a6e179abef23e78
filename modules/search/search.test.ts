import { expect, test } from "vitest";
import { openPageMark, sealPageMark } from "./page-mark";
import { MATCH_BEGINS, MATCH_ENDS, parseSearchQuery, passageOf, searchPath } from "./search";

test("what stands in the address is read leniently", () => {
  expect(parseSearchQuery({ q: "  ice \u0000 on\triver ", year: "2026", tag: ["a", "b"] })).toEqual({
    words: "ice on river",
    tag: null,
    author: null,
    year: 2026,
    after: null,
  });
  expect(parseSearchQuery({ year: "soon", q: undefined })).toMatchObject({ words: "", year: null });
});

test("a filter is added or taken away, and the pages are counted anew", () => {
  const query = parseSearchQuery({ q: "ice & snow", tag: "ports", after: "x" });

  expect(searchPath(query, { year: 2026 })).toBe("/search?q=ice+%26+snow&tag=ports&year=2026");
  expect(searchPath(query, { tag: null })).toBe("/search?q=ice+%26+snow");
  expect(searchPath(query, { after: "y" })).toBe("/search?q=ice+%26+snow&tag=ports&after=y");
});

test("the marks of the database become parts, and markup stays text", () => {
  const marked = `<b>the ${MATCH_BEGINS}ice${MATCH_ENDS} breaks`;
  expect(passageOf(marked)).toEqual([
    { words: "<b>the ", isMatch: false },
    { words: "ice", isMatch: true },
    { words: " breaks", isMatch: false },
  ]);
  expect(passageOf("nothing")).toEqual([{ words: "nothing", isMatch: false }]);
});

test("a page's mark is good for its own query only, and only unchanged", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  const query = parseSearchQuery({ q: "ice" });
  const mark = {
    score: 0.25,
    articleId: "0192f0c1-7a3e-4c11-8d00-000000000001",
    askedAt: new Date("2026-11-23T09:00:00Z"),
  };
  const sealed = sealPageMark(mark, query, secret);

  expect(openPageMark(sealed, query, secret)).toEqual(mark);
  expect(openPageMark(sealed, parseSearchQuery({ q: "snow" }), secret)).toBeNull();
  expect(openPageMark(`x${sealed}`, query, secret)).toBeNull();
  expect(openPageMark("nonsense", query, secret)).toBeNull();
});
