import { describe, expect, test } from "vitest";
import { encodePath, mediaTypeOf, printKindOf, readCalledPath } from "./address";
import { snapshotNames } from "./snapshot";

test.each([
  ["/", "page"],
  ["/articles/ice-on-the-river", "page"],
  ["/articles/лід-на-річці", "page"],
  ["/tags/belarus", "page"],
  ["/tags/belarus/2025/03", "page"],
  ["/tags/belarus/2025/03/14", "page"],
  ["/tags/belarus/feed.xml", "feed"],
  ["/authors/ann/feed.json", "feed"],
  ["/podcast.xml", "feed"],
  ["/tags/energy/podcast.xml", "feed"],
  ["/authors/ann", "page"],
  ["/news-feed", "page"],
  ["/news-feed/2026/11/23", "page"],
  ["/newsletters", "page"],
  ["/newsletters/daily", "page"],
  ["/newsletters/daily/12", "page"],
  ["/newsletters/daily/2026", "page"],
  ["/newsletters/daily/2026/11", "page"],
  ["/newsletters/daily/feed.xml", "feed"],
  ["/magazine/one", "page"],
  ["/corrections", "page"],
  ["/about", "page"],
  ["/feed.xml", "feed"],
  ["/atom.xml", "feed"],
  ["/sitemap.xml", "sitemap"],
  ["/sitemaps/2026-11.xml", "sitemap"],
  ["/news-sitemap.xml", "sitemap"],
  ["/robots.txt", "text"],
  ["/fragments/now.html", "fragment"],
  ["/social/ice-on-the-river.png", "picture"],
  ["/social/@paper.png", "picture"],
])("%s is printed as a %s", (path, kind) => {
  expect(printKindOf(path)).toBe(kind);
});

test.each([
  "/search",
  "/sign-in",
  "/desk",
  "/desk/stories",
  "/api/health/live",
  "/preview/abc",
  "/orders/abc",
  "/newsletters/confirm",
  "/newsletters/preferences",
  "/newsletters/unsubscribe",
  "/newsletters/daily/2026/13",
  "/newsletters/daily/2026/11/23",
  "/newsletters/daily/12/feed.xml",
  "/newsletters/confirm/feed.xml",
  "/_next/static/chunks/a.js",
  "/media/a.avif",
  "/favicon.ico",
  "/articles/a/b",
  "/articles/UPPER",
  "/articles/index.html",
  "/tags/belarus/2025/13",
  "/tags/belarus/2025/03/32",
  "/tags/belarus/0001/01",
  "/news-feed/2026/11/32",
  "/tags/x/feed.xml/y",
  "/wp-login.php",
  "/.env",
  `/articles/${"x".repeat(300)}`,
])("%s is never stored", (path) => {
  expect(printKindOf(path)).toBeNull();
});

describe("what a browser calls for", () => {
  test.each([
    ["/", { is: "canonical", path: "/" }],
    ["/articles/a", { is: "canonical", path: "/articles/a" }],
    ["/articles/%D0%BB%D1%96%D0%B4", { is: "canonical", path: "/articles/лід" }],
    ["/articles/e%CC%81", { is: "canonical", path: "/articles/é" }],
    ["/articles/a/", { is: "slashed", path: "/articles/a" }],
    ["/welcome///", { is: "slashed", path: "/welcome" }],
  ])("%s is read", (pathname, called) => {
    expect(readCalledPath(pathname)).toEqual(called);
  });

  test.each([
    "//evil.example",
    "/a/../b",
    "/a/%2e%2e/b",
    "/a%2Fb",
    "/a%5Cb",
    "/a\\b",
    "/%",
    "/%E0%A4%A",
    "/a%00",
    "/a%0d%0aSet-Cookie:x",
    "a",
  ])("%s is malformed", (pathname) => {
    expect(readCalledPath(pathname)).toEqual({ is: "malformed" });
  });

  test("a path is written back as it may stand in a header", () => {
    expect(encodePath("/articles/лід на")).toBe("/articles/%D0%BB%D1%96%D0%B4%20%D0%BD%D0%B0");
  });
});

test("a print lies where a file server looks for it", () => {
  expect(snapshotNames("/").file).toBe("index.html");
  expect(snapshotNames("/articles/a")).toEqual({
    file: "articles/a/index.html",
    brotli: "articles/a/index.html.br",
    gzip: "articles/a/index.html.gz",
    gone: "articles/a/gone.html",
    moved: "articles/a/moved",
    cleared: "articles/a/cleared",
  });
  expect(snapshotNames("/tags/x/feed.xml").file).toBe("tags/x/feed.xml");
  expect(snapshotNames("/feed.xml").moved).toBe("feed.xml.moved");
});

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/fragments/now.html", "text/html; charset=utf-8"],
  ["/tags/x/feed.xml", "application/rss+xml; charset=utf-8"],
  ["/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/feed.json", "application/feed+json; charset=utf-8"],
  ["/tags/energy/podcast.xml", "application/rss+xml; charset=utf-8"],
  ["/sitemaps/2026-11.xml", "application/xml; charset=utf-8"],
  ["/robots.txt", "text/plain; charset=utf-8"],
  ["/social/a.png", "image/png"],
])("%s is sent as %s", (path, mediaType) => {
  expect(mediaTypeOf(path)).toBe(mediaType);
});
