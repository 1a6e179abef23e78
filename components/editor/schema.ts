import { type Extensions, getSchema } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Code } from "@tiptap/extension-code";
import { CodeBlock } from "@tiptap/extension-code-block";
import { Highlight } from "@tiptap/extension-highlight";
import { ListItem } from "@tiptap/extension-list";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { StarterKit } from "@tiptap/starter-kit";
import { InfoBox, PullQuote } from "./nodes/boxes";
import { Embed, NewsletterBox, RelatedCard } from "./nodes/cards";
import { Language, Link } from "./nodes/marks";
import { Figure, Gallery } from "./nodes/pictures";
import { Headline, Standfirst, Story } from "./nodes/story";
import { storyTables } from "./nodes/tables";

/** As in modules/articles/body.ts, which has the last word on what a story may hold. */
const HELD_BY_ITEMS = "(paragraph | heading | bulletList | orderedList | codeBlock | blockquote | figure)+";

/** Ctrl Shift H is the history of a story. */
const MarkedWords = Highlight.extend({
  addKeyboardShortcuts() {
    return { "Mod-Alt-h": () => this.editor.commands.toggleHighlight() };
  },
});

/** Every node and mark of a story, without their looks: the editor gives some a view of their own (views/). */
export const storyExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    link: false,
    heading: { levels: [2, 3, 4] },
    undoRedo: false, // Yjs undoes one's own changes only
    trailingNode: false,
    dropcursor: false,
  }),
  ...[Story, Headline, Standfirst],
  ListItem.extend({ content: HELD_BY_ITEMS }),
  Blockquote.extend({ content: HELD_BY_ITEMS }),
  Code.extend({ excludes: "code" }), // readers may meet code that is a link
  ...[MarkedWords, Subscript, Superscript, Language, Link],
  ...[Figure, Gallery, PullQuote, InfoBox, ...storyTables, CodeBlock],
  ...[Embed, NewsletterBox, RelatedCard],
];

export const storySchema = getSchema(storyExtensions);
