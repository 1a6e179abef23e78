import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { attribute, type Element, elementsOf } from "./elements";
import { findInPage } from "./in-page";
import { trimStyles } from "./trim-styles";

type Node = Tree.Node;

/** Files of ours that a printed page may ask for; everything else of script is the framework's. */
const OWN_SCRIPT = /^\/assets\//;

/**
 * A page as the framework draws it, made fit for readers: no framework script, no data for it, no loading hints for what is not loaded,
 * no comments, no style for what is not in it. Structured data and our own script stay.
 */
export function finishPage(html: string): string {
  const document = parse(html);
  prune(document, { hasInlineStyle: hasInlineStyle(document) });
  trimStylesOf(document);
  return serialize(document);
}

type Circumstances = { hasInlineStyle: boolean };

function prune(parent: Tree.ParentNode, circumstances: Circumstances): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (isFrameworks(node, circumstances)) return false;
    if ("attrs" in node) node.attrs = node.attrs.filter(({ name }) => !isFrameworkAttribute(node, name));
    if ("childNodes" in node) prune(node, circumstances);
    return !isEmptyRest(node);
  });
}

function isFrameworks(node: Node, circumstances: Circumstances): boolean {
  if (node.nodeName === "#comment") return true;
  if (!("attrs" in node)) return false;
  if (node.nodeName === "script") return !isOurScript(node);
  if (node.nodeName === "link") return isFrameworkLink(node, circumstances);
  return node.nodeName === "meta" && attribute(node, "name") === "next-size-adjust";
}

function isOurScript(script: Element): boolean {
  if (attribute(script, "type") === "application/ld+json") return true;
  return OWN_SCRIPT.test(attribute(script, "src") ?? attribute(script, "data-src") ?? "");
}

function isFrameworkLink(link: Element, { hasInlineStyle }: Circumstances): boolean {
  const href = attribute(link, "href") ?? "";
  switch (attribute(link, "rel")) {
    case "preload":
      return attribute(link, "as") === "script" ? !OWN_SCRIPT.test(href) : attribute(link, "as") === "style";
    case "modulepreload":
      return !OWN_SCRIPT.test(href);
    case "stylesheet":
      return hasInlineStyle && href.startsWith("/_next/");
    case "expect": // holds back the first paint until the framework's script is there, which is never
      return true;
    default:
      return false;
  }
}

const isFrameworkAttribute = (element: Element, name: string) =>
  (element.nodeName === "style" && (name === "data-href" || name === "data-precedence")) ||
  (name === "data-precedence" && element.nodeName === "link");

/** The framework's own place-holders, empty once their comments are gone. */
const isEmptyRest = (node: Node) =>
  node.nodeName === "div" &&
  "attrs" in node &&
  node.childNodes.length === 0 &&
  node.attrs.length === 1 &&
  node.attrs[0]?.name === "hidden";

const hasInlineStyle = (document: Tree.Document) =>
  [...elementsOf(document)].some((element) => element.nodeName === "style" && attribute(element, "data-href"));

/** Faces of type are left alone: they are written for each page as it is. */
function trimStylesOf(document: Tree.Document): void {
  const styles = [...elementsOf(document)].filter(
    (element) => element.nodeName === "style" && attribute(element, "data-fonts") === undefined,
  );
  const trimmed = trimStyles(styles.map(textOf), findInPage(document));
  for (const [index, style] of styles.entries()) {
    const value = trimmed[index] ?? "";
    style.childNodes = [{ nodeName: "#text", value, parentNode: style }];
  }
}

const textOf = (style: Element) => style.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

/**
 * The page for readers who asked to save data: only the HTML and the pictures they scroll to. No fonts, no script.
 * @param html a finished page: so written that its own marks can be told by their letters, which costs a fortieth of parsing it
 */
export const lightPage = (html: string): string =>
  html
    .replace(/<script(?![^>]*"application\/ld\+json")[^>]*>.*?<\/script>/gs, "")
    .replace(/<noscript data-fonts=.*?<\/noscript>/gs, "")
    .replace(/<link[^>]* rel="(?:modulepreload|preload|prefetch)"[^>]*>/g, "")
    .replace(/<style[^>]*>.*?<\/style>/gs, (style) => style.replace(/@font-face\s*\{[^}]*\}/g, ""))
    .replace(/<img [^>]*>/g, (img) => img.replace(/ loading="[^"]*"/, "").replace("<img", '<img loading="lazy"'));

/**
 * The same page in the colours a reader chose, from its first byte: nothing flashes.
 * @param html a finished page
 */
export const themedPage = (html: string, theme: "dark" | "light") =>
  html.replace(/<html(?: data-theme="[^"]*")?/, `<html data-theme="${theme}"`);

/** What stands in the page's style elements, for the hashes that allow exactly these. */
export const inlineStylesOf = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = ""]) => css);
