"use client";

import { CalendarDays, Handshake, Image, Minus, Newspaper, PenLine, Plus, Star, Sun, Tag, Type } from "lucide-react";
import { useSingleKey } from "@/components/front-board/use-single-key";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu";
import { type FillSource, filled } from "@/modules/issues/fill";
import { endOf } from "@/modules/issues/issue";
import { useComposer } from "./composer-context";
import { countWords } from "./count-words";
import { newBlock, newId } from "./new-block";

/** One block, or the stories of a time in one go: at the end of the letter, or where a slash was written. */
export function AddBlock() {
  const { words, rearrange, ask, askAt, asked, adding, setAdding } = useComposer();
  const fill = useFill();
  const end = endOf(words.blocks);
  const place = adding ?? end;
  useSingleKey("/", () => setAdding(end), asked === null);

  const put = (kind: "text" | "sponsor" | "signOff" | "divider", name: string) => {
    const block = newBlock(kind);
    const at = kind === "signOff" ? words.blocks.length : place;
    rearrange([...words.blocks.slice(0, at), block, ...words.blocks.slice(at)], `${name} put in.`);
    focusBlock(block.id);
  };
  return (
    <Menu
      label="Put in"
      opened={{ isOpen: adding !== null, setOpen: (isOpen) => setAdding(isOpen ? end : null) }}
      trigger={
        <Button id="add-block" className="w-full border-dashed! border-input!">
          <Plus aria-hidden className="size-4" />
          Add story, text, picture, divider <Kbd>/</Kbd>
        </Button>
      }
    >
      <MenuItem onSelect={() => askAt("story", place)}>
        <Newspaper aria-hidden className="size-4" />
        Story…
      </MenuItem>
      <MenuItem onSelect={() => put("text", "Text")}>
        <Type aria-hidden className="size-4" />
        Text
      </MenuItem>
      <MenuItem onSelect={() => askAt("picture", place)}>
        <Image aria-hidden className="size-4" />
        Picture…
      </MenuItem>
      <MenuItem onSelect={() => put("sponsor", "Sponsor")}>
        <Handshake aria-hidden className="size-4" />
        Sponsor
      </MenuItem>
      <MenuItem onSelect={() => put("signOff", "Sign-off")}>
        <PenLine aria-hidden className="size-4" />
        Sign-off
      </MenuItem>
      <MenuItem onSelect={() => put("divider", "Divider")}>
        <Minus aria-hidden className="size-4" />
        Divider
      </MenuItem>
      <MenuLine />
      <MenuLabel>Fill with the stories of</MenuLabel>
      <MenuItem onSelect={() => void fill({ from: "day" })}>
        <Sun aria-hidden className="size-4" />
        the last day
      </MenuItem>
      <MenuItem onSelect={() => void fill({ from: "week" })}>
        <CalendarDays aria-hidden className="size-4" />
        the last week
      </MenuItem>
      <MenuItem onSelect={() => void fill({ from: "picks" })}>
        <Star aria-hidden className="size-4" />
        Editors’ Picks
      </MenuItem>
      <MenuItem onSelect={() => ask("tag")}>
        <Tag aria-hidden className="size-4" />a tag…
      </MenuItem>
    </Menu>
  );
}

/** Puts stories in by one press; those that readers of this newsletter got before are left out. */
export function useFill(): (source: FillSource) => Promise<void> {
  const { path, latest, rearrange, tell } = useComposer();
  return async (source) => {
    const ids = await askForStories(path, source);
    if (!ids) return tell({ tone: "trouble", text: "The stories could not be fetched: the desk does not answer." });

    const before = latest().blocks;
    const blocks = filled(before, ids, newId);
    const count = blocks.length - before.length;
    if (count === 0)
      return tell({ tone: "ready", text: "There are no stories that are not in it, or were sent before." });
    rearrange(blocks, `${countWords(count, "story", "stories")} put in.`);
  };
}

async function askForStories(path: string, source: FillSource): Promise<string[] | null> {
  const response = await fetch(`${path}/fill?${new URLSearchParams(source)}`).catch(() => null);
  if (!response?.ok) return null;
  return ((await response.json()) as { articleIds: string[] }).articleIds; // a boundary: our own route handler
}

/** Where one goes on writing. */
const focusBlock = (id: string) =>
  setTimeout(() => {
    const block = document.getElementById(`block-${id}`);
    block?.scrollIntoView({ block: "nearest" });
    block?.querySelector<HTMLElement>("[role=textbox], input")?.focus({ preventScroll: true });
  }, 120); // the editor stands a moment later
