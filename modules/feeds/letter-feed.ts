import { articlePath } from "@/modules/articles/article";
import { issuePath } from "@/modules/issues/issue";
import { letterWordsIn } from "@/modules/issues/letter-words";
import type { IssueSheet, SheetBlock } from "@/modules/issues/sheet";
import { mediaPath } from "@/modules/media/image";
import { type NewsletterOffer, newsletterPath } from "@/modules/newsletters/newsletter";
import { element, joined, type Markup } from "@/modules/platform/markup";
import type { Paper } from "@/modules/settings/paper";
import type { Feed, FeedItem, FeedReferences } from "./feed";
import { feedPath } from "./feed";
import { feedFigure, feedHtml } from "./feed-html";

/** The letters of one newsletter, as they are read from the archive. */
export type LetterFeedSource = {
  newsletter: NewsletterOffer & { id: string };
  letters: { id: string; slug: string; sentAt: Date; sheet: IssueSheet }[];
  references: FeedReferences;
};

/** A newsletter for who would rather not give an address: whole letters, newest first. The hub is told of stories only. */
export function composeLetterFeed(
  { newsletter, letters, references }: LetterFeedSource,
  paper: Paper,
  siteUrl: string,
): Feed {
  const page = newsletterPath(newsletter.slug);
  const whole = (path: string) => new URL(path, siteUrl).href;

  return {
    id: `urn:uuid:${newsletter.id}`,
    title: `${paper.name}: ${newsletter.name}`,
    description: newsletter.description,
    language: newsletter.language,
    pageUrl: whole(page),
    selfUrls: {
      rss: whole(feedPath(page, "rss")),
      atom: whole(feedPath(page, "atom")),
      json: whole(feedPath(page, "json")),
    },
    hubUrl: null,
    paperName: paper.name,
    items: letters.map((letter) => letterItem(letter, newsletter, references, siteUrl)),
  };
}

function letterItem(
  { id, slug, sentAt, sheet }: LetterFeedSource["letters"][number],
  newsletter: NewsletterOffer,
  references: FeedReferences,
  siteUrl: string,
): FeedItem {
  const url = new URL(issuePath(newsletter.slug, slug), siteUrl).href;
  const { language, host } = sheet.newsletter;
  const place = { url, language, references };

  return {
    id: `urn:uuid:${id}`,
    url,
    title: sheet.subject,
    summary: sheet.preheader,
    contentHtml: joined(sheet.blocks.map((block) => blockHtml(block, place))).markup,
    language,
    authors: host ? [{ name: host, url: new URL(newsletterPath(newsletter.slug), siteUrl).href }] : [],
    tags: [],
    publishedAt: sentAt,
    updatedAt: sentAt,
    imageUrl: imageUrlOf(sheet, references, siteUrl),
    enclosure: null,
  };
}

type Place = { url: string; language: string; references: FeedReferences };

function blockHtml(block: SheetBlock, { url, language, references }: Place): Markup | null {
  switch (block.kind) {
    case "text":
    case "signOff":
      return feedHtml(block.body, url, references);
    case "story":
      return storyHtml(block, url, references);
    case "picture":
      return figureOf(block, url, references);
    case "sponsor":
      return element(
        "blockquote",
        {},
        element("p", {}, element("strong", {}, letterWordsIn(language).paidForBy(block.name))),
        feedHtml(block.body, url, references),
      );
    case "divider":
      return element("hr", {});
  }
}

/** As the letter told it, where the story is still there. */
function storyHtml(
  story: Extract<SheetBlock, { kind: "story" }>,
  url: string,
  references: FeedReferences,
): Markup | null {
  const article = references.articles.get(story.articleId);
  if (!article) return null;

  const href = new URL(articlePath(article.slug), url).href;
  return joined([
    element("h2", {}, element("a", { href }, story.headline)),
    story.picture && story.form !== "line"
      ? figureOf({ picture: story.picture, caption: "", credit: "", href }, url, references)
      : null,
    story.standfirst ? element("p", {}, story.standfirst) : null,
  ]);
}

type Shown = { picture: { imageId: string; alt: string }; caption: string; credit: string; href: string };

const figureOf = (
  { picture: { imageId, alt }, caption, credit, href }: Shown,
  url: string,
  references: FeedReferences,
) => feedFigure({ imageId, alt, caption, credit, size: "column", href: href || null }, url, references);

function imageUrlOf({ blocks }: IssueSheet, { pictures }: FeedReferences, siteUrl: string): string | null {
  const shown = blocks.flatMap((block) => ("picture" in block && block.picture ? [block.picture.imageId] : []));
  const first = shown.map((imageId) => pictures.get(imageId)).find((picture) => picture !== undefined);
  return first ? new URL(mediaPath(first.path), siteUrl).href : null;
}
