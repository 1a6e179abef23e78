import type { Enclosure, Feed, FeedItem } from "./feed";

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.pageUrl,
    feed_url: feed.selfUrls.json,
    ...(feed.description && { description: feed.description }),
    language: feed.language,
    authors: [{ name: feed.paperName }],
    ...(feed.hubUrl && { hubs: [{ type: "WebSub", url: feed.hubUrl }] }),
    items: feed.items.map(jsonItem),
  });
}

const jsonItem = (item: FeedItem) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  content_html: item.contentHtml,
  ...(item.summary && { summary: item.summary }),
  ...(item.imageUrl && { image: item.imageUrl }),
  date_published: item.publishedAt.toISOString(),
  date_modified: item.updatedAt.toISOString(),
  ...(item.authors.length > 0 && { authors: item.authors }),
  tags: item.tags,
  language: item.language,
  ...(item.enclosure && { attachments: [attachment(item.enclosure)] }),
});

const attachment = (enclosure: Enclosure) => ({
  url: enclosure.url,
  mime_type: enclosure.mediaType,
  size_in_bytes: enclosure.sizeInBytes,
  ...(enclosure.durationInSeconds && { duration_in_seconds: enclosure.durationInSeconds }),
});
