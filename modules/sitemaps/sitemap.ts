import { type ArticleLine, articlePath } from "@/modules/articles/article";
import { element, type Markup, xmlDocument } from "@/modules/platform/markup";
import {
  type Day,
  dayOf,
  type Month,
  parseDay,
  parseMonth,
  type Span,
  spanOfDay,
  spanOfMonth,
} from "@/modules/settings/calendar";
import { zonedIsoString } from "@/modules/settings/zoned-time";

/** Of the protocol: https://www.sitemaps.org/protocol.html */
export const MAX_URLS_IN_SITEMAP = 50_000;
/** Of the news sitemap: newer stories push older ones out. */
export const MAX_NEWS = 1_000;
export const NEWS_AGE_IN_DAYS = 2;

/** Sitemaps of what is no story. */
const SECTION_SITEMAPS = ["pages", "tags", "authors", "letters"] as const;
export type SectionSitemap = (typeof SECTION_SITEMAPS)[number];

/** A page in a sitemap. changedAt: null where nothing true can be said of it. */
export type SitemapPage = { path: string; changedAt: Date | null };

/** A month in the index; one with more stories than a file may hold is listed by its days instead. */
export type SitemapMonth = Month & { isTooLong: boolean };

/** What a file below /sitemaps/ holds. */
export type SitemapFile = { kind: SectionSitemap } | { kind: "month"; month: Month } | { kind: "day"; day: Day };

const two = (value: number) => String(value).padStart(2, "0");
const monthSitemapPath = ({ year, month }: Month) => `/sitemaps/${year}-${two(month)}.xml`;
export const sectionSitemapPath = (section: SectionSitemap) => `/sitemaps/${section}.xml`;
const daySitemapPath = (day: Day) => monthSitemapPath(day).replace(".xml", `-${two(day.day)}.xml`);

/** The files in which a story stands: of its month, and of its day for months listed by days. */
export function sitemapPathsOf(publishedAt: Date, timeZone: string): string[] {
  const day = dayOf(publishedAt, timeZone);
  return [monthSitemapPath(day), daySitemapPath(day)];
}

/** @param name as it stands in the address, "2026-11.xml"  @returns null for anything else than a file there can be */
export function parseSitemapFile(name: string): SitemapFile | null {
  const section = SECTION_SITEMAPS.find((candidate) => name === `${candidate}.xml`);
  if (section) return { kind: section };

  const [, year = "", month = "", date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?\.xml$/.exec(name) ?? [];
  if (date === undefined) {
    const parsed = parseMonth(year, month);
    return parsed && { kind: "month", month: parsed };
  }
  const day = parseDay(year, month, date);
  return day && { kind: "day", day };
}

export function spanOfFile(file: Exclude<SitemapFile, { kind: SectionSitemap }>, timeZone: string): Span {
  return file.kind === "month" ? spanOfMonth(file.month, timeZone) : spanOfDay(file.day, timeZone);
}

/** The files of a month in the index. */
export function monthFiles(month: SitemapMonth): string[] {
  if (!month.isTooLong) return [monthSitemapPath(month)];
  const days = Array.from(
    { length: new Date(Date.UTC(month.year, month.month, 0)).getUTCDate() },
    (_, index) => index + 1,
  );
  return days.map((day) => daySitemapPath({ ...month, day }));
}

const SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

export type Zone = { siteUrl: string; timeZone: string };

export function sitemapIndexXml(months: SitemapMonth[], { siteUrl }: Zone): string {
  const sections = SECTION_SITEMAPS.map(sectionSitemapPath);
  const files = [...sections, ...months.flatMap(monthFiles)].slice(0, MAX_URLS_IN_SITEMAP);
  const entries = files.map((path) => element("sitemap", {}, location(path, siteUrl)));
  return xmlDocument(element("sitemapindex", { xmlns: SITEMAP_NAMESPACE }, ...entries));
}

export function sitemapXml(pages: SitemapPage[], zone: Zone): string {
  const entries = pages.map(({ path, changedAt }) => {
    const changed = changedAt && element("lastmod", {}, zonedIsoString(changedAt, zone.timeZone));
    return element("url", {}, location(path, zone.siteUrl), changed);
  });
  return xmlDocument(element("urlset", { xmlns: SITEMAP_NAMESPACE }, ...entries, null));
}

/** @param stories of the last two days  @param paperName exactly as readers know the paper */
export function newsSitemapXml(stories: ArticleLine[], paperName: string, zone: Zone): string {
  const entries = stories.slice(0, MAX_NEWS).map((story) => newsEntry(story, paperName, zone));
  return xmlDocument(element("urlset", { xmlns: SITEMAP_NAMESPACE, "xmlns:news": NEWS_NAMESPACE }, ...entries, null));
}

function newsEntry(story: ArticleLine, paperName: string, { siteUrl, timeZone }: Zone): Markup {
  const publication = element(
    "news:publication",
    {},
    element("news:name", {}, paperName),
    element("news:language", {}, story.language),
  );
  const date = element("news:publication_date", {}, zonedIsoString(story.publishedAt, timeZone));
  const news = element("news:news", {}, publication, date, element("news:title", {}, story.headline));
  return element("url", {}, location(articlePath(story.slug), siteUrl), news);
}

const location = (path: string, siteUrl: string) => element("loc", {}, new URL(path, siteUrl).href);

/** What crawlers may read: all that is printed, and the answer that tells them how to embed a story. */
export const robotsTxt = (siteUrl: string) => `User-agent: *
Allow: /api/oembed
Disallow: /api/
Disallow: /desk
Disallow: /orders/
Disallow: /preview/
Disallow: /search
Disallow: /sign-in

Sitemap: ${new URL("/sitemap.xml", siteUrl).href}
Sitemap: ${new URL("/news-sitemap.xml", siteUrl).href}
`;
