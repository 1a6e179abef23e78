"use client";

import { Check, Plus, Search } from "lucide-react";
import { useState } from "react";
import type { StoryView as BoardStoryView } from "@/components/front-board/board-view";
import { FoundWords } from "@/components/front-board/found-words";
import { useStoriesAt } from "@/components/front-board/use-found-stories";
import { MediaPicker } from "@/components/media/media-picker";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { type IssueBlock, storyIdsOf } from "@/modules/issues/issue";
import { mediaPath } from "@/modules/media/image";
import { useComposer } from "./composer-context";
import { newId } from "./new-block";

/** Puts blocks in where they were asked for. */
function usePut(): (block: IssueBlock, offset: number, said: string) => void {
  const { words, rearrange, place } = useComposer();
  return (block, offset, said) => {
    const at = Math.min(place + offset, words.blocks.length);
    rearrange([...words.blocks.slice(0, at), block, ...words.blocks.slice(at)], said);
  };
}

/** Stories by words, or by a pasted link; several one after the other. */
export function StoryPut({ onClose }: { onClose: () => void }) {
  const { path, words, remember, clock } = useComposer();
  const [text, setText] = useState("");
  const [putCount, setPutCount] = useState(0);
  const { stories, isFailed } = useStoriesAt(`${path}/stories?${new URLSearchParams({ text })}`);
  const standing = storyIdsOf(words.blocks);
  const put = usePut();

  function add(story: BoardStoryView) {
    remember({ stories: [viewOf(story)] });
    const form = standing.length === 0 ? "lead" : "row";
    put(
      { kind: "story", id: newId(), articleId: story.id, form, headline: "", standfirst: "" },
      putCount,
      `“${story.headline}” put in.`,
    );
    setPutCount(putCount + 1);
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Put in stories"
      className="w-[min(640px,calc(100vw-32px))]! max-tablet:w-full!"
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2" />
        <Input
          type="search"
          autoFocus
          aria-label="Search stories, or paste a link"
          placeholder="Search, or paste a link"
          className="pl-8"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {isFailed ? <p className="py-3 text-destructive">The desk does not answer. Try again in a moment.</p> : null}
      {stories?.length === 0 ? (
        <p className="py-3 text-muted-foreground">
          Nothing by these words. A part of the headline or a section is enough; drafts are not found.
        </p>
      ) : null}
      <ul className="mt-1">
        {stories?.map((story) => (
          <li key={story.id} className="flex items-center gap-3 border-b py-2">
            <FoundWords story={story} note={story.section} clock={clock} />
            {standing.includes(story.id) ? (
              <span className="inline-flex items-center gap-1 text-xs text-success">
                <Check aria-hidden className="size-3.5" /> in it
              </span>
            ) : (
              <Button size="small" aria-label={`Put in “${story.headline}”`} onClick={() => add(story)}>
                <Plus aria-hidden className="size-3.5" />
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const viewOf = ({ id, slug, language, headline, standfirst, state, publishedAt, thumbnail }: BoardStoryView) => ({
  ...{ id, path: `/articles/${slug}`, language, headline, standfirst, liveAt: publishedAt },
  standing: state === "ready" ? ("in-work" as const) : state,
  thumbnail: thumbnail && mediaPath(thumbnail),
});

export function PicturePut({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { remember } = useComposer();
  const put = usePut();
  return (
    <MediaPicker
      open={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title="Put in a picture"
      onChoose={({ imageId, url: thumbnail, alt, caption, credit }) => {
        remember({ pictures: [{ id: imageId, thumbnail, alt, caption, credit }] });
        put(
          { kind: "picture", id: newId(), imageId, alt: "", caption: "", credit: "", href: "" },
          0,
          "Picture put in.",
        );
      }}
    />
  );
}
