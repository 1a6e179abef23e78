import { type Editor, Extension, type Range } from "@tiptap/core";
import { Suggestion } from "@tiptap/suggestion";
import { isLine } from "./nodes/story";
import { matchingPutIns, type PutIn, type PutInTools } from "./put-in";

export type SlashState = { words: string; items: PutIn[]; chosen: number; place: DOMRect; range: Range } | null;

/** What the menu shows; the menu is drawn by React, its keys are the editor's. */
export class SlashMenuState {
  #state: SlashState = null;
  #watchers = new Set<() => void>();

  read = () => this.#state;
  subscribe = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  };
  set(state: SlashState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
  choose(chosen: number): void {
    if (this.#state) this.set({ ...this.#state, chosen });
  }
}

type Options = { menu: SlashMenuState; tools: PutInTools };

/** "/" at the start of a line or after a space opens the menu of what can be put in. */
export const Slash = Extension.create<Options>({
  name: "slash",

  addOptions: () => ({ menu: new SlashMenuState(), tools: { choosePicture: async () => null } }),
  addProseMirrorPlugins() {
    const { menu, tools } = this.options;
    return [
      Suggestion<PutIn, PutIn>({
        editor: this.editor,
        char: "/",
        allow: ({ state }) => {
          const { parent } = state.selection.$from;
          return !isLine(parent.type.name) && !parent.type.spec.code;
        },
        items: ({ query }) => matchingPutIns(query),
        command: ({ editor, range, props }) => props.put(editor, range, tools),
        render: () => renderInto(menu, this.editor, tools),
      }),
    ];
  },
});

function renderInto(menu: SlashMenuState, editor: Editor, tools: PutInTools) {
  const show = (props: { query: string; items: PutIn[]; range: Range; clientRect?: (() => DOMRect | null) | null }) => {
    const place = props.clientRect?.();
    if (!place || props.items.length === 0) return menu.set(null);
    const { query: words, items, range } = props;
    menu.set({ words, items, chosen: 0, place, range });
  };
  const act = (key: string, { chosen, items }: NonNullable<SlashState>): boolean => {
    if (key === "ArrowDown") menu.choose((chosen + 1) % items.length);
    else if (key === "ArrowUp") menu.choose((chosen - 1 + items.length) % items.length);
    else if (key === "Enter" || key === "Tab") putChosen(menu, editor, tools, chosen);
    else if (key === "Escape") menu.set(null);
    else return false;
    return true;
  };
  return {
    onStart: show,
    onUpdate: show,
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      const state = menu.read();
      return state ? act(event.key, state) : false;
    },
    onExit: () => menu.set(null),
  };
}

export function putChosen(menu: SlashMenuState, editor: Editor, tools: PutInTools, index: number): void {
  const state = menu.read();
  menu.set(null);
  state?.items[index]?.put(editor, state.range, tools);
}
