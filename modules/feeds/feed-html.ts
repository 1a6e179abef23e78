import { articlePath } from "@/modules/articles/article";
import type { Block, Body, BodyNode, Figure, Inline, Mark } from "@/modules/articles/body";
import { mediaPath } from "@/modules/media/image";
import { element, joined, type Markup, text } from "@/modules/platform/markup";
import type { FeedReferences } from "./feed";

/** language: of the story, for the few words of ours in it. */
type Place = { baseUrl: string; references: FeedReferences; language: string };

/** A body as feed readers and mail programs take it: plain elements, absolute addresses, no script, form or frame. */
export function feedHtml(body: Body, articleUrl: string, references: FeedReferences, language = "en"): Markup {
  return blocks(body.content, { baseUrl: articleUrl, references, language });
}

/** A picture with its words, or null while it has no rendition. */
export function feedFigure(
  attrs: Figure["attrs"],
  articleUrl: string,
  references: FeedReferences,
  language = "en",
): Markup | null {
  return figure({ type: "figure", attrs }, { baseUrl: articleUrl, references, language });
}

const blocks = (nodes: BodyNode[], place: Place) => joined(nodes.map((node) => render(node, place)));
const inlines = (nodes: Inline[], place: Place) => joined(nodes.map((node) => render(node, place)));

function render(node: BodyNode, place: Place): Markup | null {
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduceRight<Markup>((inner, mark) => marked(mark, inner, place), text(node.text));
    case "hardBreak":
      return element("br", {});
    case "paragraph":
      return element("p", {}, inlines(node.content, place));
    case "heading":
      return element(`h${node.attrs.level}`, {}, inlines(node.content, place));
    case "bulletList":
      return element("ul", {}, blocks(node.content, place));
    case "orderedList":
      return element("ol", { start: node.attrs.start === 1 ? null : node.attrs.start }, blocks(node.content, place));
    case "listItem":
      return element("li", {}, blocks(node.content, place));
    case "blockquote":
      return element("blockquote", {}, blocks(node.content, place));
    case "codeBlock":
      return element("pre", {}, element("code", {}, node.content.map((part) => part.text).join("")));
    case "horizontalRule":
      return element("hr", {});
    default:
      return renderRich(node, place);
  }
}

type PlainNode = "text" | "hardBreak" | "paragraph" | "heading" | "bulletList" | "orderedList" | "listItem";
type RichNode = Exclude<BodyNode, { type: PlainNode | "blockquote" | "codeBlock" | "horizontalRule" }>;

function renderRich(node: RichNode, place: Place): Markup | null {
  switch (node.type) {
    case "figure":
      return figure(node, place);
    case "gallery":
      return joined([...node.content.map((picture) => figure(picture, place)), caption(node.attrs.caption)]);
    case "pullQuote":
      return element("blockquote", {}, element("p", {}, inlines(node.content, place)), caption(node.attrs.attribution));
    case "infoBox":
      return infoBox(node, place);
    case "table":
      return table(node, place);
    case "tableRow":
      return element("tr", {}, blocks(node.content, place));
    case "tableCell":
      return element("td", spans(node.attrs), blocks(node.content, place));
    case "tableHeader":
      return element("th", spans(node.attrs), blocks(node.content, place));
    case "embed":
      return embed(node, place);
    case "newsletterBox":
      return newsletterLink(node.attrs.slug, place);
    case "relatedCard":
      return relatedLink(node.attrs.articleId, place);
  }
}

const ELEMENT_OF_MARK: Record<Exclude<Mark["type"], "link" | "language">, string> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  code: "code",
  subscript: "sub",
  superscript: "sup",
  highlight: "mark",
};

function marked(mark: Mark, inner: Markup, place: Place): Markup {
  if (mark.type === "language") return element("span", { lang: mark.attrs.lang }, inner);
  if (mark.type === "link") return link(mark.attrs.href, inner, place);
  return element(ELEMENT_OF_MARK[mark.type], {}, inner);
}

/** An address that is none even for the lenient parser of browsers leaves its words without a link. */
function link(href: string, inner: Markup, place: Place): Markup {
  if (!URL.canParse(href, place.baseUrl)) return inner;
  return element("a", { href: new URL(href, place.baseUrl).href }, inner);
}

function figure({ attrs }: Figure, place: Place): Markup | null {
  const picture = place.references.pictures.get(attrs.imageId);
  if (!picture) return null;

  const { widthInPixels: width, heightInPixels: height } = picture;
  const src = new URL(mediaPath(picture.path), place.baseUrl).href;
  const image = element("img", { src, width, height, alt: attrs.alt || picture.alt });
  const words = [attrs.caption, attrs.credit && `${pictureBy(place.language)}: ${attrs.credit}`]
    .filter(Boolean)
    .join(" ");
  const shown = attrs.href ? link(attrs.href, image, place) : image;
  return element("figure", {}, shown, words ? element("figcaption", {}, words) : null);
}

const pictureBy = (language: string) => (language === "uk" ? "Зображення" : "Picture");

const caption = (words: string) => (words ? element("p", {}, element("small", {}, words)) : null);

function infoBox(box: Extract<Block, { type: "infoBox" }>, place: Place): Markup {
  const title = [box.attrs.label, box.attrs.title].filter(Boolean).join(": ");
  const heading = title ? element("p", {}, element("strong", {}, title)) : null;
  return element("blockquote", {}, heading, blocks(box.content, place));
}

function table(node: Extract<Block, { type: "table" }>, place: Place): Markup {
  const title = node.attrs.caption ? element("caption", {}, node.attrs.caption) : null;
  return element("table", {}, title, element("tbody", {}, blocks(node.content, place)));
}

const spans = ({ colspan, rowspan }: { colspan: number; rowspan: number }) => ({
  colspan: colspan === 1 ? null : colspan,
  rowspan: rowspan === 1 ? null : rowspan,
});

/** Somebody else's player or post is never loaded from here: a link says where it is. */
function embed({ attrs }: Extract<Block, { type: "embed" }>, place: Place): Markup {
  const words = attrs.title || attrs.url;
  return joined([element("p", {}, link(attrs.url, text(words), place)), caption(attrs.caption)]);
}

function newsletterLink(slug: string, place: Place): Markup | null {
  const newsletter = place.references.newsletters.get(slug);
  return newsletter ? paragraphLink(`/newsletters/${slug}`, newsletter.name, place) : null;
}

function relatedLink(articleId: string, place: Place): Markup | null {
  const article = place.references.articles.get(articleId);
  return article ? paragraphLink(articlePath(article.slug), article.headline, place) : null;
}

const paragraphLink = (path: string, words: string, place: Place) => element("p", {}, link(path, text(words), place));
