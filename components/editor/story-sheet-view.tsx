"use client";

import type { Editor } from "@tiptap/core";
import { Languages } from "lucide-react";
import { useCallback, useState } from "react";
import type { SaveState } from "@/components/live/saving";
import { useStory } from "@/components/story/story-context";
import { Note } from "@/components/ui/note";
import { PhoneTools } from "./phone-tools";
import { StoryEditor } from "./story-editor";
import { useStorySession } from "./story-session";
import type { RelatedStory, StorySurroundings } from "./story-surroundings";
import { useTypesetting } from "./use-typesetting";
import { type WordCount, wordCountText } from "./word-count";

type Props = { newsletters: { slug: string; name: string }[]; onEditor: (editor: Editor | null) => void };

/** The sheet of paper: what stands above the headline, the text, and what is said when one may not write. */
export function StorySheetView({ newsletters, onEditor }: Props) {
  const { story, person, live, editor } = useStorySession();
  const { language } = useStory().panel.fields; // not as it was when the page was opened
  const [isTypesetting, setIsTypesetting] = useTypesetting();
  const [count, setCount] = useState<WordCount>({ words: 0, minutes: 1 });
  const findStory = useFindStory(story.id);
  const [ownOrigins] = useState(() => (typeof window === "undefined" ? [] : [window.location.origin]));

  return (
    <article className="story-paper" aria-label="Story">
      {live.story && !live.mayWrite ? <ReadOnly editor={editor} isNotTaken={wasNotTaken(live.saveState)} /> : null}
      <p className="story-kicker">
        {story.kicker ? <b>{story.kicker}</b> : null}
        <span>{story.kicker ? "shown above the headline" : "No section yet: its name stands above the headline"}</span>
      </p>
      {live.story ? (
        <StoryEditor
          live={live.story}
          person={person}
          mayWrite={live.mayWrite}
          language={language}
          isTypesetting={isTypesetting}
          ownOrigins={ownOrigins}
          findStory={findStory}
          newsletters={newsletters}
          onCount={setCount}
          onEditor={onEditor}
          byline={(counted) => <Byline count={counted} />}
          phoneTools={<PhoneTools />}
        />
      ) : (
        <SheetSkeleton />
      )}
      <footer className="story-foot">
        <b>{wordCountText(count)}</b>
        <label>
          <input type="checkbox" checked={isTypesetting} onChange={(event) => setIsTypesetting(event.target.checked)} />{" "}
          Set quotes, dashes and spaces by the story’s language
        </label>
      </footer>
    </article>
  );
}

function Byline({ count }: { count: WordCount }) {
  const { story } = useStorySession();
  const { language } = useStory().panel.fields;
  return (
    <div className="story-by">
      <b>{story.authorNames.length > 0 ? `By ${listed(story.authorNames)}` : "No byline yet"}</b>
      <span>{wordCountText(count)}</span>
      <span className="story-by-language">
        <Languages aria-hidden className="size-3.5" />
        {languageName(language)}
        {story.otherLanguages.length > 0 ? (
          <span>· also in {listed(story.otherLanguages.map(languageName))}</span>
        ) : null}
      </span>
    </div>
  );
}

const listed = (names: string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(names);
const languageName = (language: string) => new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;

const wasNotTaken = (state: SaveState): boolean => state.is === "refused" && state.because === "not-taken";

/** Whoever may not write any more loses no word: the text stays, and can be taken along. */
function ReadOnly({ editor, isNotTaken }: { editor: Editor | null; isNotTaken: boolean }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    if (!editor) return;
    await navigator.clipboard.writeText(editor.getText({ blockSeparator: "\n\n" }));
    setIsCopied(true);
  };
  return (
    <Note
      tone="warning"
      role="status"
      actions={
        <button type="button" className="font-semibold underline underline-offset-3" onClick={copy}>
          {isCopied ? "Copied" : "Copy the text"}
        </button>
      }
    >
      {isNotTaken ? (
        <>
          <b>Something in your last change may not stand in a story</b>, such as a link that is a programme. Copy what
          you need, then load this page again: it comes back as it was saved.
        </>
      ) : (
        <>
          <b>You can read this story, not change it.</b> It is with the editors, or your part in it ended. The text
          stays here and can be copied.
        </>
      )}
    </Note>
  );
}

const SheetSkeleton = () => (
  <div aria-busy="true" className="after-a-while grid gap-4">
    <p className="sr-only" role="status">
      The story is being fetched.
    </p>
    <span className="h-9 rounded-md bg-muted" />
    <span className="h-9 w-3/5 rounded-md bg-muted" />
    <span className="mt-2 h-6 w-4/5 rounded-md bg-muted" />
    <span className="mt-8 h-32 rounded-md bg-muted" />
  </div>
);

function useFindStory(articleId: string): StorySurroundings["findStory"] {
  return useCallback(
    async (wanted) => {
      const response = await fetch(`/desk/stories/${articleId}/related?${new URLSearchParams(wanted)}`).catch(
        () => null,
      );
      if (!response?.ok) return null;
      const found: RelatedStory = await response.json();
      return found;
    },
    [articleId],
  );
}
