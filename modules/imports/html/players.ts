import type { Block } from "@/modules/articles/body";
import { embedOf } from "../embed";
import { storableLine } from "../storable";
import { attributeOf, type Element, firstBelow, hasClass, lineOf } from "./tree";
import { paragraphsOf, type Walk } from "./walk";

/** A frame from elsewhere: a card that loads on click. */
export function frameBlocks(element: Element, walk: Walk): Block[] {
  const address =
    ["src", "data-src", "data-lazy-src", "data"].map((name) => attributeOf(element, name)).find(Boolean) ?? "";
  const title = storableLine(attributeOf(element, "title") ?? "", 500);
  return embedded(address, title, `A frame without a web address (${address || "none"}) was left out.`, walk);
}

/** Sound and film from the old site: a card with its address, since readers' files are not carried over. */
export function playerBlocks(element: Element, walk: Walk): Block[] {
  const source = firstBelow(element, (below) => below.tagName === "source");
  const address = attributeOf(element, "src") ?? (source && attributeOf(source, "src")) ?? "";
  const kind = element.tagName === "audio" ? "sound" : "film";
  const title = storableLine(decoded(address.split(/[/?#]/).findLast((part) => part.includes(".")) ?? ""), 500);
  const blocks = embedded(address, title, `A ${kind} (${address || "without address"}) was left out.`, walk);
  if (blocks.some((block) => block.type === "embed" && block.attrs.provider === "link")) {
    walk.problem(`A ${kind} is linked to, not carried over: ${address}`);
  }
  return blocks;
}

export const isEmbedBlock = (element: Element) => hasClass(element, "wp-block-embed");

/** WordPress keeps the bare address of an embed as text. */
export function embedBlocks(element: Element, walk: Walk): Block[] {
  const wrapper = firstBelow(element, (below) => hasClass(below, "wp-block-embed__wrapper"));
  const text = lineOf(wrapper ? [wrapper] : element.childNodes.filter((node) => node.nodeName !== "figcaption"));
  const caption = element.childNodes.find((node) => node.nodeName === "figcaption");
  const words = caption ? lineOf([caption]) : "";
  const embed = /^\S+$/.test(text) ? embedOf(text, { caption: storableLine(words, 2_000) }) : null;
  return embed ? [embed] : [...walk.blocksOf(wrapper?.childNodes ?? []), ...paragraphsOf(words)];
}

function embedded(address: string, title: string, problem: string, walk: Walk): Block[] {
  const target = address.startsWith("//") ? `https:${address}` : (walk.link(address) ?? "");
  const embed = embedOf(target, { title });
  if (!embed) walk.problem(problem);
  return embed ? [embed] : [];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
