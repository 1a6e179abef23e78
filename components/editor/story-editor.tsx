"use client";

import "./css/sheet.css";
import "./css/carets.css";
import "./css/boxes.css";
import "./css/tools.css";
import "./css/screen.css";
import { type Editor, EditorContent } from "@tiptap/react";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { Note } from "@/components/ui/note";
import { BlockHandle } from "./block-handle";
import { FindBar } from "./find-bar";
import { chooseLinkWords, FormatMenu, useAskedField } from "./format-menu";
import { KeyList } from "./key-list";
import { SlashMenu } from "./slash-menu";
import { StorySurroundingsProvider } from "./story-surroundings";
import { TableTools } from "./table-tools";
import { usePictureChoice } from "./use-picture-choice";
import { type StoryEditorInput, useStoryEditor } from "./use-story-editor";
import { useWordCount, type WordCount } from "./word-count";
import { WritingBar } from "./writing-bar";

type Props = Pick<
  StoryEditorInput,
  "live" | "words" | "person" | "mayWrite" | "language" | "isTypesetting" | "ownOrigins" | "findStory"
> & {
  newsletters: { slug: string; name: string }[];
  /** Between the standfirst and the body. */
  byline: (count: WordCount) => ReactNode;
  onCount: (count: WordCount) => void;
  onEditor: (editor: Editor | null) => void;
  /** On a phone, beside the writing tools. */
  phoneTools?: ReactNode;
};

/** The sheet: headline, standfirst and body in one text, with everything that helps to write it. */
export function StoryEditor({ byline, onCount, onEditor, newsletters, phoneTools, ...input }: Props) {
  const [finding, setFinding] = useState<"closed" | "find" | "replace">("closed");
  const [areKeysShown, setAreKeysShown] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const [place] = useState(() => bylinePlace());
  const { choosePicture, dialog } = usePictureChoice();
  const asked = useAskedField();

  const { editor, slashMenu, tools } = useStoryEditor({
    ...input,
    ...{ byline: place, choosePicture, onPicturesLeftOut: setLeftOut },
    onFind: (withReplace) => setFinding(withReplace ? "replace" : "find"),
    onHelp: () => setAreKeysShown(true),
    onLink: () => askForLink(),
  });
  const askForLink = () => {
    if (editor && chooseLinkWords(editor)) asked.ask("link");
  };
  const count = useWordCount(editor);
  useEffect(() => onCount(count), [count, onCount]);
  useEffect(() => {
    onEditor(editor);
    return () => onEditor(null);
  }, [editor, onEditor]);
  const surroundings = useMemo(
    () => ({ newsletters, uploads: tools.uploads, findStory: tools.findStory, choosePicture }),
    [newsletters, tools, choosePicture],
  );

  return (
    <StorySurroundingsProvider value={surroundings}>
      {leftOut > 0 ? <PicturesLeftOut count={leftOut} onSeen={() => setLeftOut(0)} /> : null}
      <EditorContent editor={editor} className="story-sheet" />
      {place ? createPortal(byline(count), place) : null}
      {editor ? (
        <>
          {finding === "closed" ? null : (
            <FindBar editor={editor} withReplace={finding === "replace"} onClose={() => setFinding("closed")} />
          )}
          {input.mayWrite ? <BlockHandle editor={editor} /> : null}
          <SlashMenu editor={editor} menu={slashMenu} tools={tools} />
          <FormatMenu editor={editor} {...asked} />
          <TableTools editor={editor} />
          <WritingBar editor={editor} onLink={askForLink}>
            {phoneTools}
          </WritingBar>
        </>
      ) : null}
      <KeyList open={areKeysShown} onClose={() => setAreKeysShown(false)} />
      {dialog}
    </StorySurroundingsProvider>
  );
}

/** Stands within the text, but is no part of it. */
function bylinePlace(): HTMLElement | null {
  if (typeof document === "undefined") return null;
  const place = document.createElement("div");
  place.contentEditable = "false";
  place.className = "story-byline";
  return place;
}

const PicturesLeftOut = ({ count, onSeen }: { count: number; onSeen: () => void }) => (
  <Note
    tone="warning"
    role="status"
    actions={
      <button type="button" className="underline" onClick={onSeen}>
        Seen
      </button>
    }
  >
    {count === 1 ? "One picture" : `${count} pictures`} of the page you copied did not come with its words. Drop the
    files here, or put them in from Media.
  </Note>
);
