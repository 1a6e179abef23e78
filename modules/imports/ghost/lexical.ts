import { BadFile } from "../bad-file";
import { type Card, element, escaped, field, isRecord } from "../markup";
import { cardHtml } from "./cards";

const MAX_LEVELS = 100;

/** Lexical's bits for the marks of a text. */
const FORMATS: [number, string][] = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [8, "u"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
  [128, "mark"],
];

/**
 * A post of Ghost's editor since 5.47 as HTML, one piece for each node at the top.
 * @throws BadFile where it is not Lexical, or nested too deep
 */
export function htmlOfLexical(lexical: string, problem: (what: string) => void): string[] {
  const document = parsed(lexical);
  refuseDepth(document);
  return childrenOf(document).map((node) => nodeHtml(node, problem));
}

function parsed(lexical: string): Card {
  let document: unknown;
  try {
    document = JSON.parse(lexical);
  } catch {
    throw new BadFile("its Lexical document is not JSON");
  }
  if (isRecord(document) && isRecord(document.root)) return document.root;
  throw new BadFile("its Lexical document has no root");
}

function refuseDepth(root: Card): void {
  let nodes = [root];
  for (let level = 0; nodes.length > 0; level += 1) {
    if (level > MAX_LEVELS) throw new BadFile(`its elements are nested more than ${MAX_LEVELS} levels deep`);
    nodes = nodes.flatMap(childrenOf);
  }
}

function childrenOf(node: Card): Card[] {
  return Array.isArray(node.children) ? node.children.filter(isRecord) : [];
}

function nodeHtml(node: Card, problem: (what: string) => void): string {
  const within = () =>
    childrenOf(node)
      .map((child) => nodeHtml(child, problem))
      .join("");
  const type = field(node, "type");

  switch (type) {
    case "text":
    case "extended-text":
      return textHtml(node);
    case "linebreak":
      return "<br>";
    case "tab":
      return " ";
    case "paragraph":
      return `<p>${within()}</p>`;
    case "heading":
    case "extended-heading":
      return element(/^h[1-6]$/.test(field(node, "tag")) ? field(node, "tag") : "h2", {}, within());
    case "quote":
    case "extended-quote":
      return `<blockquote><p>${within()}</p></blockquote>`;
    case "aside":
      return `<blockquote class="kg-blockquote-alt">${within()}</blockquote>`;
    case "list":
      return listHtml(node, within());
    case "listitem":
      return `<li>${within()}</li>`;
    case "link":
    case "autolink":
      return element("a", { href: field(node, "url") }, within());
    case "at-link":
      return element("a", { href: field(node, "url") }, within());
    default:
      return otherHtml(type, node, within, problem);
  }
}

function otherHtml(type: string, node: Card, within: () => string, problem: (what: string) => void): string {
  const card = cardHtml(type, node, problem);
  if (card !== null) return card;
  const html = within() || escaped(field(node, "text"));
  if (type && type !== "zwnj" && type !== "at-link-search")
    problem(`Nothing here is like "${type}"; its text was kept.`);
  return html;
}

function textHtml(node: Card): string {
  const format = typeof node.format === "number" ? node.format : 0;
  return FORMATS.reduce(
    (html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html),
    escaped(field(node, "text") || spaces(node)),
  );
}

/** A text of nothing but spaces parts two words. */
const spaces = (node: Card) => (typeof node.text === "string" && node.text.length > 0 ? " " : "");

function listHtml(node: Card, html: string): string {
  if (field(node, "listType") !== "number") return `<ul>${html}</ul>`;
  return element("ol", { start: typeof node.start === "number" ? String(node.start) : "" }, html);
}
