import { isSafeAddress, isWebAddress } from "@/modules/articles/body";

const named = (names: string) => new Set(names.split(" "));

/** Whatever these hold is no part of a text. */
const DROPPED = named(
  "script style link meta title head template noscript iframe frame object embed applet svg math canvas audio video source " +
    "track map area button input select option textarea datalist progress meter dialog nav img picture xml",
);

export const isDropped = (element: HTMLElement): boolean =>
  DROPPED.has(element.localName) ||
  element.hasAttribute("hidden") ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(element.getAttribute("style") ?? "");

const RENAMED: Record<string, string> = {
  h1: "h2",
  h5: "h4",
  h6: "h4",
  dir: "ul",
  menu: "ul",
  listing: "pre",
  xmp: "pre",
};
const KEPT = named("p h2 h3 h4 ul ol li blockquote pre hr br table tbody tr td th");

/** The element of a story that this one stands for; null where it only wraps. */
export function keptName(element: HTMLElement): string | null {
  const name = RENAMED[element.localName] ?? element.localName;
  if (name === "p" && /MsoTitle\b/.test(element.className)) return "h2";
  if (name === "p" && /MsoSubtitle\b/.test(element.className)) return "h3";
  return KEPT.has(name) ? name : null;
}

/** Our own boxes, cut here and pasted here; any page can say that it has one, so what they point to is looked at. */
const OWN_BOXES =
  "h1[data-line], p[data-line], figure[data-image-id], div[data-gallery], aside[data-pull-quote], section[data-info-box], " +
  "div[data-embed], div[data-newsletter-box], div[data-related-card], table[data-caption]";

export function isOwnBox(element: HTMLElement): boolean {
  const { imageId, articleId, url, href } = element.dataset;
  const areIds = [imageId, articleId].every((id = "") => id === "" || /^[0-9a-f-]{36}$/i.test(id));
  const areAddresses = (url === undefined || url === "" || isWebAddress(url)) && (!href || isSafeAddress(href));
  return areIds && areAddresses && element.matches(OWN_BOXES);
}

const WRAPPERS = named(
  "div section article main header footer aside address figure figcaption center dl dt dd details summary fieldset form body " +
    "caption thead tfoot",
);

/** Whether what it wraps stands on lines of its own. */
export const standsAlone = (element: Element): boolean => WRAPPERS.has(element.localName);

const BLOCKS = named("p h1 h2 h3 h4 ul ol li blockquote pre hr table tbody tr td th figure div aside section");

export const isElement = (node: Node): node is HTMLElement =>
  node.nodeType === node.ELEMENT_NODE && "namespaceURI" in node && node.namespaceURI === "http://www.w3.org/1999/xhtml";

export const isBlock = (node: Node): node is HTMLElement => isElement(node) && BLOCKS.has(node.localName);

/** Puts an element around the words of a node: within blocks, never around them. */
export function wrapped(node: Node, make: () => HTMLElement): Node {
  if (isBlock(node)) {
    node.replaceChildren(...[...node.childNodes].map((child) => wrapped(child, make)));
    return node;
  }
  if (node.nodeType === node.TEXT_NODE && !node.nodeValue?.trim()) return node;
  const wrapper = make();
  wrapper.append(node);
  return wrapper;
}
