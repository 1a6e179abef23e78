import type { Node } from "@tiptap/pm/model";

export type Hit = { from: number; to: number };

/** Every place of the words in the story, in reading order. Words may run through bold and links, not over lines. */
export function findIn(story: Node, words: string, isCaseSensitive: boolean): Hit[] {
  if (!words) return [];
  const wanted = folded(words, isCaseSensitive);
  const hits: Hit[] = [];
  story.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = folded(node.textBetween(0, node.content.size, undefined, "\ufffc"), isCaseSensitive);
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      hits.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    return false;
  });
  return hits;
}

/** Letter by letter, so that places stay what they are: "İ" in small letters would be longer. */
function folded(text: string, isCaseSensitive: boolean): string {
  if (isCaseSensitive) return text;
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  }).join("");
}

/** The hit at or after a place, round about. @returns its number, -1 where there are none */
export function hitAfter(hits: Hit[], position: number): number {
  const next = hits.findIndex(({ from }) => from >= position);
  return next === -1 && hits.length > 0 ? 0 : next;
}
