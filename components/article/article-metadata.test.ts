import { expect, test } from "vitest";
import { articleReading, harbourHero } from "@/modules/articles/article.fixture";
import { defaultPaper } from "@/modules/settings/paper";
import { articleMetadata } from "./article-metadata";

const SITE = "https://daymark.example";
const paper = { ...defaultPaper, name: "The Daymark" };
const metadataOf = (changes = {}) => articleMetadata(articleReading(changes), paper, SITE);

test("a story names its one address, its feeds and its oEmbed", () => {
  const { alternates } = metadataOf();

  expect(alternates?.canonical).toBe(`${SITE}/articles/harbour-without-light`);
  expect(Object.keys(alternates?.types ?? {})).toEqual([
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/json+oembed",
    "text/xml+oembed",
  ]);
  expect(JSON.stringify(alternates?.types)).toContain(
    `${SITE}/api/oembed?url=https%3A%2F%2Fdaymark.example%2Farticles%2Fharbour-without-light&format=json`,
  );
});

test("a story is shared with its picture in 16:9, and without one with the card drawn from its headline", () => {
  expect(metadataOf({ hero: harbourHero }).openGraph?.images).toEqual([
    { url: `${SITE}/media/jpeg-16x9.jpg`, width: 1920, height: 1080, alt: "Cranes at dusk" },
  ]);
  expect(metadataOf().openGraph?.images).toMatchObject([
    { url: `${SITE}/social/harbour-without-light.png`, width: 1200, height: 630 },
  ]);
});

test("a story in two languages names both, itself included", () => {
  expect(metadataOf().alternates?.languages).toBeUndefined();
  expect(metadataOf({ translations: [{ slug: "port-bez-svitla", language: "uk" }] }).alternates?.languages).toEqual({
    en: `${SITE}/articles/harbour-without-light`,
    uk: `${SITE}/articles/port-bez-svitla`,
  });
});

test("a story without a standfirst is described by its first words", () => {
  expect(metadataOf({ standfirst: "" }).description).toBe("The cranes stop at six.");
});

test("only a story changed in substance has a modified time", () => {
  expect(metadataOf().openGraph).not.toHaveProperty("modifiedTime");
  expect(metadataOf({ revisedAt: new Date("2026-11-23T09:00:00Z") }).openGraph).toMatchObject({
    modifiedTime: "2026-11-23T09:00:00.000Z",
    publishedTime: "2026-11-23T04:00:00.000Z",
    section: "Ports",
    authors: [`${SITE}/authors/ilse-marrow`],
  });
});

test("search engines may show the picture large", () => {
  expect(metadataOf().robots).toEqual({ "max-image-preview": "large" });
});
