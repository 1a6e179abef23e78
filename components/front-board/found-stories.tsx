"use client";

import { Plus, Search, X } from "lucide-react";
import { type RefObject, useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu";
import { STORY_FILTERS, type StoryFilter } from "@/modules/picks/board-state";
import { useTools } from "./board-context";
import type { StoryView } from "./board-view";
import { FoundWords } from "./found-words";
import { Grip, Liftable } from "./grip";
import { TargetItems } from "./place-menu";
import { type Target, targetOf, targetTitle } from "./target";
import { useClock } from "./use-clock";
import { type Found as FoundList, useFoundStories } from "./use-found-stories";

type Props = {
  field: RefObject<HTMLInputElement | null>;
  /** The place that waits for a story. */
  wanted: Target | null;
  onWanted: (target: Target | null) => void;
  onFound: (stories: StoryView[]) => void;
};

/** Search what may stand on the front page, and add it by dragging, by keys or by a button. */
export function FoundStories({ field, wanted, onWanted, onFound }: Props) {
  const { view } = useTools();
  const [text, setText] = useState("");
  const [filters, setFilters] = useState<StoryFilter[]>(["live", "ready"]);
  const [isElsewhereOnly, setElsewhereOnly] = useState(false);
  const found = useFoundStories({ text, filters, isElsewhereOnly }, onFound);

  const toggle = (filter: StoryFilter) =>
    setFilters((on) => (on.includes(filter) ? on.filter((other) => other !== filter) : [...on, filter]));

  return (
    <aside aria-label="Add a story" className={ASIDE}>
      {wanted ? (
        <p className="mb-2 flex items-center gap-2 rounded-md bg-accent py-1 pr-1 pl-3 font-medium text-primary">
          For {targetTitle(wanted, view.sections)}
          <IconButton label="Choose the place later" size="small" className="ml-auto" onClick={() => onWanted(null)}>
            <X aria-hidden className="size-3.5" />
          </IconButton>
        </p>
      ) : null}
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2" />
        <Input
          ref={field}
          type="search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-label="Search stories, or paste a link"
          placeholder="Search, or paste a link"
          className="pr-20 pl-8"
        />
        <span role="status" className="absolute top-1/2 right-2.5 -translate-y-1/2 text-xs text-muted-foreground">
          {countOf(found)}
        </span>
      </div>
      <div className="mt-2.5 mb-1 flex flex-wrap gap-2">
        {STORY_FILTERS.map((filter) => (
          <Button key={filter} size="small" aria-pressed={filters.includes(filter)} onClick={() => toggle(filter)}>
            {FILTER_NAMES[filter]}
          </Button>
        ))}
        <Button size="small" aria-pressed={isElsewhereOnly} onClick={() => setElsewhereOnly((is) => !is)}>
          Not on front yet
        </Button>
      </div>
      <Results found={found} wanted={wanted} onWanted={onWanted} />
      <p className="mt-3 text-xs text-muted-foreground">
        Drafts cannot stand on the front page. Ready stories can: they appear when they are published.
      </p>
    </aside>
  );
}

const ASIDE =
  "w-[336px] shrink-0 border-l p-4 wide:overflow-auto max-wide:w-auto max-wide:border-t max-wide:border-l-0";
const FILTER_NAMES: Record<StoryFilter, string> = { live: "Live", ready: "Ready", scheduled: "Scheduled" };
const MOST_FOUND = 40;

function countOf({ stories, isFailed }: FoundList): string {
  if (isFailed) return "no answer";
  if (stories === null) return "";
  return stories.length >= MOST_FOUND ? `${MOST_FOUND} newest` : `${stories.length} found`;
}

function Results({ found, wanted, onWanted }: { found: FoundList } & Pick<Props, "wanted" | "onWanted">) {
  if (found.isFailed)
    return <p className="py-3 text-destructive">The desk does not answer. The board is as you left it.</p>;
  if (found.stories?.length === 0) {
    return (
      <p className="py-3 text-muted-foreground">
        Nothing by these words. A part of the headline or a section is enough.
      </p>
    );
  }
  return (
    <ul>
      {found.stories?.map((story) => (
        <Found key={story.id} story={story} wanted={wanted} onWanted={onWanted} />
      ))}
    </ul>
  );
}

function Found({ story, wanted, onWanted }: { story: StoryView } & Pick<Props, "wanted" | "onWanted">) {
  const { board, view, put } = useTools();
  const clock = useClock();
  const standing = targetOf(board, story.id);

  return (
    <li className="border-b">
      <Liftable articleId={story.id} from="found" className="flex items-center gap-2 py-2">
        <Grip articleId={story.id} headline={story.headline} />
        <FoundWords
          story={story}
          note={[story.section, standing && `stands: ${targetTitle(standing, view.sections)}`]
            .filter(Boolean)
            .join(", ")}
          clock={clock}
        />
        {wanted ? (
          <Button
            size="small"
            look="primary"
            aria-label={`Put “${story.headline}” in ${targetTitle(wanted, view.sections)}`}
            onClick={() => {
              put(wanted, story.id);
              onWanted(null);
            }}
          >
            <Plus aria-hidden className="size-3.5" />
          </Button>
        ) : (
          <AddMenu story={story} />
        )}
      </Liftable>
    </li>
  );
}

function AddMenu({ story }: { story: StoryView }) {
  const { plan } = useTools();
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" aria-label={`Add “${story.headline}”`}>
          <Plus aria-hidden className="size-3.5" />
        </Button>
      }
    >
      <TargetItems articleId={story.id} />
      <MenuLine />
      <MenuItem onSelect={() => plan("slot-1", story.id)}>At a time of day…</MenuItem>
    </Menu>
  );
}
