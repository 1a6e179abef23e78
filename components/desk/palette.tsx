"use client";

import { Command } from "cmdk";
import {
  CircleUserRound,
  Clock,
  FilePlus2,
  History,
  Keyboard,
  Monitor,
  Moon,
  Newspaper,
  Search,
  SquarePen,
  Sun,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/modules/staff/staff";
import { queryOf, VIEWS } from "@/modules/views/view";
import { deedsFor } from "./deeds";
import { openKeySheet } from "./desk-events";
import { listPaletteActions } from "./palette-actions";
import { Frame, Group, Item, StoryItem } from "./palette-parts";
import { placesFor } from "./places";
import { listOpened } from "./recently-opened";
import { STANDING } from "./stories/standing-mark";
import type { StoryLine } from "./stories/story-line";
import { storiesPath, viewName } from "./stories/view-tabs";
import { keepTheme } from "./theme";

type Props = { role: Role; openStory: () => Promise<void>; onOpenChange: (open: boolean) => void };

/** Every story, place and action one may use, by typing. */
export function Palette({ role, openStory, onOpenChange }: Props) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const found = useFound(words);
  const [atCursor] = useState(storyAtCursor);
  const [ofScreen] = useState(listPaletteActions);

  const does = (act: () => void) => () => {
    onOpenChange(false);
    act();
  };
  const goTo = (href: string) => does(() => router.push(href));

  return (
    <Frame onOpenChange={onOpenChange}>
      <div className="flex items-center gap-2 border-b px-4">
        <Search aria-hidden className="size-4 text-muted-foreground" />
        <Command.Input
          value={words}
          onValueChange={setWords}
          placeholder="Stories, places, actions"
          className="h-12 min-w-0 flex-1 bg-transparent text-[16px] outline-none"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Command.List className="max-h-[min(420px,60vh)] overflow-auto p-1">
        <Command.Empty className="p-4 text-muted-foreground">Nothing by these words.</Command.Empty>
        {atCursor ? (
          <Group heading={<>For the story under the cursor: {short(atCursor.headline)}</>}>
            <Item icon={SquarePen} onSelect={goTo(`/desk/stories/${atCursor.id}`)} end={<Kbd>Enter</Kbd>}>
              Open the story
            </Item>
            <Item icon={History} onSelect={goTo(`/desk/stories/${atCursor.id}/history`)}>
              History of the story
            </Item>
            {role === "journalist" ? null : (
              <Item icon={Clock} onSelect={goTo(`/desk/stories/${atCursor.id}?publish=later`)} end={<Kbd>S</Kbd>}>
                Publish or schedule the story
              </Item>
            )}
          </Group>
        ) : null}
        {[...ofScreen].map(([heading, actions]) => (
          <Group key={heading} heading={heading}>
            {actions.map(({ label, icon, run, key }) => (
              <Item key={label} icon={icon} onSelect={does(run)} end={key ? <Kbd>{key}</Kbd> : null}>
                {label}
              </Item>
            ))}
          </Group>
        ))}
        <Group heading={words ? "Stories" : "Opened last"}>
          {words
            ? found.map((line) => (
                <StoryItem
                  key={line.id}
                  {...line}
                  icon={STANDING[line.standing].icon}
                  keywords={[words]}
                  end={`${STANDING[line.standing].word}, ${line.time.main}`}
                  onSelect={goTo(`/desk/stories/${line.id}`)}
                />
              ))
            : listOpened()
                .slice(0, 6)
                .map(({ id, headline }) => (
                  <StoryItem
                    key={id}
                    id={id}
                    headline={headline}
                    icon={Newspaper}
                    onSelect={goTo(`/desk/stories/${id}`)}
                  />
                ))}
        </Group>
        <Group heading="Go to">
          {placesFor(role).map(({ href, label, icon, key }) => (
            <Item
              key={href}
              icon={icon}
              onSelect={goTo(href)}
              end={
                <>
                  <Kbd>G</Kbd> <Kbd>{key.toUpperCase()}</Kbd>
                </>
              }
            >
              {label}
            </Item>
          ))}
          {VIEWS.map((view) => (
            <Item key={view} icon={Newspaper} onSelect={goTo(storiesPath(queryOf({ view })))}>
              {`Stories: ${viewName(view)}`}
            </Item>
          ))}
          <Item icon={Newspaper} onSelect={goTo("/desk/stories/board")}>
            Stories as a board
          </Item>
          <Item icon={Newspaper} onSelect={goTo("/desk/stories/calendar")}>
            Stories in the calendar
          </Item>
          <Item icon={CircleUserRound} onSelect={goTo("/desk/account")}>
            Your account
          </Item>
        </Group>
        <Group heading="Do">
          <Item icon={FilePlus2} onSelect={does(() => void openStory())} end={<Kbd>N</Kbd>}>
            New story
          </Item>
          {deedsFor(role).map(({ href, label, icon }) => (
            <Item key={href} icon={icon} onSelect={goTo(href)}>
              {label}
            </Item>
          ))}
          <Item icon={Moon} onSelect={does(() => keepTheme("dark"))} end={<Kbd>T</Kbd>}>
            Dark desk, always
          </Item>
          <Item icon={Sun} onSelect={does(() => keepTheme("light"))} end={<Kbd>T</Kbd>}>
            Light desk, always
          </Item>
          <Item icon={Monitor} onSelect={does(() => keepTheme(null))}>
            Dark or light as this device
          </Item>
          <Item icon={Keyboard} onSelect={does(openKeySheet)} end={<Kbd>?</Kbd>}>
            All keys
          </Item>
        </Group>
      </Command.List>
    </Frame>
  );
}

const PAUSE_IN_MILLISECONDS = 120;

function useFound(words: string): StoryLine[] {
  const [found, setFound] = useState<StoryLine[]>([]);

  useEffect(() => {
    if (words.trim().length < 2) return setFound([]);
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/desk/stories/search?words=${encodeURIComponent(words)}`, {
        signal: controller.signal,
      })
        .then((response) => (response.ok ? (response.json() as Promise<StoryLine[]>) : [])) // our own route handler
        .catch(() => []);
      if (!controller.signal.aborted) setFound(answer);
    }, PAUSE_IN_MILLISECONDS);
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [words]);

  return found;
}

function storyAtCursor(): { id: string; headline: string } | null {
  const row = document.querySelector<HTMLElement>("[data-row][data-cursor]");
  const { row: id, cursor: headline } = row?.dataset ?? {};
  return id && headline ? { id, headline } : null;
}

const short = (headline: string) => (headline.length > 50 ? `${headline.slice(0, 48).trimEnd()}…` : headline);
