import type { Block, Inline, Mark } from "@/modules/articles/body";
import { embedOf } from "../embed";
import { storableLine } from "../storable";
import { asItemBlocks } from "./narrower";
import { attributeOf, descendantsOf, type Element, firstBelow, hasClass, isNamed, lineOf } from "./tree";
import { fitting, type Walk } from "./walk";

const PULLED = ["wp-block-pullquote", "pullquote", "kg-blockquote-alt"];
const POSTED = ["twitter-tweet", "instagram-media", "telegram-post"];

export function quoteBlocks(element: Element, walk: Walk, marks: readonly Mark[]): Block[] {
  if (hasClass(element, ...POSTED)) {
    const post = postBlocks(element);
    if (post.length > 0) return post;
  }
  if (isPulled(element)) return pullQuoteBlocks(element, walk, marks);

  const blocks = walk.blocksOf(element.childNodes, marks);
  return blocks.length > 0 ? [{ type: "blockquote", content: asItemBlocks(blocks) }] : [];
}

const isPulled = (element: Element) =>
  hasClass(element, ...PULLED) ||
  (element.parentNode !== null && "tagName" in element.parentNode && hasClass(element.parentNode, ...PULLED));

function pullQuoteBlocks(element: Element, walk: Walk, marks: readonly Mark[]): Block[] {
  const cite = element.childNodes.find((node) => isNamed(node, "cite", "footer"));
  const blocks = walk.blocksOf(
    element.childNodes.filter((node) => node !== cite),
    marks,
  );
  const { content, rest } = inlinesOf(blocks);
  const credit = fitting(cite ? storableLine(lineOf([cite]), Number.MAX_SAFE_INTEGER) : "", 300);
  if (content.length === 0) return [...rest, ...credit.rest];
  return [{ type: "pullQuote", attrs: { attribution: credit.text }, content }, ...credit.rest, ...rest];
}

/** The text of paragraphs as one, with line breaks between them; what is not text comes after it. */
export function inlinesOf(blocks: readonly Block[]): { content: Inline[]; rest: Block[] } {
  const content: Inline[] = [];
  const rest: Block[] = [];
  for (const block of blocks) {
    if (block.type !== "paragraph" && block.type !== "heading") {
      rest.push(block);
      continue;
    }
    if (content.length > 0) content.push({ type: "hardBreak" });
    content.push(...block.content);
  }
  return { content, rest };
}

/** A post elsewhere, quoted with the words that stood in it: its last link is its address. */
function postBlocks(element: Element): Block[] {
  const links = [...descendantsOf(element)].filter((below) => below.tagName === "a");
  const permalink = attributeOf(element, "data-instgrm-permalink") ?? attributeOf(element, "cite");
  const address = permalink ?? attributeOf(links.at(-1) ?? element, "href") ?? "";
  const { text, rest } = fitting(storableLine(lineOf(element.childNodes), Number.MAX_SAFE_INTEGER), 2_000);
  const embed = embedOf(address, { description: text });
  return embed ? [embed, ...rest] : [];
}

/** A card with title, description and site, as Ghost's bookmarks are. */
export function bookmarkBlocks(element: Element, walk: Walk): Block[] {
  const wordsOf = (name: string) => {
    const part = firstBelow(element, (below) => hasClass(below, name));
    return part ? storableLine(lineOf([part]), Number.MAX_SAFE_INTEGER) : "";
  };
  const address = firstBelow(element, (below) => below.tagName === "a");
  const title = fitting(wordsOf("kg-bookmark-title"), 500);
  const description = fitting(wordsOf("kg-bookmark-description"), 2_000);
  const site = ["kg-bookmark-author", "kg-bookmark-publisher"].map(wordsOf).filter(Boolean).join(" · ");
  const caption = element.childNodes.find((node) => isNamed(node, "figcaption"));
  const below = fitting([site, caption ? lineOf([caption]) : ""].filter(Boolean).join(" — "), 2_000);

  const words = { title: title.text, description: description.text, caption: below.text };
  const embed = embedOf(walk.link((address && attributeOf(address, "href")) ?? "") ?? "", words);
  // Always a card: its words were chosen for one.
  if (embed)
    return [
      { ...embed, attrs: { ...embed.attrs, provider: "link" } },
      ...title.rest,
      ...description.rest,
      ...below.rest,
    ];
  return walk.blocksOf(element.childNodes);
}
