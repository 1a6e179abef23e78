import { isBlock, isDropped, isElement, isOwnBox, keptName, standsAlone, wrapped } from "./elements";
import { marksOf } from "./marks-of";
import { ownAddress } from "./own-address";
import { tidyBlocks } from "./tidy-blocks";
import { writeLists } from "./word-lists";

/**
 * What is pasted from elsewhere, as the few elements that a story knows. All of it is written anew into an inert document: only
 * what is named here comes through, so that no handler, script or style has a way in.
 */
export function cleanHtml(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html"); // inert: nothing in it loads or runs
  const target = source.implementation.createHTMLDocument("");
  const isOurs = source.querySelector("[data-pm-slice]") !== null;
  writeLists(source.body);
  target.body.append(...cleanChildren(source.body, { target, isOurs, marks: new Set(), isInLink: false }));
  if (!isOurs) tidyBlocks(target.body);
  return target.body.innerHTML;
}

type Context = {
  target: Document;
  /** Cut from a story: its boxes and languages are read. */
  isOurs: boolean;
  /** Given by what stands around already. */
  marks: ReadonlySet<string>;
  isInLink: boolean;
};

function cleanChildren(parent: Node, context: Context): Node[] {
  return [...parent.childNodes].flatMap((child) => {
    if (child.nodeType === child.TEXT_NODE) return [context.target.createTextNode(child.nodeValue ?? "")];
    return isElement(child) ? cleanElement(child, context) : [];
  });
}

function cleanElement(element: HTMLElement, context: Context): Node[] {
  if (isDropped(element)) return [];
  if (context.isOurs && isOwnBox(element)) return [ownBox(element, context)];
  if (element.localName === "a") return link(element, context);
  if (element.className === "Apple-interchange-newline") return [];
  if (/Apple-converted-space/.test(element.className)) return [context.target.createTextNode(" ")];

  const name = keptName(element);
  return name ? [kept(element, name, context)] : unwrapped(element, context);
}

function kept(element: HTMLElement, name: string, context: Context): HTMLElement {
  const clean = context.target.createElement(name);
  if (name === "pre") clean.append(element.textContent ?? "");
  else clean.append(...markedChildren(element, context));
  for (const number of NUMBERS[name] ?? []) copyNumber(element, clean, number);
  if (context.isOurs) copySlice(element, clean);
  return clean;
}

const NUMBERS: Record<string, string[]> = { td: ["colspan", "rowspan"], th: ["colspan", "rowspan"], ol: ["start"] };

function copyNumber(from: Element, to: Element, name: string): void {
  const value = Number(from.getAttribute(name));
  if (Number.isInteger(value) && value > 1 && value <= 500) to.setAttribute(name, String(value));
}

/** Words through whatever wraps them: marks by its name or style, lines where it stands on lines of its own. */
function unwrapped(element: HTMLElement, context: Context): Node[] {
  const children = markedChildren(element, context);
  if (context.isOurs && element.matches("span[lang]")) return [languageSpan(element, children, context)];
  return standsAlone(element) ? asLines(children, context) : children;
}

function markedChildren(element: HTMLElement, context: Context): Node[] {
  const own = marksOf(element, context.isInLink).filter((mark) => !context.marks.has(mark));
  const children = cleanChildren(element, { ...context, marks: new Set([...context.marks, ...own]) });
  return own.reduce(
    (nodes, mark) => nodes.map((node) => wrapped(node, () => context.target.createElement(mark))),
    children,
  );
}

function link(element: HTMLElement, context: Context): Node[] {
  const href = ownAddress(element.getAttribute("href"));
  const children = markedChildren(element, { ...context, isInLink: href !== null });
  if (!href || context.isInLink) return children;
  return children.map((child) =>
    wrapped(child, () => {
      const anchor = context.target.createElement("a");
      anchor.setAttribute("href", href);
      return anchor;
    }),
  );
}

function asLines(children: Node[], { target }: Context): Node[] {
  const lines: Node[] = [];
  let line: HTMLElement | null = null;
  for (const child of children) {
    if (isBlock(child)) {
      line = null;
      lines.push(child);
    } else if (line) {
      line.append(child);
    } else if (child.textContent?.trim()) {
      line = target.createElement("p");
      line.append(child);
      lines.push(line);
    }
  }
  return lines;
}

function ownBox(element: HTMLElement, context: Context): HTMLElement {
  const clean = context.target.createElement(element.localName);
  for (const { name, value } of element.attributes) {
    if (/^data-[a-z-]+$/.test(name) && name !== SLICE) clean.setAttribute(name, value);
  }
  copySlice(element, clean);
  clean.append(...markedChildren(element, context));
  return clean;
}

const SLICE = "data-pm-slice";

/** Tells ProseMirror where a piece cut from a story was open, so that it heals into the line it is pasted in. */
function copySlice(from: Element, to: Element): void {
  const slice = from.getAttribute(SLICE);
  if (slice && /^\d+ \d+(?: -\d+)? \[.*\]$/.test(slice)) to.setAttribute(SLICE, slice);
}

function languageSpan(element: HTMLElement, children: Node[], { target }: Context): Node {
  const span = target.createElement("span");
  span.setAttribute("lang", element.lang);
  span.append(...children);
  return span;
}
