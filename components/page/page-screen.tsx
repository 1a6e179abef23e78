"use client";

import type { Editor } from "@tiptap/core";
import { PanelRight } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { StoryEditor } from "@/components/editor/story-editor";
import type { RelatedStory } from "@/components/editor/story-surroundings";
import { useTypesetting } from "@/components/editor/use-typesetting";
import { wordCountText } from "@/components/editor/word-count";
import { IconButton } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { documentOf } from "@/modules/articles/manuscript";
import type { PageSheet } from "@/modules/pages/page";
import { newsroomTime } from "@/modules/settings/newsroom-time";
import type { PageActions } from "./page-actions";
import { PagePanel, type PageVersionLine } from "./page-panel";
import { PageTopBar } from "./page-top-bar";
import { usePageDraft } from "./use-page-draft";

type Props = {
  page: PageSheet;
  versions: PageVersionLine[];
  newsletters: { slug: string; name: string }[];
  person: { personId: string; name: string };
  timeZone: string;
  siteUrl: string;
  actions: PageActions;
};

const LANGUAGE = /^[a-z]{2,3}$/;

/** A page the paper writes about itself: the same sheet as a story's, written by one person and saved by hand. */
export function PageScreen({ page, versions, newsletters, person, timeZone, siteUrl, actions }: Props) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [fields, setFields] = useState({ slug: page.slug, language: page.language });
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [isAwake, setIsAwake] = useState(false);
  const [isTypesetting] = useTypesetting();
  const [words] = useState(() => documentOf(page.words));
  const [ownOrigins] = useState(() => (typeof window === "undefined" ? [] : [window.location.origin]));
  const draft = usePageDraft(editor, page);
  useEffect(() => {
    setIsAwake(true); // the editor stands in browsers only
    if (matchMedia("(width < 1101px)").matches) setIsPanelOpen(false); // there it would lie over the text
  }, []);

  const save = useCallback(() => {
    if (!editor || draft.isBusy) return;
    draft.work((version) => actions.save(version, { document: editor.getJSON(), ...fields }), true);
  }, [editor, draft, actions, fields]);
  useSaveKey(save);

  return (
    <>
      <PageTopBar
        isPublic={page.publishedAt !== null}
        state={draft.isChanged ? "Not saved yet" : savedWords(draft.savedAt, timeZone)}
        isBusy={draft.isBusy}
        isChanged={draft.isChanged}
        onSave={save}
        onPublish={() => draft.work(actions.publish, false)}
      >
        <IconButton
          label="Page panel"
          look="outline"
          aria-pressed={isPanelOpen}
          onClick={() => setIsPanelOpen(!isPanelOpen)}
        >
          <PanelRight aria-hidden className="size-4" />
        </IconButton>
      </PageTopBar>
      <div className="story-screen">
        <div className="story-scroll">
          <div className="story-canvas grid-cols-[minmax(0,640px)]!">
            <article className="story-paper" aria-label="Page">
              {Object.values(draft.answer.problems).length > 0 ? (
                <Note tone="trouble" role="alert">
                  {Object.values(draft.answer.problems).join(" ")}
                </Note>
              ) : null}
              {page.shown && draft.savedAt === null ? (
                <Note tone="warning" role="status">
                  <b>These are the words of {newsroomTime(page.shown.at, timeZone)}</b>, saved by {page.shown.by}. Save
                  to bring them back; leave, and nothing changes.
                </Note>
              ) : null}
              {isAwake ? (
                <StoryEditor
                  live={null}
                  words={words}
                  person={person}
                  mayWrite
                  language={LANGUAGE.test(fields.language) ? fields.language : page.language}
                  isTypesetting={isTypesetting}
                  ownOrigins={ownOrigins}
                  findStory={findStory}
                  newsletters={newsletters}
                  onCount={nothing}
                  onEditor={setEditor}
                  byline={(count) => <p className="story-by">{wordCountText(count)}</p>}
                />
              ) : null}
            </article>
          </div>
        </div>
        {isPanelOpen ? (
          <aside aria-label="About the page" className="story-panel">
            <PagePanel
              pageId={page.id}
              fields={fields}
              onFields={(changed) => {
                setFields(changed);
                draft.noteChange();
              }}
              problems={draft.answer.problems}
              isPublic={page.publishedAt !== null}
              onTakeDown={() => draft.isBusy || draft.work(actions.takeDown, false)}
              publicUrl={new URL(`/${page.slug}`, siteUrl).href}
              versions={versions}
              timeZone={timeZone}
            />
          </aside>
        ) : null}
      </div>
    </>
  );
}

const nothing = () => {};

const savedWords = (savedAt: Date | null, timeZone: string) =>
  savedAt ? `Saved ${newsroomTime(savedAt, timeZone)}` : "As it was saved";

/** Ctrl S, or Cmd S, as everywhere. */
function useSaveKey(save: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      save();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [save]);
}

async function findStory(wanted: { articleId: string } | { path: string }): Promise<RelatedStory | null> {
  const response = await fetch(`/desk/pages/related?${new URLSearchParams(wanted)}`).catch(() => null);
  if (!response?.ok) return null;
  const found: RelatedStory = await response.json();
  return found;
}
