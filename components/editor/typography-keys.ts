import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type Replacement, typeset } from "./typography";
import { beginUndoStep } from "./undo-step";

/** How far back a pair of quotation marks is looked for. */
const REACH = 400;

type Options = { language: () => string; isOn: () => boolean };

/** Sets the signs of the story's language as they are typed. One undo gives back what was typed. */
export const TypographyKeys = Extension.create<Options>({
  name: "typographyKeys",

  addOptions: () => ({ language: () => "en", isOn: () => true }),
  addProseMirrorPlugins() {
    const { language, isOn } = this.options;
    const handleTextInput = (view: EditorView, from: number, to: number, typed: string) => {
      if (!isOn() || from !== to || [...typed].length !== 1) return false;
      const { $from } = view.state.selection;
      if ($from.parent.type.spec.code || $from.marks().some(({ type }) => type.name === "code")) return false;

      const start = Math.max(0, $from.parentOffset - REACH);
      const before = $from.parent.textBetween(start, $from.parentOffset, undefined, "\n");
      const replacement = typeset(language(), before, typed);
      if (!replacement || replacement.put === typed) return false;
      replace(view, from, typed, replacement);
      return true;
    };
    return [new Plugin({ props: { handleTextInput } })];
  },
});

/** First what was typed, then what it becomes: two steps for the one who undoes. */
function replace(view: EditorView, at: number, typed: string, { takesBefore, put }: Replacement) {
  view.dispatch(view.state.tr.insertText(typed, at, at));
  beginUndoStep(view.state);
  view.dispatch(view.state.tr.insertText(put, at - takesBefore, at + typed.length).scrollIntoView());
  beginUndoStep(view.state);
}
