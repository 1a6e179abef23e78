import type { Block, ListItem } from "@/modules/articles/body";
import { asItemBlocks } from "./narrower";
import { attributeOf, type Element, isElement, isNamed, lineOf } from "./tree";
import type { Walk } from "./walk";

const ITEMS_IN_LIST = 1_000;

export function listBlocks(element: Element, walk: Walk): Block[] {
  const items = itemsOf(element, walk);
  if (element.tagName !== "ol") return chunksOf(items).map((content) => ({ type: "bulletList", content }));

  const start = Math.min(100_000, Math.max(0, Number.parseInt(attributeOf(element, "start") ?? "", 10) || 1));
  return chunksOf(items).map((content, chunk) => ({
    type: "orderedList",
    attrs: { start: start + chunk * ITEMS_IN_LIST },
    content,
  }));
}

function itemsOf(element: Element, walk: Walk): ListItem[] {
  const items: ListItem[] = [];
  for (const node of element.childNodes) {
    if (!isElement(node) && lineOf([node]) === "") continue;
    if (isNamed(node, "li")) {
      items.push({ type: "listItem", content: asItemBlocks(walk.blocksOf(node.childNodes)) });
      continue;
    }
    // A list right inside a list belongs to the item before it, as browsers show it.
    const content = asItemBlocks(walk.blocksOf([node]));
    const last = items.at(-1);
    if (isNamed(node, "ul", "ol") && last) last.content.push(...content);
    else if (lineOf([node]) !== "") items.push({ type: "listItem", content });
  }
  return items;
}

/** Terms stand out, their explanations follow. */
export function definitionBlocks(element: Element, walk: Walk): Block[] {
  return element.childNodes.flatMap((node): Block[] => {
    if (isNamed(node, "dt")) return walk.blocksOf(node.childNodes, [{ type: "bold" }]);
    if (isNamed(node, "div")) return definitionBlocks(node, walk);
    return walk.blocksOf(isNamed(node, "dd") ? node.childNodes : [node]);
  });
}

function chunksOf(items: ListItem[]): ListItem[][] {
  const chunks: ListItem[][] = [];
  for (let at = 0; at < items.length; at += ITEMS_IN_LIST) chunks.push(items.slice(at, at + ITEMS_IN_LIST));
  return chunks;
}
