import { isBlock } from "./elements";

const LINES = "p:not([data-line]), h2, h3, h4";

/** Two line breaks are how pages end a paragraph; empty paragraphs are how other programs make room. */
export function tidyBlocks(body: HTMLElement): void {
  for (const line of body.querySelectorAll(LINES)) splitAtDoubleBreaks(line);
  for (const lineBreak of body.querySelectorAll("br")) if (breaksNothing(lineBreak)) lineBreak.remove();
  for (const block of body.querySelectorAll(`${LINES}, ul, ol, blockquote`)) {
    if (!isEmpty(block)) continue;
    if (holdsItsPlace(block)) block.replaceChildren();
    else block.remove();
  }
}

/** At the end of its line, or between blocks. */
function breaksNothing(lineBreak: Element): boolean {
  const [before, after] = [lineBreak.previousSibling, wordsAfter(lineBreak)];
  return after === null || isBlock(after) || (before !== null && isBlock(before));
}

function wordsAfter(node: Node): Node | null {
  let next = node.nextSibling;
  while (next?.nodeType === 3 && !next.nodeValue?.trim()) next = next.nextSibling;
  return next;
}

const isEmpty = (block: Element) =>
  !block.textContent?.replace(/[\s\u00a0]/g, "") && !block.querySelector("[data-image-id], hr");

/** An empty cell stays a cell. */
const holdsItsPlace = (block: Element) =>
  block.parentElement?.matches("td, th, li") === true && block.parentElement.children.length === 1;

function splitAtDoubleBreaks(line: Element): void {
  const first = [...line.querySelectorAll("br")].find((lineBreak) => wordsAfter(lineBreak)?.nodeName === "BR");
  if (!first || first.parentElement !== line) return;

  const rest = line.ownerDocument.createElement(line.localName);
  while (first.nextSibling) rest.append(first.nextSibling);
  first.remove();
  while (rest.firstChild?.nodeName === "BR" || rest.firstChild?.nodeValue?.trim() === "") rest.firstChild.remove();
  if (rest.childNodes.length === 0) return;
  line.after(rest);
  splitAtDoubleBreaks(rest);
}
