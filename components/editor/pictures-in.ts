import type { Editor } from "@tiptap/core";
import type { UploadedPicture } from "@/modules/media/image";
import type { Uploads } from "./uploads";

/** What the paper takes; the server looks at the bytes, whatever a file calls itself. */
export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif"];

export const picturesAmong = (files: Iterable<File>): File[] =>
  [...files].filter((file) => PICTURE_TYPES.includes(file.type));

/** Each picture takes its place in the story at once, and goes up meanwhile. Several become a gallery. */
export function putPicturesIn(editor: Editor, uploads: Uploads, files: File[], position: number): void {
  const figures = files.map((file) => ({ type: "figure", attrs: { uploadId: uploads.start(file) } }));
  const content = figures.length > 1 ? { type: "gallery", content: figures } : figures;
  editor.chain().insertContentAt(placeFor(editor, position), content).run();
}

/** Never within a line of words: an empty one is taken, else the place is after it. */
function placeFor({ state }: Editor, position: number): number | { from: number; to: number } {
  const $place = state.doc.resolve(Math.min(position, state.doc.content.size));
  const startOfBody = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
  if ($place.depth === 0 || $place.index(0) < 2) return Math.max($place.pos, startOfBody);
  const isEmptyLine = $place.depth === 1 && $place.parent.type.name === "paragraph" && $place.parent.content.size === 0;
  return isEmptyLine ? { from: $place.before(1), to: $place.after(1) } : $place.after(1);
}

/** The picture is up: its place in the story, wherever it was moved to meanwhile, gets it. */
export function settleUpload(editor: Editor, uploadId: string, picture: UploadedPicture): void {
  const { tr, doc } = editor.state;
  doc.descendants((node, position) => {
    if (node.type.name !== "figure" || node.attrs.uploadId !== uploadId) return;
    const { alt, caption, credit } = node.attrs;
    const said = { alt: alt || picture.alt, caption: caption || picture.caption, credit: credit || picture.credit };
    tr.setNodeMarkup(position, undefined, { ...node.attrs, ...said, imageId: picture.imageId, uploadId: null });
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}
