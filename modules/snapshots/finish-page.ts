import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";

type Node = Tree.Node;
type Element = Tree.Element;

/** Files of ours that a printed page may ask for; everything else of script is the framework's. */
const OWN_SCRIPT = /^\/assets\//;

/**
 * A page as the framework draws it, made fit for readers: no framework script, no data for it, no loading hints for what is not loaded,
 * no comments. Structured data and our own script stay.
 */
export function finishPage(html: string): string {
  const document = parse(html);
  prune(document, { hasInlineStyle: hasInlineStyle(document) });
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
  return OWN_SCRIPT.test(attribute(script, "src") ?? "");
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

/**
 * The page for readers who asked to save data: only the HTML and the pictures they scroll to. No fonts, no script.
 * @param html a finished page
 */
export function lightPage(html: string): string {
  const document = parse(html);
  for (const element of [...elementsOf(document)]) lighten(element);
  return serialize(document);
}

function lighten(element: Element): void {
  if (element.nodeName === "style") withoutFontFaces(element);
  if (element.nodeName === "img") setAttribute(element, "loading", "lazy");
  if (isHeavy(element) && element.parentNode) {
    element.parentNode.childNodes = element.parentNode.childNodes.filter((node) => node !== element);
  }
}

function isHeavy(element: Element): boolean {
  if (element.nodeName === "script") return attribute(element, "type") !== "application/ld+json";
  return element.nodeName === "link" && /^(?:modulepreload|preload|prefetch)$/.test(attribute(element, "rel") ?? "");
}

function withoutFontFaces(style: Element): void {
  for (const node of style.childNodes) {
    if ("value" in node) node.value = node.value.replace(/@font-face\s*\{[^}]*\}/g, "");
  }
}

/**
 * The same page in the colours a reader chose, from its first byte: nothing flashes.
 * @param html a finished page
 */
export const themedPage = (html: string, theme: "dark" | "light") =>
  html.replace(/<html(?: data-theme="[^"]*")?/, `<html data-theme="${theme}"`);

/** What stands in the page's style elements, for the hashes that allow exactly these. */
export const inlineStylesOf = (html: string): string[] =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = ""]) => css);

function* elementsOf(parent: Tree.ParentNode): Generator<Element> {
  for (const node of parent.childNodes) {
    if ("attrs" in node) yield node;
    if ("childNodes" in node) yield* elementsOf(node);
  }
}

const attribute = (element: Element, name: string) => element.attrs.find((candidate) => candidate.name === name)?.value;

function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((candidate) => candidate.name !== name), { name, value }];
}
