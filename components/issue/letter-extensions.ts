import { Extension, type Extensions, Node } from "@tiptap/core";
import { Placeholder, UndoRedo } from "@tiptap/extensions";
import { Plugin } from "@tiptap/pm/state";
import { cleanHtml } from "@/components/editor/paste/clean-html";
import { storyExtensions } from "@/components/editor/schema";
import { TypographyKeys } from "@/components/editor/typography-keys";

const ONLY_IN_STORIES = new Set(["doc", "headline", "standfirst"]);

const Words = Node.create({ name: "doc", topNode: true, content: "block+" });

/** What is pasted comes clean, and without pictures: a letter's have blocks of their own. */
const LetterPaste = Extension.create({
  name: "letterPaste",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { transformPastedHTML: (html) => cleanHtml(html.replace(/<(?:img|picture|source|figure)\b[^>]*>/gi, "")) },
    }),
  ],
});

type Parts = { placeholder: string; typography: { language: () => string; isOn: () => boolean } };

/**
 * The story editor's pieces for a few words of a letter. Its whole schema stays: an issue that was put together elsewhere may
 * hold what no tool here makes, and loses none of it.
 */
export const letterExtensions = ({ placeholder, typography }: Parts): Extensions => [
  Words,
  ...storyExtensions.filter(({ name }) => !ONLY_IN_STORIES.has(name)),
  UndoRedo,
  Placeholder.configure({ placeholder }),
  TypographyKeys.configure(typography),
  LetterPaste,
];
