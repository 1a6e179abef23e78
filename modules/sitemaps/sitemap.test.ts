import { expect, test } from "vitest";
import {
  monthFiles,
  newsSitemapXml,
  parseSitemapFile,
  robotsTxt,
  sitemapIndexXml,
  sitemapPathsOf,
  sitemapXml,
} from "./sitemap";

const zone = { siteUrl: "https://daymark.example", timeZone: "Europe/Kyiv" };

test("a story stands in the month and the day in which the paper's clock saw it published", () => {
  expect(sitemapPathsOf(new Date("2026-10-31T22:30:00Z"), "Europe/Kyiv")).toEqual([
    "/sitemaps/2026-11.xml",
    "/sitemaps/2026-11-01.xml",
  ]);
});

test.each([
  ["2026-11.xml", { kind: "month", month: { year: 2026, month: 11 } }],
  ["2026-11-30.xml", { kind: "day", day: { year: 2026, month: 11, day: 30 } }],
  ["tags.xml", { kind: "tags" }],
  ["2026-11-31.xml", null],
  ["2026-13.xml", null],
  ["2026-11.xml.br", null],
  ["0026-11.xml", null],
  ["secrets.xml", null],
])("%s is %j", (name, file) => {
  expect(parseSitemapFile(name)).toEqual(file);
});

test("the index lists what is no story, then the months; a month too long for a file by its days", () => {
  const index = sitemapIndexXml(
    [
      { year: 2026, month: 2, isTooLong: true },
      { year: 2026, month: 1, isTooLong: false },
    ],
    zone,
  );

  expect(index.match(/<loc>/g)).toHaveLength(4 + 28 + 1);
  expect(index).toContain("<loc>https://daymark.example/sitemaps/pages.xml</loc>");
  expect(index).toContain("<loc>https://daymark.example/sitemaps/2026-02-28.xml</loc>");
  expect(monthFiles({ year: 2026, month: 1, isTooLong: false })).toEqual(["/sitemaps/2026-01.xml"]);
});

test("a page says when it changed only where that is known", () => {
  const changedAt = new Date("2026-11-23T07:00:00Z");
  const xml = sitemapXml(
    [
      { path: "/", changedAt: null },
      { path: "/articles/їжа&", changedAt },
    ],
    zone,
  );

  expect(xml).toContain("<url><loc>https://daymark.example/</loc></url>");
  expect(xml).toContain(
    "<loc>https://daymark.example/articles/%D1%97%D0%B6%D0%B0&amp;</loc><lastmod>2026-11-23T09:00:00+02:00</lastmod>",
  );
});

test("the news sitemap names the paper, the language and the first publication, and holds a thousand at most", () => {
  const story = {
    id: "1",
    slug: "last-ferry",
    language: "uk",
    headline: "Ferry & mate",
    publishedAt: new Date("2026-11-23T07:00:00Z"),
  };
  const xml = newsSitemapXml(
    Array.from({ length: 1_001 }, () => story),
    "The Daymark",
    zone,
  );

  expect(xml.match(/<news:news>/g)).toHaveLength(1_000);
  expect(xml).toContain(
    "<news:publication><news:name>The Daymark</news:name><news:language>uk</news:language></news:publication>" +
      "<news:publication_date>2026-11-23T09:00:00+02:00</news:publication_date><news:title>Ferry &amp; mate</news:title>",
  );
});

test("an empty sitemap is still one", () => {
  expect(newsSitemapXml([], "The Daymark", zone)).toMatch(/<urlset [^>]+><\/urlset>/);
});

test("robots are kept out of the desk and told where the sitemaps are", () => {
  const rules = robotsTxt(zone.siteUrl);
  for (const path of ["/desk", "/api/", "/preview/", "/search"]) expect(rules).toContain(`Disallow: ${path}\n`);
  expect(rules).toContain("Sitemap: https://daymark.example/news-sitemap.xml\n");
});
