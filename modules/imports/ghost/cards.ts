import { marked } from "marked";
import { BadFile } from "../bad-file";
import { type Card, element, escaped, field, isRecord, paragraph } from "../markup";

type Draw = (card: Card) => string;

/** Every card of Ghost, by the names that Lexical and mobiledoc give it, as HTML. */
const CARDS: Record<string, Draw> = {
  image: imageHtml,
  gallery: (card) => figure("kg-gallery-card", recordsIn(card.images).map(imageHtml).join(""), card),
  bookmark: bookmarkHtml,
  embed: embedHtml,
  html: (card) => field(card, "html"),
  markdown: (card) => markdownHtml(field(card, "markdown", "html")),
  "card-markdown": (card) => markdownHtml(field(card, "markdown", "html")),
  callout: calloutHtml,
  toggle: (card) => `<details><summary>${field(card, "heading")}</summary>${field(card, "content")}</details>`,
  button: (card) => buttonHtml(card, "buttonText", "buttonUrl"),
  file: fileHtml,
  audio: (card) =>
    paragraph(escaped(field(card, "title"))) + figure("", element("audio", { src: field(card, "src") }, ""), card),
  video: (card) => figure("", element("video", { src: field(card, "src") }, ""), card),
  header: headerHtml,
  signup: (card) => headerHtml(card) + paragraph(field(card, "disclaimer")),
  product: productHtml,
  "call-to-action": callToActionHtml,
  codeblock: codeHtml,
  code: codeHtml,
  horizontalrule: () => "<hr>",
  hr: () => "<hr>",
};

/** What readers of the site never saw, or what is nothing without Ghost; said to the operator by name. */
const LEFT_OUT: Record<string, string> = {
  email: "a part for e-mail only",
  "email-cta": "a part for e-mail only",
  paywall: "the line below which only members could read",
  transistor: "a podcast for members (Transistor)",
  tk: 'a note "TK" of the desk',
};

/** @returns null where there is no such card */
export function cardHtml(name: string, card: Card, problem: (what: string) => void): string | null {
  if (Object.hasOwn(LEFT_OUT, name)) {
    problem(`Left out: ${LEFT_OUT[name]}.`);
    return "";
  }
  const draw = Object.hasOwn(CARDS, name) ? CARDS[name] : undefined;
  if (!draw) return null;
  if (isForMembers(card)) {
    problem(`Left out: a part (${name}) that not every reader was shown.`);
    return "";
  }
  if (name === "signup") problem("A sign-up form is only its words here; place a newsletter box.");
  return draw(card);
}

function isForMembers(card: Card): boolean {
  if (!isRecord(card.visibility)) return false;
  const { web, showOnWeb } = card.visibility;
  return showOnWeb === false || (isRecord(web) && web.nonMember === false);
}

function imageHtml(card: Card): string {
  const image = element("img", { src: field(card, "src"), alt: field(card, "alt") }, "").replace("</img>", "");
  const href = field(card, "href");
  const width = field(card, "cardWidth");
  return figure(width ? `kg-width-${width}` : "", href ? element("a", { href }, image) : image, card);
}

function figure(className: string, html: string, card: Card): string {
  const caption = field(card, "caption");
  return element("figure", { class: className }, html + (caption ? `<figcaption>${caption}</figcaption>` : ""));
}

function bookmarkHtml(card: Card): string {
  const metadata = isRecord(card.metadata) ? card.metadata : card;
  const part = (name: string, key: string) =>
    element("span", { class: `kg-bookmark-${name}` }, escaped(field(metadata, key)));
  const parts =
    part("title", "title") +
    part("description", "description") +
    part("author", "author") +
    part("publisher", "publisher");
  return figure("kg-bookmark-card", element("a", { href: field(card, "url") || field(metadata, "url") }, parts), card);
}

/** A known provider's address says more than the frame that Ghost was given for it. */
function embedHtml(card: Card): string {
  const html = field(card, "html");
  if (/<(?:iframe|blockquote)\b/i.test(html)) return figure("", html, card);
  const wrapper = element("div", { class: "wp-block-embed__wrapper" }, escaped(field(card, "url")));
  return figure("wp-block-embed", wrapper, card);
}

function markdownHtml(markdown: string): string {
  try {
    return marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    // The library calls itself for each level, until the stack is full.
    if (error instanceof RangeError) throw new BadFile("its Markdown is nested too deep");
    throw error;
  }
}

function calloutHtml(card: Card): string {
  const emoji = field(card, "calloutEmoji");
  const sign = emoji ? element("div", { class: "kg-callout-emoji" }, escaped(emoji)) : "";
  return element("div", { class: "kg-callout-card" }, sign + element("div", {}, field(card, "calloutText")));
}

function buttonHtml(card: Card, text: string, url: string): string {
  const words = field(card, text);
  return words ? paragraph(element("a", { href: field(card, url) }, escaped(words))) : "";
}

function fileHtml(card: Card): string {
  const name = field(card, "fileTitle", "fileName");
  const details = [field(card, "fileCaption"), name === field(card, "fileName") ? "" : field(card, "fileName")];
  const link = paragraph(element("a", { href: field(card, "src") }, escaped(name)));
  return link + details.map((detail) => paragraph(escaped(detail))).join("");
}

function headerHtml(card: Card): string {
  const picture = field(card, "backgroundImageSrc");
  return [
    picture ? imageHtml({ src: picture }) : "",
    element("h2", {}, field(card, "header")),
    paragraph(field(card, "subheader")),
    buttonHtml(card, "buttonText", "buttonUrl"),
  ].join("");
}

function productHtml(card: Card): string {
  const picture = field(card, "productImageSrc");
  return [
    picture ? imageHtml({ src: picture }) : "",
    element("h4", {}, field(card, "productTitle")),
    field(card, "productDescription"),
    buttonHtml(card, "productButton", "productUrl"),
  ].join("");
}

function callToActionHtml(card: Card): string {
  const picture = field(card, "imageUrl");
  return [
    card.hasSponsorLabel === false ? "" : field(card, "sponsorLabel"),
    picture ? imageHtml({ src: picture }) : "",
    field(card, "textValue"),
    card.showButton === false ? "" : buttonHtml(card, "buttonText", "buttonUrl"),
  ].join("");
}

function codeHtml(card: Card): string {
  const language = field(card, "language");
  const code = element("code", { class: language ? `language-${language}` : "" }, escaped(field(card, "code")));
  return figure("", `<pre>\n${code}</pre>`, card);
}

const recordsIn = (value: unknown): Card[] => (Array.isArray(value) ? value.filter(isRecord) : []);
