"use client";

import { type Editor, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DocumentNode } from "@/modules/articles/document-node";
import { type EditorParts, editorExtensions } from "./editor-extensions";
import { settleUpload } from "./pictures-in";
import { SlashMenuState } from "./slash";
import type { ChosenPicture, StorySurroundings } from "./story-surroundings";
import { Uploads } from "./uploads";

export type StoryEditorInput = Pick<EditorParts, "live" | "person" | "byline" | "onFind" | "onHelp" | "onLink"> & {
  /** What stands on the sheet where nobody writes with one; a shared story brings its own words. */
  words?: DocumentNode;
  mayWrite: boolean;
  language: string;
  isTypesetting: boolean;
  ownOrigins: readonly string[];
  findStory: StorySurroundings["findStory"];
  choosePicture: () => Promise<ChosenPicture | null>;
  onPicturesLeftOut: (count: number) => void;
};

/** The editor of one document; it lives as long as the document does. */
export function useStoryEditor(input: StoryEditorInput) {
  const latest = useRef(input);
  latest.current = input;
  const [parts] = useState(() => makeParts(() => latest.current));
  const editor = useEditor(
    {
      extensions: editorExtensions(parts.extensions),
      ...(input.words && { content: input.words }),
      editable: input.mayWrite,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: { attributes: ATTRIBUTES },
    },
    [],
  );
  parts.holder.editor = editor;

  useEffect(() => {
    editor?.setEditable(input.mayWrite, false);
  }, [editor, input.mayWrite]);
  useEffect(() => {
    editor?.view.dom.setAttribute("lang", input.language);
  }, [editor, input.language]);
  useWarningWhileUploading(parts.extensions.tools.uploads);

  const tools = useMemo(() => parts.extensions.tools, [parts]);
  return { editor, slashMenu: parts.extensions.slashMenu, tools };
}

const ATTRIBUTES = {
  class: "story-text",
  role: "textbox",
  "aria-multiline": "true",
  "aria-label": "Story",
  spellcheck: "true",
};

/** Made once: what changes is asked for when it is needed. */
function makeParts(latest: () => StoryEditorInput) {
  const holder: { editor: Editor | null } = { editor: null };
  const uploads = new Uploads((uploadId, picture) => {
    if (holder.editor && !holder.editor.isDestroyed) settleUpload(holder.editor, uploadId, picture);
  });
  const { live, person, byline, ownOrigins } = latest();
  const extensions: EditorParts = {
    ...{ live, person, byline, slashMenu: new SlashMenuState() },
    tools: {
      ...{ uploads, ownOrigins },
      choosePicture: () => latest().choosePicture(),
      findStory: (wanted) => latest().findStory(wanted),
      onPicturesLeftOut: (count) => latest().onPicturesLeftOut(count),
    },
    typography: { language: () => latest().language, isOn: () => latest().isTypesetting },
    onFind: (withReplace) => latest().onFind(withReplace),
    onHelp: () => latest().onHelp(),
    onLink: () => latest().onLink(),
  };
  return { holder, extensions };
}

/** A picture halfway up is lost when the page is left; its place and its words are not. */
function useWarningWhileUploading(uploads: Uploads) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (uploads.areGoing) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [uploads]);
}
