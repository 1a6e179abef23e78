import { element, type Markup, xmlDocument } from "@/modules/platform/markup";
import { type Enclosure, FEED_MEDIA_TYPES, type Feed, type FeedItem, feedUpdatedAt } from "./feed";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** RSS 2.0 with full text: https://www.rssboard.org/rss-profile */
export function rssOf(feed: Feed): string {
  const channel = element(
    "channel",
    {},
    element("title", {}, feed.title),
    element("link", {}, feed.pageUrl),
    element("description", {}, feed.description || feed.title),
    element("language", {}, feed.language),
    element("lastBuildDate", {}, feedUpdatedAt(feed.items).toUTCString()),
    element("atom:link", { rel: "self", type: FEED_MEDIA_TYPES.rss, href: feed.selfUrls.rss }),
    feed.hubUrl ? element("atom:link", { rel: "hub", href: feed.hubUrl }) : null,
    ...feed.items.map(rssItem),
  );
  return xmlDocument(element("rss", { version: "2.0", ...NAMESPACES }, channel));
}

/** The order matters to old readers: description before content:encoded. Names go into dc:creator, author is for e-mail. */
const rssItem = (item: FeedItem): Markup =>
  element(
    "item",
    {},
    element("title", {}, item.title),
    element("link", {}, item.url),
    element("guid", { isPermaLink: "false" }, item.id),
    element("pubDate", {}, item.publishedAt.toUTCString()),
    ...item.authors.map((author) => element("dc:creator", {}, author.name)),
    element("dc:language", {}, item.language),
    ...item.tags.map((tag) => element("category", {}, tag)),
    element("description", {}, item.summary),
    element("content:encoded", {}, item.contentHtml),
    item.enclosure ? rssEnclosure(item.enclosure) : null,
  );

const rssEnclosure = ({ url, sizeInBytes, mediaType }: Enclosure) =>
  element("enclosure", { url, length: sizeInBytes, type: mediaType });
