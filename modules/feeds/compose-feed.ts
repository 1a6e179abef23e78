import { articlePath } from "@/modules/articles/article";
import { excerptOf } from "@/modules/articles/body-words";
import { authorPath } from "@/modules/authors/author";
import { mediaPath } from "@/modules/media/image";
import { joined } from "@/modules/platform/markup";
import type { Paper } from "@/modules/settings/paper";
import { tagPath } from "@/modules/tags/tag";
import { atomOf } from "./atom";
import type { Enclosure, Feed, FeedArticle, FeedFormat, FeedItem, FeedOf, FeedReferences, FeedSource } from "./feed";
import { feedPath, feedUpdatedAt } from "./feed";
import { feedFigure, feedHtml } from "./feed-html";
import { jsonFeedOf } from "./json-feed";
import { rssOf } from "./rss";

export const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf };

/** Puts together what a feed says, whatever its format. hubUrl: of a WebSub hub, null where none is configured. */
export function composeFeed(source: FeedSource, paper: Paper, siteUrl: string, hubUrl: string | null): Feed {
  const page = feedPage(source.of);
  const selfUrl = (format: FeedFormat) => new URL(feedPath(page, format), siteUrl).href;

  return {
    id: source.id ? `urn:uuid:${source.id}` : new URL("/", siteUrl).href,
    title: source.name ? `${paper.name}: ${source.name}` : paper.name,
    description: source.description || paper.tagline,
    language: source.language ?? paper.language,
    pageUrl: new URL(page, siteUrl).href,
    selfUrls: { rss: selfUrl("rss"), atom: selfUrl("atom"), json: selfUrl("json") },
    hubUrl,
    paperName: paper.name,
    items: source.articles.map((article) => feedItem(article, source.references, siteUrl)),
  };
}

function feedPage(of: FeedOf): string {
  if (of.kind === "paper") return "/";
  return of.kind === "tag" ? tagPath(of.slug) : authorPath(of.slug);
}

function feedItem(article: FeedArticle, references: FeedReferences, siteUrl: string): FeedItem {
  const url = new URL(articlePath(article.slug), siteUrl).href;
  const hero = article.hero && references.pictures.get(article.hero.imageId);

  return {
    id: `urn:uuid:${article.id}`,
    url,
    title: article.headline,
    summary: article.standfirst || excerptOf(article.body),
    contentHtml: joined([
      heroFigure(article, url, references),
      feedHtml(article.body, url, references, article.language),
    ]).markup,
    language: article.language,
    authors: article.authors.map(({ name, slug }) => ({ name, url: new URL(authorPath(slug), siteUrl).href })),
    tags: article.tags,
    publishedAt: article.publishedAt,
    updatedAt: feedUpdatedAt([
      { updatedAt: article.publishedAt },
      { updatedAt: article.revisedAt ?? article.publishedAt },
    ]),
    imageUrl: hero ? new URL(mediaPath(hero.path), siteUrl).href : null,
    enclosure: enclosureOf(article, references, siteUrl),
  };
}

function heroFigure({ hero, language }: FeedArticle, url: string, references: FeedReferences) {
  return hero && feedFigure({ ...hero, size: "wide" }, url, references, language);
}

/** Readers of feeds take one file an item: the story read aloud goes before its picture. */
function enclosureOf({ narration, hero }: FeedArticle, references: FeedReferences, siteUrl: string): Enclosure | null {
  if (narration) return { ...narration, url: new URL(mediaPath(narration.path), siteUrl).href };

  const picture = hero && references.pictures.get(hero.imageId);
  if (!picture) return null;
  const url = new URL(mediaPath(picture.path), siteUrl).href;
  return { url, mediaType: "image/jpeg", sizeInBytes: picture.sizeInBytes, durationInSeconds: null };
}
