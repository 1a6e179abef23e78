import type { Clock } from "@/components/site/clock";
import type { StoryView } from "./board-view";
import { StoryState } from "./story-state";

type Props = { story: StoryView; note: string | null; clock: Clock };

/** A story that was found: its headline, where it stands on its way to readers, and what else is said of it. */
export const FoundWords = ({ story, note, clock }: Props) => (
  <span className="min-w-0 flex-1">
    <span lang={story.language} className="block font-serif text-md leading-tight font-[550] text-pretty">
      {story.headline}
    </span>
    <span className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted-foreground">
      <StoryState story={story} clock={clock} />
      {note}
    </span>
  </span>
);
