import type { Editor, Range } from "@tiptap/core";
import {
  Captions,
  Code,
  FileText,
  Heading2,
  Heading3,
  Heading4,
  Image,
  Images,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Mail,
  Minus,
  Quote,
  SquarePlay,
  Table,
  TextQuote,
} from "lucide-react";
import type { ChosenPicture } from "./story-surroundings";

export type PutIn = {
  name: string;
  /** What else somebody may look for it by. */
  aliases: string;
  icon: LucideIcon;
  /** What stands at the end of its line. */
  note?: string;
  keys?: string;
  put: (editor: Editor, range: Range, tools: PutInTools) => void;
};

export type PutInTools = { choosePicture: () => Promise<ChosenPicture | null> };

type Content = Parameters<Editor["commands"]["insertContent"]>[0];

const paragraph = { type: "paragraph" };
const insert = (content: Content) => (editor: Editor, range: Range) => {
  editor.chain().focus().deleteRange(range).insertContent(content).run();
};
const turnInto =
  (type: string, attributes: Record<string, unknown> = {}) =>
  (editor: Editor, range: Range) => {
    editor.chain().focus().deleteRange(range).setNode(type, attributes).run();
  };

/** The caret goes into the box. */
function putInfoBox(editor: Editor, range: Range): void {
  const place = insertBox(editor, range, [{ type: "infoBox", content: [paragraph] }]);
  if (place !== null) editor.commands.setTextSelection(place + 2);
}

/** What it is, or where it lies, is written in a field of the box: that is where the keys go next. */
const putCard =
  (type: "embed" | "relatedCard" | "newsletterBox") =>
  (editor: Editor, range: Range): void => {
    const place = insertBox(editor, range, [{ type }, paragraph]);
    if (place !== null) focusField(editor, place, FRAMES_TO_WAIT);
  };

/** @returns where the box stands now */
function insertBox(
  editor: Editor,
  range: Range,
  content: [{ type: string; content?: object[] }, ...object[]],
): number | null {
  const start = editor.state.doc.resolve(range.from).before(1);
  insert(content)(editor, range);
  let place: number | null = null;
  editor.state.doc.nodesBetween(start, editor.state.doc.content.size, (node, position) => {
    if (place === null && node.type.name === content[0].type) place = position;
    return place === null;
  });
  return place;
}

/** React draws a box a moment after the text has it. */
const FRAMES_TO_WAIT = 30;

function focusField(editor: Editor, place: number, framesLeft: number): void {
  if (editor.isDestroyed) return;
  const box = editor.view.nodeDOM(place);
  const field = box instanceof HTMLElement ? box.querySelector<HTMLElement>("textarea, select") : null;
  if (field) field.focus();
  else if (framesLeft > 0) requestAnimationFrame(() => focusField(editor, place, framesLeft - 1));
}

async function putPictures(editor: Editor, range: Range, { choosePicture }: PutInTools, count: 1 | 2) {
  editor.chain().focus().deleteRange(range).run();
  const place = editor.state.selection.from;
  const pictures: ChosenPicture[] = [];
  for (let index = 0; index < count; index += 1) {
    const chosen = await choosePicture();
    if (chosen) pictures.push(chosen);
  }
  const figures = pictures.map((attrs) => ({ type: "figure", attrs }));
  if (figures.length === 0) return void editor.commands.focus();
  const content = count === 1 ? figures : [{ type: "gallery", content: figures }];
  const end = editor.state.doc.content.size;
  editor
    .chain()
    .insertContentAt(Math.min(place, end), [...content, paragraph])
    .focus()
    .run();
}

/** In the order shown while nothing is typed after the slash. */
export const PUT_INS: PutIn[] = [
  {
    ...{ name: "Picture", aliases: "image photo figure", icon: Image, note: "from Media or drop a file" },
    put: (editor, range, tools) => void putPictures(editor, range, tools, 1),
  },
  {
    ...{ name: "Picture pair", aliases: "gallery images photos", icon: Images, note: "two side by side" },
    put: (editor, range, tools) => void putPictures(editor, range, tools, 2),
  },
  {
    ...{ name: "Pull quote", aliases: "quotation", icon: Quote, keys: "Ctrl Shift Q" },
    put: turnInto("pullQuote"),
  },
  {
    name: "Heading",
    aliases: "title h2 section",
    icon: Heading2,
    keys: "Ctrl Alt 2",
    put: turnInto("heading", { level: 2 }),
  },
  { name: "Small heading", aliases: "h3", icon: Heading3, keys: "Ctrl Alt 3", put: turnInto("heading", { level: 3 }) },
  {
    name: "Smallest heading",
    aliases: "h4",
    icon: Heading4,
    keys: "Ctrl Alt 4",
    put: turnInto("heading", { level: 4 }),
  },
  {
    ...{ name: "List", aliases: "bullets points", icon: List, keys: "- Space" },
    put: (editor, range) => editor.chain().focus().deleteRange(range).toggleBulletList().run(),
  },
  {
    ...{ name: "Numbered list", aliases: "ordered steps", icon: ListOrdered, keys: "1. Space" },
    put: (editor, range) => editor.chain().focus().deleteRange(range).toggleOrderedList().run(),
  },
  {
    ...{ name: "Quotation", aliases: "blockquote citation", icon: TextQuote, keys: "> Space" },
    put: (editor, range) => editor.chain().focus().deleteRange(range).toggleBlockquote().run(),
  },
  {
    ...{ name: "Related story", aliases: "article card read more", icon: FileText, note: "or paste its address" },
    put: putCard("relatedCard"),
  },
  {
    ...{ name: "Info box", aliases: "aside explainer background", icon: Captions },
    put: putInfoBox,
  },
  {
    ...{ name: "Table", aliases: "rows columns grid", icon: Table },
    put: (editor, range) => editor.chain().focus().deleteRange(range).insertTable({ rows: 3, cols: 3 }).run(),
  },
  {
    ...{
      name: "Embed",
      aliases: "youtube vimeo x twitter instagram telegram datawrapper spotify video film",
      icon: SquarePlay,
    },
    note: "or paste its address",
    put: putCard("embed"),
  },
  {
    name: "Link card",
    aliases: "preview page",
    icon: Link,
    put: putCard("embed"),
  },
  {
    name: "Newsletter box",
    aliases: "subscribe form mail",
    icon: Mail,
    put: putCard("newsletterBox"),
  },
  { name: "Code", aliases: "programme listing", icon: Code, put: turnInto("codeBlock") },
  {
    name: "Line",
    aliases: "rule separator divider",
    icon: Minus,
    put: insert([{ type: "horizontalRule" }, paragraph]),
  },
];

/** Those whose name begins so first, then those that have it anywhere. */
export function matchingPutIns(words: string): PutIn[] {
  const wanted = words.toLowerCase();
  const begins = PUT_INS.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const has = PUT_INS.filter(
    (item) => !begins.includes(item) && `${item.name} ${item.aliases}`.toLowerCase().includes(wanted),
  );
  return [...begins, ...has];
}
