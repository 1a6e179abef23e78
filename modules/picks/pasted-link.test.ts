import { expect, test } from "vitest";
import { slugInLink } from "./pasted-link";

test.each([
  ["https://daymark.example/articles/ice-on-the-river", "ice-on-the-river"],
  [" http://127.0.0.1:4816/articles/ice?from=mail#top ", "ice"],
  ["/articles/%D0%BB%D1%96%D0%B4", "лід"],
  ["/articles/100%", "100%"],
])("%s leads to %s", (link, slug) => {
  expect(slugInLink(link)).toBe(slug);
});

test.each(["ice on the river", "articles/ice", "https://daymark.example/tags/ports", ""])(
  "%j is no link to a story",
  (text) => {
    expect(slugInLink(text)).toBeNull();
  },
);
