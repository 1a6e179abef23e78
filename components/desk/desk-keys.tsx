"use client";

import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState, useTransition } from "react";
import { useAwake } from "@/components/ui/awake";
import { isFreeKey } from "@/components/ui/use-row-keys";
import type { Role } from "@/modules/staff/staff";
import { KEYS_EVENT, PALETTE_EVENT } from "./desk-events";
import { placesFor } from "./places";
import { rememberOpened } from "./recently-opened";
import { switchTheme } from "./theme";

/** Loaded when first asked for: most pages are left without them. */
const Palette = lazy(() => import("./palette").then(({ Palette: component }) => ({ default: component })));
const KeySheet = lazy(() => import("./key-sheet").then(({ KeySheet: component }) => ({ default: component })));

type Props = { role: Role; openStory: () => Promise<void> };
type Opened = "palette" | "keys" | null;

/** Keys that work on every screen of the desk, and what they open. */
export function DeskKeys({ role, openStory }: Props) {
  const [opened, setOpened] = useState<Opened>(null);
  useKeys(role, setOpened);
  useNewStoryKey(openStory);
  useRemembering();
  useAwake();
  const onOpenChange = (isOpen: boolean) => !isOpen && setOpened(null);

  return (
    <Suspense>
      {opened === "palette" ? <Palette role={role} openStory={openStory} onOpenChange={onOpenChange} /> : null}
      {opened === "keys" ? <KeySheet open onOpenChange={onOpenChange} /> : null}
    </Suspense>
  );
}

const CHORD_IN_MILLISECONDS = 1_200;
/** Instants are counted from when the page was asked for: a key may well be pressed in its first second. */
const NEVER = Number.NEGATIVE_INFINITY;

function useKeys(role: Role, setOpened: (opened: Opened) => void) {
  const router = useRouter();
  const goPressedAt = useRef(NEVER);

  useEffect(() => {
    const openPalette = () => setOpened("palette");
    const openKeys = () => setOpened("keys");

    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        return openPalette();
      }
      if (!isFreeKey(event)) return;
      const isChord = event.timeStamp - goPressedAt.current < CHORD_IN_MILLISECONDS;
      goPressedAt.current = key === "g" ? event.timeStamp : NEVER;
      if (isChord) return goTo(event, key);
      if (key === "?") openKeys();
      if (key === "t") switchTheme();
    }
    function goTo(event: KeyboardEvent, key: string) {
      const place = placesFor(role).find((candidate) => candidate.key === key);
      if (!place) return;
      event.preventDefault();
      event.stopImmediatePropagation(); // the list has keys of its own: S, F, N
      router.push(place.href);
    }
    document.addEventListener("keydown", onKey, { capture: true });
    document.addEventListener(PALETTE_EVENT, openPalette);
    document.addEventListener(KEYS_EVENT, openKeys);
    return () => {
      document.removeEventListener("keydown", onKey, { capture: true });
      document.removeEventListener(PALETTE_EVENT, openPalette);
      document.removeEventListener(KEYS_EVENT, openKeys);
    };
  }, [role, router, setOpened]);
}

/** N opens a new story, once, wherever one is not in a story already. */
function useNewStoryKey(openStory: () => Promise<void>) {
  const path = usePathname();
  const [isOpening, begin] = useTransition();

  useEffect(() => {
    if (STORY_PATH.test(path)) return;
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "n" || isOpening || event.repeat || !isFreeKey(event)) return;
      event.preventDefault();
      begin(openStory);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [path, isOpening, openStory]);
}

const STORY_PATH = /^\/desk\/stories\/([0-9a-f-]{36})/;
/** History and preview have a title of their own. */
const STORY_ITSELF = /^\/desk\/stories\/([0-9a-f-]{36})$/;
const TITLE_IS_THERE_AFTER_MILLISECONDS = 1_500;

/** The palette offers what was opened last on this device. */
function useRemembering() {
  const path = usePathname();

  useEffect(() => {
    const id = STORY_ITSELF.exec(path)?.[1];
    if (!id) return;
    const timer = setTimeout(
      () => rememberOpened(id, document.title.split(" · ")[0] ?? ""),
      TITLE_IS_THERE_AFTER_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [path]);
}
