import { expect, test } from "vitest";
import { framedHtml, isMailFileName } from "./mail-file";

test.each(["../secrets.eml", "a/b.eml", ".hidden.eml", "a.txt", "a.eml\0", "..eml", "", "a b.eml"])(
  "%j is no letter",
  (name) => {
    expect(isMailFileName(name)).toBe(false);
  },
);

test("a letter is named by its Message-ID", () => {
  expect(isMailFileName("019360aa-0000-7000-8000-000000000001paper.example.eml")).toBe(true);
});

test("a letter in its frame may show pictures of ours, and ask nobody else for anything", () => {
  const framed = framedHtml("<!doctype html><p>Hello</p>", "https://daymark.example");
  expect(framed).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src https://daymark.example data:");
  expect(framed.endsWith("<!doctype html><p>Hello</p>")).toBe(true);
});
