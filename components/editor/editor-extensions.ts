import type { Editor, Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Dropcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import type { Node } from "@tiptap/pm/model";
import { type ReactNodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import type { ComponentType } from "react";
import type { LivePerson } from "@/components/live/live-story";
import type { UseLiveStory } from "@/components/live/use-live-story";
import { MANUSCRIPT_FRAGMENT } from "@/modules/articles/manuscript";
import { BylineWidget } from "./byline-widget";
import { caretOf, caretSelection } from "./carets";
import { FindKeys } from "./find-keys";
import { OwnCaret } from "./own-caret";
import { Paste, type PasteTools } from "./paste/paste";
import type { PutInTools } from "./put-in";
import { storyExtensions } from "./schema";
import { Slash, type SlashMenuState } from "./slash";
import { StoryKeys } from "./story-keys";
import { TypographyKeys } from "./typography-keys";
import { EmbedView, NewsletterBoxView, RelatedCardView } from "./views/card-views";
import { FigureView } from "./views/figure-view";
import { GalleryView } from "./views/gallery-view";
import { CodeView, InfoBoxView, PullQuoteView } from "./views/text-box-views";

export type EditorParts = {
  /** null: one person writes alone, and saves by hand. */
  live: UseLiveStory["story"];
  person: LivePerson;
  byline: HTMLElement | null;
  slashMenu: SlashMenuState;
  tools: PutInTools & PasteTools;
  typography: { language: () => string; isOn: () => boolean };
  onFind: (withReplace: boolean) => void;
  onHelp: () => void;
  onLink: () => void;
};

export function editorExtensions(parts: EditorParts): Extensions {
  return [
    ...storyExtensions.map((extension) => withView(extension, VIEWS[extension.name])),
    ...(parts.live ? withColleagues(parts.live, parts.person) : [UndoRedo]),
    Placeholder.configure({ showOnlyCurrent: false, includeChildren: true, placeholder }),
    Dropcursor.configure({ color: "var(--primary)", width: 2 }),
    BylineWidget.configure({ element: parts.byline }),
    StoryKeys.configure({ onHelp: parts.onHelp, onLink: parts.onLink }),
    FindKeys.configure({ onOpen: parts.onFind }),
    TypographyKeys.configure(parts.typography),
    Slash.configure({ menu: parts.slashMenu, tools: parts.tools }),
    Paste.configure({ tools: parts.tools }),
  ];
}

const withColleagues = ({ document, provider }: NonNullable<UseLiveStory["story"]>, user: LivePerson): Extensions => [
  Collaboration.configure({ document, field: MANUSCRIPT_FRAGMENT }),
  OwnCaret,
  CollaborationCaret.configure({ provider, user, render: caretOf, selectionRender: caretSelection }),
];

const VIEWS: Record<string, ComponentType<ReactNodeViewProps>> = {
  figure: FigureView,
  gallery: GalleryView,
  infoBox: InfoBoxView,
  pullQuote: PullQuoteView,
  embed: EmbedView,
  newsletterBox: NewsletterBoxView,
  relatedCard: RelatedCardView,
  codeBlock: CodeView,
};

type Place = { editor: Editor; node: Node; hasAnchor: boolean };

/** Headline and standfirst say what they are for while they are empty; a line says what it can do while one stands on it. */
function placeholder({ editor, node, hasAnchor }: Place): string {
  if (node.type.name === "headline") return "Headline";
  if (node.type.name === "standfirst") return "Standfirst: what happened and why it matters, in a sentence or two";
  if (node.type.name !== "paragraph") return "";
  if (editor.state.doc.childCount === 3) return "Write, or press / to put something in";
  return hasAnchor ? "Press / to put something in" : "";
}

function withView(extension: Extensions[number], view: ComponentType<ReactNodeViewProps> | undefined) {
  if (!view || extension.type !== "node") return extension;
  return extension.extend({ addNodeView: () => ReactNodeViewRenderer(view) });
}
