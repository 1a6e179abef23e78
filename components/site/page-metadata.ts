import type { Metadata } from "next";
import { authorPath } from "@/modules/authors/author";
import { FEED_FORMATS, FEED_MEDIA_TYPES, type FeedFormat, feedPath } from "@/modules/feeds/feed";
import { type Paper, paperSocialImagePath } from "@/modules/settings/paper";
import { tagPath } from "@/modules/tags/tag";

/** The size of a drawn card (the paper's, or a story's without a picture). */
export const SOCIAL_CARD = { width: 1200, height: 630 };

const FEED_NAMES: Record<FeedFormat, string> = { rss: "RSS", atom: "Atom", json: "JSON Feed" };

/** A page that lists or tells, but is no story. path: its one canonical address; feedOf: the page whose feeds it offers. */
export type PageFacts = {
  path: string;
  title: string;
  description: string;
  feedOf?: { path: string; name: string };
  /** Search and the like: kept out of search engines. */
  isHidden?: boolean;
};

export function pageMetadata(page: PageFacts, paper: Paper, siteUrl: string): Metadata {
  const url = new URL(page.path, siteUrl).href;
  const description = page.description || paper.tagline;

  return {
    title: { absolute: page.title },
    description,
    alternates: { canonical: url, types: feedTypes(page.feedOf ?? { path: "/", name: paper.name }, siteUrl) },
    openGraph: {
      type: "website",
      url,
      siteName: paper.name,
      title: page.title,
      description,
      images: [paperCard(paper, siteUrl)],
    },
    twitter: { card: "summary_large_image", title: page.title, description, images: [paperCard(paper, siteUrl)] },
    robots: page.isHidden ? { index: false, follow: true } : { "max-image-preview": "large" },
  };
}

export function frontMetadata(paper: Paper, siteUrl: string): Metadata {
  return pageMetadata({ path: "/", title: paper.name, description: paper.tagline }, paper, siteUrl);
}

export type HubFacts = { slug: string; name: string; description: string };

/** @param month of an archive page, as readers see it ("March 2025"), with its address; absent on the hub itself */
export function hubMetadata(
  tag: HubFacts,
  paper: Paper,
  siteUrl: string,
  month?: { name: string; path: string },
): Metadata {
  const title = month ? `${tag.name}, ${month.name} | ${paper.name}` : `${tag.name} | ${paper.name}`;
  const path = month?.path ?? tagPath(tag.slug);
  const feedOf = { path: tagPath(tag.slug), name: `${paper.name}: ${tag.name}` };
  return pageMetadata({ path, title, description: tag.description, feedOf }, paper, siteUrl);
}

export type AuthorFacts = { slug: string; name: string; role: string; bio: string };

export function authorMetadata(author: AuthorFacts, paper: Paper, siteUrl: string): Metadata {
  const path = authorPath(author.slug);
  const feedOf = { path, name: `${paper.name}: ${author.name}` };
  const description = author.bio || author.role;
  return pageMetadata({ path, title: `${author.name} | ${paper.name}`, description, feedOf }, paper, siteUrl);
}

/** Links by which a feed reader finds the three feeds of a page. */
export function feedTypes(of: { path: string; name: string }, siteUrl: string) {
  const links = FEED_FORMATS.map((format) => {
    const url = new URL(feedPath(of.path, format), siteUrl).href;
    return [FEED_MEDIA_TYPES[format], [{ url, title: `${of.name} (${FEED_NAMES[format]})` }]];
  });
  return Object.fromEntries(links);
}

const paperCard = (paper: Paper, siteUrl: string) => ({
  url: new URL(paperSocialImagePath, siteUrl).href,
  ...SOCIAL_CARD,
  alt: paper.name,
});
