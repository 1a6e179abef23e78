import type { Metadata } from "next";
import { feedTypes, SOCIAL_CARD } from "@/components/site/page-metadata";
import { type ArticleReading, articlePath, socialImagePath } from "@/modules/articles/article";
import { excerptOf } from "@/modules/articles/body-words";
import { authorPath } from "@/modules/authors/author";
import { oembedPath } from "@/modules/embeds/oembed";
import { mediaPath, type RenditionFormat } from "@/modules/media/image";
import type { Paper } from "@/modules/settings/paper";

/** What a story's page says of itself in its head, to search engines, chats and feed readers. */
export function articleMetadata(article: ArticleReading, paper: Paper, siteUrl: string): Metadata {
  const url = articleUrl(article.slug, siteUrl);
  const description = descriptionOf(article);
  const image = shareImage(article, siteUrl);

  return {
    title: { absolute: `${article.headline} | ${paper.name}` },
    description,
    authors: article.authors.map((author) => ({
      name: author.name,
      url: new URL(authorPath(author.slug), siteUrl).href,
    })),
    alternates: {
      canonical: url,
      ...(article.translations.length > 0 && { languages: languagesOf(article, siteUrl) }),
      types: { ...feedTypes({ path: "/", name: paper.name }, siteUrl), ...oembedTypes(url, article.headline, siteUrl) },
    },
    openGraph: {
      type: "article",
      url,
      siteName: paper.name,
      title: article.headline,
      description,
      images: [image],
      publishedTime: article.publishedAt.toISOString(),
      ...(article.revisedAt && { modifiedTime: article.revisedAt.toISOString() }),
      authors: article.authors.map((author) => new URL(authorPath(author.slug), siteUrl).href),
      ...(article.section && { section: article.section.name }),
      tags: article.tags.map((tag) => tag.name),
    },
    twitter: { card: "summary_large_image", title: article.headline, description, images: [image] },
    robots: { "max-image-preview": "large" },
  };
}

export const articleUrl = (slug: string, siteUrl: string) => new URL(articlePath(slug), siteUrl).href;

export const descriptionOf = (article: Pick<ArticleReading, "standfirst" | "body">) =>
  article.standfirst || excerptOf(article.body);

/** The story's picture cropped to 16:9; where it has none (or none yet), the card drawn from its headline. */
function shareImage(article: ArticleReading, siteUrl: string) {
  const crop = cropOf(article, "jpeg-16x9");
  if (!crop)
    return { url: new URL(socialImagePath(article.slug), siteUrl).href, ...SOCIAL_CARD, alt: article.headline };

  const alt = article.hero?.alt || article.headline;
  return {
    url: new URL(mediaPath(crop.path), siteUrl).href,
    width: crop.widthInPixels,
    height: crop.heightInPixels,
    alt,
  };
}

export function cropOf(article: Pick<ArticleReading, "hero">, format: RenditionFormat) {
  return article.hero?.picture.renditions.find((rendition) => rendition.format === format) ?? null;
}

function languagesOf(article: ArticleReading, siteUrl: string) {
  const versions = [article, ...article.translations];
  return Object.fromEntries(versions.map((version) => [version.language, articleUrl(version.slug, siteUrl)]));
}

function oembedTypes(url: string, title: string, siteUrl: string) {
  const link = (format: "json" | "xml") => [{ url: new URL(oembedPath(url, format), siteUrl).href, title }];
  return { "application/json+oembed": link("json"), "text/xml+oembed": link("xml") };
}
