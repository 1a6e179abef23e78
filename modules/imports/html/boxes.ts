import type { Block } from "@/modules/articles/body";
import { storableLine } from "../storable";
import { asBoxBlocks, isBoxBlock } from "./narrower";
import { type Element, firstBelow, hasClass, isNamed, lineOf } from "./tree";
import { fitting, type Walk } from "./walk";

/** Something to unfold: here it stands open, as a box with its summary above. */
export function detailsBlocks(element: Element, walk: Walk): Block[] {
  const summary = element.childNodes.find((node) => isNamed(node, "summary"));
  const content = element.childNodes.filter((node) => node !== summary);
  return boxed(summary ? lineOf([summary]) : "", "", walk.blocksOf(content));
}

export const isToggle = (element: Element) => hasClass(element, "kg-toggle-card");

export function toggleBlocks(element: Element, walk: Walk): Block[] {
  const heading = firstBelow(element, (below) => hasClass(below, "kg-toggle-heading-text"));
  const content = firstBelow(element, (below) => hasClass(below, "kg-toggle-content"));
  return boxed(heading ? lineOf([heading]) : "", "", content ? walk.blocksOf(content.childNodes) : []);
}

export const isCallout = (element: Element) => hasClass(element, "kg-callout-card");

export function calloutBlocks(element: Element, walk: Walk): Block[] {
  const emoji = firstBelow(element, (below) => hasClass(below, "kg-callout-emoji"));
  const content = element.childNodes.filter((node) => node !== emoji);
  return boxed("", emoji ? lineOf([emoji]) : "", walk.blocksOf(content));
}

/** What a box cannot hold stands in the story itself, below the box's title. */
function boxed(title: string, label: string, blocks: Block[]): Block[] {
  const heading = fitting(storableLine(title, Number.MAX_SAFE_INTEGER), 300);
  if (blocks.every(isBoxBlock) && (blocks.length > 0 || title)) {
    const attrs = { label: storableLine(label, 80), title: heading.text };
    return [{ type: "infoBox", attrs, content: asBoxBlocks([...heading.rest, ...blocks]) }];
  }
  const line = [label, title].filter(Boolean).join(" ");
  return [...(line ? [headingOf(storableLine(line, 10_000))] : []), ...blocks];
}

const headingOf = (text: string): Block => ({
  type: "heading",
  attrs: { level: 4 },
  content: [{ type: "text", text }],
});
