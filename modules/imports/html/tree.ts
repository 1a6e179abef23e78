import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import { BadFile } from "../bad-file";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Far more than any story has; what walks the tree calls itself once a level. */
const MAX_LEVELS = 200;
const MAX_CHARACTERS = 5_000_000;

/**
 * The nodes of a piece of HTML, as a browser would read it, without running anything.
 * @throws BadFile where it is nested too deep or too long to be a story
 */
export function treeOf(html: string): Node[] {
  if (html.length > MAX_CHARACTERS) throw new BadFile(`a text of ${html.length} characters is too long for one story`);

  let level = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    // Counted while it is read: a parser's time grows with the square of the depth.
    onItemPush() {
      level += 1;
      if (level > MAX_LEVELS) throw new BadFile(`its elements are nested more than ${MAX_LEVELS} levels deep`);
    },
    onItemPop() {
      level -= 1;
    },
  };
  return parseFragment(html, { treeAdapter, scriptingEnabled: false }).childNodes;
}

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

export const hasClass = (element: Element, ...names: string[]): boolean => {
  const classes = (attributeOf(element, "class") ?? "").split(/\s+/);
  return names.some((name) => classes.includes(name));
};

export const isNamed = (node: Node, ...tagNames: string[]): node is Element =>
  isElement(node) && tagNames.includes(node.tagName);

/** Everything below, parents first. */
export function* descendantsOf(element: Element): Generator<Element> {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendantsOf(child);
  }
}

export function firstBelow(element: Element, matches: (element: Element) => boolean): Element | undefined {
  for (const descendant of descendantsOf(element)) if (matches(descendant)) return descendant;
  return undefined;
}

/** What readers never see of a page's text: code, and what players say while they do not play. */
const UNSEEN_TAGS = new Set(["script", "style", "template", "head", "title", "audio", "video", "canvas", "datalist"]);
const UNSEEN_CLASSES = ["kg-audio-player", "kg-video-player-container", "kg-audio-player-container"];

export function isUnseen(element: Element): boolean {
  if (UNSEEN_TAGS.has(element.tagName) || hasClass(element, ...UNSEEN_CLASSES)) return true;
  return (
    attributeOf(element, "hidden") !== undefined || /display\s*:\s*none/i.test(attributeOf(element, "style") ?? "")
  );
}

/** The text below, with a space for each line break and between blocks; spaces are not yet collapsed. */
export function rawTextOf(nodes: readonly Node[]): string {
  return nodes.map(rawTextOfNode).join("");
}

function rawTextOfNode(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || isUnseen(node)) return "";
  if (node.tagName === "br") return "\n";
  const text = rawTextOf(node.childNodes);
  return /^(?:p|div|li|h[1-6]|figcaption|blockquote|tr|td|th)$/.test(node.tagName) ? ` ${text} ` : text;
}

/** The text below as one line. */
export const lineOf = (nodes: readonly Node[]): string =>
  rawTextOf(nodes)
    .replace(/[ \t\n\r\f]+/g, " ")
    .trim();
