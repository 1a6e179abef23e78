import { type Body, type BodyNode, bodySchema, type Figure } from "@/modules/articles/body";

/** Archive's picture id → id of the stored image. A picture that is not here could not be had. */
export type ImageIds = ReadonlyMap<string, string>;

/** The body with its figures pointing to stored images; of a picture that could not be had, its caption stays as text. */
export function withImageIds(body: Body, imageIds: ImageIds): Body {
  return bodySchema.parse({ type: "doc", content: body.content.flatMap((node) => rewritten(node, imageIds)) });
}

function rewritten(node: BodyNode, imageIds: ImageIds): unknown[] {
  if (node.type === "figure") return figureOrCaption(node, imageIds);
  if (node.type === "gallery") return galleryOrCaptions(node, imageIds);
  if (!("content" in node) || !node.content) return [node];

  const content = node.content.flatMap((child: BodyNode) => rewritten(child, imageIds));
  return [{ ...node, content: content.length > 0 || node.content.length === 0 ? content : [paragraph("")] }];
}

function figureOrCaption(figure: Figure, imageIds: ImageIds): unknown[] {
  const imageId = imageIds.get(figure.attrs.imageId);
  if (imageId) return [{ ...figure, attrs: { ...figure.attrs, imageId } }];
  return captionOf(figure);
}

function galleryOrCaptions(gallery: Extract<BodyNode, { type: "gallery" }>, imageIds: ImageIds): unknown[] {
  const kept = gallery.content.filter((figure) => imageIds.has(figure.attrs.imageId));
  const lost = gallery.content.filter((figure) => !imageIds.has(figure.attrs.imageId));
  const captions = lost.flatMap(captionOf);
  if (kept.length === 0) return [...captions, ...(gallery.attrs.caption ? [paragraph(gallery.attrs.caption)] : [])];
  return [{ ...gallery, content: kept.flatMap((figure) => figureOrCaption(figure, imageIds)) }, ...captions];
}

function captionOf({ attrs }: Figure): unknown[] {
  const words = [attrs.caption, attrs.credit].filter(Boolean).join(" ");
  return words ? [paragraph(words, attrs.href)] : [];
}

function paragraph(text: string, href?: string | null): unknown {
  const marks = href ? [{ type: "link", attrs: { href } }] : [];
  return { type: "paragraph", content: text ? [{ type: "text", text, marks }] : [] };
}
