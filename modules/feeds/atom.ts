import { element, type Markup, xmlDocument } from "@/modules/platform/markup";
import { FEED_MEDIA_TYPES, type Feed, type FeedItem, feedUpdatedAt } from "./feed";

/** Atom: RFC 4287. */
export function atomOf(feed: Feed): string {
  const root = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    element("id", {}, feed.id),
    element("title", {}, feed.title),
    feed.description ? element("subtitle", {}, feed.description) : null,
    element("updated", {}, feedUpdatedAt(feed.items).toISOString()),
    element("link", { rel: "self", type: FEED_MEDIA_TYPES.atom, href: feed.selfUrls.atom }),
    element("link", { rel: "alternate", type: "text/html", href: feed.pageUrl }),
    feed.hubUrl ? element("link", { rel: "hub", href: feed.hubUrl }) : null,
    // For entries without a named author: Atom wants one somewhere.
    element("author", {}, element("name", {}, feed.paperName)),
    ...feed.items.map(atomEntry),
  );
  return xmlDocument(root);
}

const atomEntry = (item: FeedItem): Markup =>
  element(
    "entry",
    { "xml:lang": item.language },
    element("id", {}, item.id),
    element("title", {}, item.title),
    element("link", { rel: "alternate", type: "text/html", href: item.url }),
    element("published", {}, item.publishedAt.toISOString()),
    element("updated", {}, item.updatedAt.toISOString()),
    ...item.authors.map(({ name, url }) => element("author", {}, element("name", {}, name), element("uri", {}, url))),
    ...item.tags.map((tag) => element("category", { term: tag })),
    item.summary ? element("summary", {}, item.summary) : null,
    element("content", { type: "html" }, item.contentHtml),
    item.enclosure ? atomEnclosure(item.enclosure) : null,
  );

const atomEnclosure = ({ url, sizeInBytes, mediaType }: NonNullable<FeedItem["enclosure"]>) =>
  element("link", { rel: "enclosure", type: mediaType, length: sizeInBytes, href: url });
