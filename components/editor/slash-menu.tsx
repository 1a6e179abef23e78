"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { PutInTools } from "./put-in";
import { putChosen, type SlashMenuState } from "./slash";

const HEIGHT = 320;
const SHOWN_WITHOUT_WORDS = 17;

type Props = { editor: Editor; menu: SlashMenuState; tools: PutInTools };

/** The caret stays in the text: the chosen item is told to screen readers by aria-activedescendant. */
export function SlashMenu({ editor, menu, tools }: Props) {
  const state = useSyncExternalStore(menu.subscribe, menu.read, () => null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = state?.chosen;
  useEffect(() => {
    const text = editor.view.dom;
    if (chosen === undefined) {
      text.removeAttribute("aria-activedescendant");
      text.removeAttribute("aria-controls");
      return;
    }
    text.setAttribute("aria-controls", "put-in");
    text.setAttribute("aria-activedescendant", `put-in-${chosen}`);
    list.current?.querySelector(`#put-in-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, editor]);
  if (!state) return null;

  const { place, words, items } = state;
  const isBelow = place.bottom + HEIGHT < window.innerHeight || place.top < HEIGHT;
  const left = Math.max(8, Math.min(place.left, window.innerWidth - 352));
  const position = isBelow ? { top: place.bottom + 6 } : { bottom: window.innerHeight - place.top + 6 };
  return (
    <div ref={list} id="put-in" role="listbox" aria-label="Put in" className="slash-menu" style={{ left, ...position }}>
      <p className="slash-title">{words ? `Put in, matching “${words}”` : "Put in"}</p>
      {items.slice(0, SHOWN_WITHOUT_WORDS).map(({ name, icon: Icon, note, keys }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, see above
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text has its keys
        <div
          key={name}
          id={`put-in-${index}`}
          role="option"
          aria-selected={index === chosen}
          className="slash-item"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => putChosen(menu, editor, tools, index)}
        >
          <Icon aria-hidden className="size-4" />
          <span>{name}</span>
          <span className="slash-note">{keys ? <Kbd>{keys}</Kbd> : note}</span>
        </div>
      ))}
    </div>
  );
}
