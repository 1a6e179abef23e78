import type { LivePerson } from "@/components/live/live-story";
import { colourOfPerson } from "@/components/ui/face";

/** A caret with its name in the margin beside its line, so that no name ever covers a word. */
export function caretOf(user: Partial<LivePerson>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "story-caret";
  caret.style.setProperty("--person", colourOfPerson(user.personId ?? ""));
  const name = document.createElement("span");
  name.className = "story-caret-name";
  name.textContent = user.name?.split(" ")[0] ?? "";
  caret.append("\u2060", name, "\u2060");
  return caret;
}

export const caretSelection = (user: Partial<LivePerson>) => ({
  class: "story-caret-selection",
  style: `--person: ${colourOfPerson(user.personId ?? "")}`,
});
