/** About as much as a search engine shows of a description, and a card of its standfirst. */
export const SEARCH_DESCRIPTION_LENGTH = 158;
export const CARD_STANDFIRST_LENGTH = 125;

/** shown: what others show of a text; length: of the whole, as readers count letters. */
export type Cut = { shown: string; length: number; isCut: boolean };

/** Cut where others cut: at a word, if one ends not far before. */
export function cutAt(text: string, most: number): Cut {
  const letters = [...new Intl.Segmenter().segment(text.replace(/\s+/g, " ").trim())].map(({ segment }) => segment);
  if (letters.length <= most) return { shown: letters.join(""), length: letters.length, isCut: false };

  const start = letters.slice(0, most - 1).join("");
  const atWord = letters[most - 1] === " " ? start : start.replace(/\s+\S*$/u, "");
  const kept = atWord.length > start.length * 0.7 ? atWord : start;
  return { shown: `${kept.replace(/[\s,;:–—-]+$/u, "")} …`, length: letters.length, isCut: true };
}
