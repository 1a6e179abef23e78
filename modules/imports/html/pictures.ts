import type { Block, Mark } from "@/modules/articles/body";
import { storableLine } from "../storable";
import { linkIn } from "./marks";
import { attributeOf, type Element, firstBelow, hasClass, isNamed, lineOf } from "./tree";
import { type FigureBlock, fitting, type Walk } from "./walk";

const WIDE = ["alignwide", "alignfull", "kg-width-wide", "kg-width-full"];
const GALLERY = ["wp-block-gallery", "blocks-gallery-grid", "kg-gallery-card", "gallery", "tiled-gallery"];
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:\?.*)?$/i;
const FIGURES_IN_GALLERY = 100;

export const isGallery = (element: Element) => hasClass(element, ...GALLERY);

/** A small picture that stands for a character: its alternative text is what readers read. */
export const isSmiley = (element: Element) => element.tagName === "img" && hasClass(element, "wp-smiley", "emoji");

export function pictureBlocks(image: Element, walk: Walk, marks: readonly Mark[]): Block[] {
  if (isPixel(image)) return [];
  const alt = storableLine(attributeOf(image, "alt") ?? "");
  const imageId = walk.pictureId(addressOfPicture(image), alt);
  if (!imageId) return [];

  const href = linkIn(marks);
  const leadsOn = href && !PICTURE_FILE.test(href);
  const attrs = { imageId, alt, caption: "", credit: "", size: sizeOf(image), ...(leadsOn ? { href } : {}) };
  return [{ type: "figure", attrs }];
}

/** Everything that stands under one caption. */
export function figureBlocks(element: Element, walk: Walk, marks: readonly Mark[]): Block[] {
  const captions = element.childNodes.filter((node) => isNamed(node, "figcaption")) as Element[]; // filtered by name
  const content = element.childNodes.filter((node) => !isNamed(node, "figcaption"));
  const blocks = isGallery(element) ? galleryBlocks(element, walk) : inOne(walk.blocksOf(content, marks));
  if (sizeOf(element) === "wide") for (const block of blocks) if (block.type === "figure") block.attrs.size = "wide";
  return captions.reduce((captioned, caption) => withCaption(captioned, caption, walk), blocks);
}

export function galleryBlocks(element: Element, walk: Walk): Block[] {
  const blocks = walk.blocksOf(element.childNodes.filter((node) => !isNamed(node, "figcaption")));
  const flat = blocks.flatMap(picturesFirst);
  const figures = flat.filter((block) => block.type === "figure");
  return [...galleriesOf(figures), ...flat.filter((block) => block.type !== "figure")];
}

/** A gallery of list items comes as a list, one of galleries as galleries: what we want of them are the pictures. */
function picturesFirst(block: Block): Block[] {
  if (block.type === "gallery") return [...block.content];
  if (block.type !== "bulletList") return [block];
  return block.content.flatMap((item) =>
    item.content.filter((child) => child.type !== "paragraph" || child.content.length > 0),
  );
}

export function galleriesOf(figures: FigureBlock[]): Block[] {
  const galleries: Block[] = [];
  for (let at = 0; at < figures.length; at += FIGURES_IN_GALLERY) {
    const content = figures.slice(at, at + FIGURES_IN_GALLERY);
    galleries.push({ type: "gallery", attrs: { caption: "" }, content });
  }
  return galleries;
}

/** Several pictures under one caption are a gallery. */
function inOne(blocks: Block[]): Block[] {
  const figures = blocks.filter((block) => block.type === "figure");
  return figures.length > 1 && figures.length === blocks.length ? galleriesOf(figures) : blocks;
}

/** The caption goes to the one thing above it that can bear it; with links or in greater length it becomes text. */
function withCaption(blocks: Block[], caption: Element, walk: Walk): Block[] {
  const text = lineOf(caption.childNodes);
  if (!text) return blocks;
  const last = blocks.at(-1);
  if (!last || !canBear(last)) return [...blocks, ...walk.blocksOf(caption.childNodes)];

  const { text: fit, rest } = fitting(storableLine(text, Number.MAX_SAFE_INTEGER), last.type === "table" ? 500 : 2_000);
  last.attrs.caption = fit;
  return [...blocks, ...rest];
}

type Captioned = Extract<Block, { type: "figure" | "gallery" | "embed" | "table" }>;

function canBear(block: Block): block is Captioned {
  if (block.type !== "figure" && block.type !== "gallery" && block.type !== "embed" && block.type !== "table")
    return false;
  return block.attrs.caption === "";
}

/** Pages that load pictures late keep the address elsewhere and a grey pixel in src. */
function addressOfPicture(image: Element): string {
  const late = ["data-orig-file", "data-src", "data-lazy-src", "data-full-url"].map((name) => attributeOf(image, name));
  const src = attributeOf(image, "src") ?? "";
  if (src && !src.startsWith("data:")) return src;
  return late.find(Boolean) ?? attributeOf(image, "srcset")?.trim().split(/\s+/)[0] ?? src;
}

/** Counters of visits hide in pictures of one pixel. */
const isPixel = (image: Element) => attributeOf(image, "width") === "1" && attributeOf(image, "height") === "1";

const sizeOf = (element: Element): "wide" | "column" => (hasClass(element, ...WIDE) ? "wide" : "column");

/** The picture behind a cover's words was a background once. */
export function backgroundOf(element: Element): string | null {
  if (!hasClass(element, "wp-block-cover", "wp-block-cover-image")) return null;
  if (firstBelow(element, (below) => below.tagName === "img")) return null;
  return /background-image\s*:\s*url\(\s*['"]?([^'")]+)/i.exec(attributeOf(element, "style") ?? "")?.[1] ?? null;
}
