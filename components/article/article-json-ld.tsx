import type {
  AudioObject,
  CorrectionComment,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  WithContext,
} from "schema-dts";
import { JsonLd } from "@/components/site/json-ld";
import type { ArticleReading, Narration } from "@/modules/articles/article";
import { authorPath } from "@/modules/authors/author";
import { mediaPath, type Picture, type Rendition } from "@/modules/media/image";
import type { Paper } from "@/modules/settings/paper";
import type { PolicyPaths } from "@/modules/settings/policies";
import { zonedIsoString } from "@/modules/settings/zoned-time";
import { articleUrl, cropOf, descriptionOf } from "./article-metadata";

export type Publisher = {
  paper: Paper;
  /** null: none is claimed. */
  logo: Picture | null;
  siteUrl: string;
  policies: PolicyPaths;
};
type Props = Publisher & { article: ArticleReading };

export function ArticleJsonLd(props: Props) {
  return <JsonLd data={newsArticle(props)} />;
}

/** A story as search engines want it told: https://developers.google.com/search/docs/appearance/structured-data/article */
export function newsArticle({ article, ...publisher }: Props): WithContext<NewsArticle> {
  const { paper, siteUrl } = publisher;
  const url = articleUrl(article.slug, siteUrl);
  const images = imagesOf(article, siteUrl);

  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": `${url}#story`,
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    description: descriptionOf(article),
    inLanguage: article.language,
    ...(images.length > 0 && { image: images }),
    datePublished: zonedIsoString(article.publishedAt, paper.timeZone),
    dateModified: zonedIsoString(article.revisedAt ?? article.publishedAt, paper.timeZone),
    author: authorsOf(article, paper, siteUrl),
    publisher: publisherOf(publisher),
    ...(article.section && { articleSection: article.section.name }),
    keywords: article.tags.map((tag) => tag.name),
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    ...(article.corrections.length > 0 && { correction: correctionsOf(article, paper) }),
    ...(article.narration && { audio: audioOf(article.narration, siteUrl) }),
  };
}

/** A story without a named author is the newsroom's. */
function authorsOf(article: ArticleReading, paper: Paper, siteUrl: string): Organization | Person[] {
  if (article.authors.length === 0) return { "@type": "Organization", name: paper.name, url: siteUrl };
  return article.authors.map((author) => ({
    "@type": "Person",
    name: author.name,
    url: new URL(authorPath(author.slug), siteUrl).href,
    ...(author.role && { jobTitle: author.role }),
  }));
}

/** The paper, as whoever answers for what it publishes. */
export function publisherOf({ paper, logo, siteUrl, policies }: Publisher): NewsMediaOrganization {
  const addresses = Object.entries(policies).map(([policy, path]) => [policy, new URL(path, siteUrl).href]);
  return {
    "@type": "NewsMediaOrganization",
    "@id": `${siteUrl}/#publisher`,
    name: paper.name,
    url: siteUrl,
    email: paper.email,
    ...(logo && logoOf(logo, siteUrl)),
    ...(paper.social.length > 0 && { sameAs: paper.social.map(({ href }) => href) }),
    parentOrganization: { "@type": "Organization", name: paper.owner },
    ...Object.fromEntries(addresses),
  };
}

const WIDEST_LOGO_IN_PIXELS = 768;

/** On white: that is where search engines show it. */
function logoOf({ renditions }: Picture, siteUrl: string): { logo?: ImageObject } {
  const jpegs = renditions.filter(({ format }) => format === "jpeg");
  const chosen = jpegs.findLast(({ widthInPixels }) => widthInPixels <= WIDEST_LOGO_IN_PIXELS) ?? jpegs[0];
  if (!chosen) return {};
  const url = new URL(mediaPath(chosen.path), siteUrl).href;
  return {
    logo: { "@type": "ImageObject", url, width: `${chosen.widthInPixels}`, height: `${chosen.heightInPixels}` },
  };
}

/** The three crops that search engines choose from; without a picture none is claimed. */
function imagesOf(article: ArticleReading, siteUrl: string): ImageObject[] {
  const crops = (["jpeg-16x9", "jpeg-4x3", "jpeg-1x1"] as const).map((format) => cropOf(article, format));
  return crops.filter((crop) => crop !== null).map((crop) => imageObject(crop, article.hero, siteUrl));
}

function imageObject(crop: Rendition, hero: ArticleReading["hero"], siteUrl: string): ImageObject {
  return {
    "@type": "ImageObject",
    url: new URL(mediaPath(crop.path), siteUrl).href,
    width: `${crop.widthInPixels}`,
    height: `${crop.heightInPixels}`,
    ...(hero?.caption && { caption: hero.caption }),
    ...(hero?.credit && { creditText: hero.credit }),
    ...(hero?.copyright && { copyrightNotice: hero.copyright }),
  };
}

function correctionsOf(article: ArticleReading, paper: Paper): CorrectionComment[] {
  return article.corrections.map((correction) => ({
    "@type": "CorrectionComment",
    text: correction.text,
    datePublished: zonedIsoString(correction.correctedAt, paper.timeZone),
  }));
}

function audioOf(narration: Narration, siteUrl: string): AudioObject {
  return {
    "@type": "AudioObject",
    contentUrl: new URL(mediaPath(narration.path), siteUrl).href,
    encodingFormat: narration.mediaType,
    duration: `PT${narration.durationInSeconds}S`,
  };
}
