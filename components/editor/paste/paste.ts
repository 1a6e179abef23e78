import { type Editor, Extension } from "@tiptap/core";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { isSafeAddress } from "@/modules/articles/body";
import { isLine } from "../nodes/story";
import { picturesAmong, putPicturesIn } from "../pictures-in";
import type { StorySurroundings } from "../story-surroundings";
import type { Uploads } from "../uploads";
import { cleanHtml } from "./clean-html";
import { type PastedAddress, pastedAddressOf } from "./pasted-address";

export type PasteTools = {
  uploads: Uploads;
  findStory: StorySurroundings["findStory"];
  ownOrigins: readonly string[];
  /** Pictures of a pasted page stay where they are: nobody else's are fetched. */
  onPicturesLeftOut: (count: number) => void;
};

/** Everything that comes into a story by the clipboard or by dropping. */
export const Paste = Extension.create<{ tools: PasteTools | null }>({
  name: "storyPaste", // TipTap has a "paste" of its own
  priority: 1_100,

  addOptions: () => ({ tools: null }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { tools } = this.options;
    if (!tools) return [];
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          handlePaste: (_view, event) => pasted(editor, tools, event.clipboardData),
          handleDrop: (view, event) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            return dropped(editor, tools, event.dataTransfer, place ?? view.state.doc.content.size);
          },
        },
      }),
    ];
  },
});

function dropped(editor: Editor, { uploads }: PasteTools, data: DataTransfer | null, place: number): boolean {
  const pictures = picturesAmong(data?.files ?? []);
  if (pictures.length === 0 || !editor.isEditable) return false;
  putPicturesIn(editor, uploads, pictures, place);
  return true;
}

function pasted(editor: Editor, tools: PasteTools, data: DataTransfer | null): boolean {
  if (!data || !editor.isEditable) return false;
  const html = data.getData("text/html");
  const text = data.getData("text/plain");
  if (isLine(editor.state.selection.$from.parent.type.name)) return pasteIntoLine(editor, text);

  // Word puts a picture of the text beside the text: files count only where there are no words.
  const pictures = picturesAmong(data.files);
  if (pictures.length > 0 && !text.trim()) return dropped(editor, tools, data, editor.state.selection.from);

  const address = pastedAddressOf(text, tools.ownOrigins);
  if (address && isSafeAddress(address.href) && !editor.state.selection.$from.parent.type.spec.code)
    return pasteAddress(editor, tools, address);
  const leftOut = html.match(/<img\b/gi)?.length ?? 0;
  if (leftOut > 0 && !html.includes("data-pm-slice")) tools.onPicturesLeftOut(leftOut);
  return false;
}

/** Headlines and standfirsts have one line and no marks. */
function pasteIntoLine(editor: Editor, text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim();
  if (line) editor.view.dispatch(editor.state.tr.insertText(line).scrollIntoView());
  return true;
}

function pasteAddress(editor: Editor, tools: PasteTools, address: PastedAddress): boolean {
  const { selection } = editor.state;
  if (!selection.empty) return editor.commands.setMark("link", { href: address.href });

  const isOnEmptyLine = selection.$from.parent.type.name === "paragraph" && selection.$from.parent.content.size === 0;
  if (address.is === "link" || !isOnEmptyLine) return pasteLink(editor, address.href);
  if (address.is === "embed")
    return editor.commands.insertContent([{ type: "embed", attrs: address.attrs }, PARAGRAPH]);
  void pasteStory(editor, tools, address.path, address.href);
  return true;
}

const PARAGRAPH = { type: "paragraph" };

function pasteLink(editor: Editor, href: string): boolean {
  const link = { type: "text", text: href, marks: [{ type: "link", attrs: { href } }] };
  return editor.commands.insertContent(link);
}

/** The link is there at once; when the story is known, and nobody wrote beside it meanwhile, its card takes the link's place. */
export async function pasteStory(
  editor: Editor,
  { findStory }: Pick<PasteTools, "findStory">,
  path: string,
  href: string,
): Promise<void> {
  const place = followed(editor, editor.state.selection.$from.before());
  pasteLink(editor, href);
  const story = await findStory({ path });
  const from = place.leave();
  if (!story || editor.isDestroyed) return;

  const line = editor.state.doc.nodeAt(from);
  if (line?.type.name !== "paragraph" || line.textContent !== href) return;
  const card = { type: "relatedCard", attrs: { articleId: story.articleId } };
  editor.commands.insertContentAt({ from, to: from + line.nodeSize }, [card, PARAGRAPH]);
}

/** Where a place in the text has come to, whoever writes above it meanwhile. */
function followed(editor: Editor, start: number) {
  let place = start;
  const follow = ({ transaction }: { transaction: Transaction }) => {
    place = transaction.mapping.map(place);
  };
  editor.on("transaction", follow);
  return {
    leave: () => {
      editor.off("transaction", follow);
      return place;
    },
  };
}
