import { type Block, type Body, bodySchema, type Mark } from "@/modules/articles/body";
import { BadFile } from "../bad-file";
import { storable } from "../storable";
import { calloutBlocks, detailsBlocks, isCallout, isToggle, toggleBlocks } from "./boxes";
import { definitionBlocks, listBlocks } from "./lists";
import { marksWithin } from "./marks";
import { ParagraphWriter } from "./paragraph-writer";
import { backgroundOf, figureBlocks, galleryBlocks, isGallery, isSmiley, pictureBlocks } from "./pictures";
import { embedBlocks, frameBlocks, isEmbedBlock, playerBlocks } from "./players";
import { bookmarkBlocks, inlinesOf, quoteBlocks } from "./quotes";
import { tableBlocks } from "./tables";
import {
  attributeOf,
  type Element,
  firstBelow,
  hasClass,
  isElement,
  isText,
  isUnseen,
  type Node,
  rawTextOf,
  treeOf,
} from "./tree";
import { paragraphOf, type Surroundings, type Walk } from "./walk";

/**
 * What readers see of a piece of HTML, as blocks of a story. Nothing of the HTML itself is kept: what has no counterpart
 * here gives its text.
 */
export function blocksOfHtml(html: string, surroundings: Surroundings): Block[] {
  const walk: Walk = { ...surroundings, blocksOf: (nodes, marks = []) => flow(nodes, marks, walk) };
  return walk.blocksOf(treeOf(html));
}

/** @throws BadFile where the blocks are more, or larger, than a story may have */
export function bodyOfBlocks(blocks: Block[]): Body {
  const body = bodySchema.safeParse({ type: "doc", content: blocks });
  if (body.success) return body.data;
  const [issue] = body.error.issues;
  throw new BadFile(`it does not fit a story here (${issue?.path.join(".")}: ${issue?.message})`);
}

type Mapper = (element: Element, walk: Walk, marks: readonly Mark[]) => Block[];

const BLOCKS: Record<string, Mapper> = {
  h1: headingBlocks(2),
  h2: headingBlocks(2),
  h3: headingBlocks(3),
  h4: headingBlocks(4),
  h5: headingBlocks(4),
  h6: headingBlocks(4),
  ul: (element, walk) => (isGallery(element) ? galleryBlocks(element, walk) : listBlocks(element, walk)),
  ol: listBlocks,
  menu: listBlocks,
  dl: definitionBlocks,
  blockquote: quoteBlocks,
  figure: (element, walk, marks) => {
    if (hasClass(element, "kg-bookmark-card")) return bookmarkBlocks(element, walk);
    return isEmbedBlock(element) ? embedBlocks(element, walk) : figureBlocks(element, walk, marks);
  },
  img: pictureBlocks,
  table: tableBlocks,
  pre: codeBlocks,
  hr: () => [{ type: "horizontalRule" }],
  iframe: frameBlocks,
  embed: frameBlocks,
  object: frameBlocks,
  audio: playerBlocks,
  video: playerBlocks,
  details: detailsBlocks,
};

/** Elements that begin and end a paragraph, and are nothing else to us. */
const FLOWING = new Set(
  "p div section article header footer main aside nav center address fieldset form legend figcaption caption summary li dt dd td th tr hgroup noscript body html option optgroup search dialog".split(
    " ",
  ),
);

function flow(nodes: readonly Node[], marks: readonly Mark[], walk: Walk): Block[] {
  const writer = new ParagraphWriter();
  for (const node of nodes) put(node, marks, writer, walk);
  return writer.finish();
}

function put(node: Node, marks: readonly Mark[], writer: ParagraphWriter, walk: Walk): void {
  if (isText(node)) writer.text(node.value, marks);
  if (isElement(node)) putElement(node, marks, writer, walk);
}

function putElement(element: Element, marks: readonly Mark[], writer: ParagraphWriter, walk: Walk): void {
  const mapper = mapperOf(element);
  if (mapper) writer.block(...mapper(element, walk, marks));
  else if (element.tagName === "br") writer.lineBreak();
  else if (isSmiley(element)) writer.text(attributeOf(element, "alt") ?? "", marks);
  else if (!isUnseen(element) && !isRepeatedPicture(element)) putContent(element, marks, writer, walk);
}

function putContent(element: Element, marks: readonly Mark[], writer: ParagraphWriter, walk: Walk): void {
  const isFlowing = FLOWING.has(element.tagName);
  if (isFlowing) writer.endParagraph();
  const background = backgroundOf(element);
  if (background) writer.block(...backgroundBlocks(background, walk));
  const within = marksWithin(element, marks, walk);
  for (const child of element.childNodes) put(child, within, writer, walk);
  if (isFlowing) writer.endParagraph();
}

function mapperOf(element: Element): Mapper | undefined {
  if (isSmiley(element)) return undefined;
  const isShown = !isUnseen(element) || element.tagName === "audio" || element.tagName === "video";
  if (!isShown) return undefined;
  if (isCallout(element)) return calloutBlocks;
  if (isToggle(element)) return toggleBlocks;
  if (element.tagName === "div" && isGallery(element)) return galleryBlocks;
  return Object.hasOwn(BLOCKS, element.tagName) ? BLOCKS[element.tagName] : undefined;
}

/** For readers without script the picture before it is given once more. */
const isRepeatedPicture = (element: Element) =>
  element.tagName === "noscript" && firstBelow(element, ({ tagName }) => tagName === "img") !== undefined;

function backgroundBlocks(address: string, walk: Walk): Block[] {
  const imageId = walk.pictureId(address, "");
  return imageId ? [{ type: "figure", attrs: { imageId, alt: "", caption: "", credit: "", size: "wide" } }] : [];
}

/** A story's title is its only first heading: levels begin at 2 here and end at 4. */
function headingBlocks(level: 2 | 3 | 4): Mapper {
  return (element, walk, marks) => {
    const { content, rest } = inlinesOf(walk.blocksOf(element.childNodes, marks));
    return content.length > 0 ? [{ type: "heading", attrs: { level }, content }, ...rest] : rest;
  };
}

function codeBlocks(element: Element, walk: Walk, marks: readonly Mark[]): Block[] {
  const text = storable(rawTextOf(element.childNodes))
    .replace(/\r\n?/g, "\n")
    .replace(/^\n|\s+$/g, "");
  if (!text.trim()) return walk.blocksOf(element.childNodes.filter(isElement), marks);
  if (hasClass(element, "wp-block-verse")) return [verse(text)];
  return codeOf(text, languageOf(element));
}

function codeOf(text: string, language: string | null): Block[] {
  const pieces: Block[] = [];
  for (let at = 0; at < text.length; at += 100_000) {
    pieces.push({
      type: "codeBlock",
      attrs: { language },
      content: [{ type: "text", text: text.slice(at, at + 100_000) }],
    });
  }
  return pieces;
}

function languageOf(element: Element): string | null {
  const code = firstBelow(element, (below) => below.tagName === "code") ?? element;
  return /\blang(?:uage)?-([\w+#-]{1,40})/.exec(attributeOf(code, "class") ?? "")?.[1] ?? null;
}

/** Lines of a poem stay lines. */
function verse(text: string): Block {
  const lines = text.split("\n").flatMap((line, number) => {
    const words = line ? [{ type: "text" as const, text: line }] : [];
    return number === 0 ? words : [{ type: "hardBreak" as const }, ...words];
  });
  return paragraphOf(lines);
}
