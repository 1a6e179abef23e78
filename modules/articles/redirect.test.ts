import { expect, test } from "vitest";
import { formerPath } from "./redirect";

test.each([
  ["/2020/02/03/flood/", "/2020/02/03/flood"],
  ["/flood?utm_source=x#top", "/flood"],
  ["//a//b/", "/a/b"],
  ["/%D0%BF%D0%BE%D0%B2%D1%96%D0%BD%D1%8C", "/повінь"],
  ["/100%", "/100%"],
  ["/a%00b", "/ab"],
  ["", "/"],
])("the former address %s is looked up as %s", (pathname, path) => {
  expect(formerPath(pathname)).toBe(path);
});
