const MAX_SIMILAR_WORDS = 6;
const SHORTEST_SIMILAR_WORD = 3;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words worth comparing by their letters: a few, and none that is too short to tell. */
export const similarWords = (query: string): string[] =>
  [...new Set(wordsOf(query))].filter((word) => word.length >= SHORTEST_SIMILAR_WORD).slice(0, MAX_SIMILAR_WORDS);

/** Endings of Ukrainian nouns and adjectives, longest first. */
const ENDINGS =
  /(?:ськими|ського|ському|ськими|ський|ської|ською|ами|ями|ого|ому|ими|ої|ою|ею|єю|ів|їв|ей|ах|ях|ам|ям|ом|ем|ий|ій|их|им|ові|еві|ню|[аеєиіїоуюяьй])$/u;
const SHORTEST_STEM = 4;

/**
 * PostgreSQL has no stemmer for Ukrainian, so "гавань" would not find "гавані". Where a query is nothing but words, they are
 * also looked for by their beginnings.
 * @returns for to_tsquery; null where the query has operators, or no word that could bend
 */
export function beginningsQuery(query: string): string | null {
  if (/"|(?:^|\s)-|\bor\b/i.test(query)) return null;

  const terms = wordsOf(query).map((word) => ({ word, stem: stemOf(word) }));
  if (!terms.some((term) => term.stem)) return null;
  return terms.map(({ word, stem }) => (stem ? `${stem}:*` : word)).join(" & ");
}

function stemOf(word: string): string | null {
  if (!/^\p{Script=Cyrillic}+$/u.test(word) || word.length < SHORTEST_STEM) return null;
  const stem = word.replace(ENDINGS, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
}

const LEAST_LIKENESS = 0.45;

/**
 * The query as it would be spelt with the words of these headlines.
 * @returns null where nothing would change
 */
export function suggestionFor(query: string, headlines: string[]): string | null {
  const known = [...new Set(headlines.flatMap(wordsOf))];
  const words = wordsOf(query);
  const spelt = words.map((word) => nearest(word, known) ?? word);
  return spelt.join(" ") === words.join(" ") ? null : spelt.join(" ");
}

function nearest(word: string, known: string[]): string | null {
  if (word.length < SHORTEST_SIMILAR_WORD || known.includes(word)) return null;
  const ranked = known
    .map((candidate) => ({ candidate, likeness: likeness(word, candidate) }))
    .sort((a, b) => b.likeness - a.likeness);
  const best = ranked[0];
  return best && best.likeness >= LEAST_LIKENESS ? best.candidate : null;
}

/** 1 for the same word, 0 for another: one less the share of letters to change, where a swap of neighbours is one change. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) > longest / 2) return 0;
  return 1 - distance([...a], [...b]) / longest;
}

/** Damerau–Levenshtein (optimal string alignment), row by row. */
function distance(a: string[], b: string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      const best = Math.min(replaced, at(last, column + 1) + 1, at(current, column) + 1);
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
      current.push(isSwap ? Math.min(best, at(beforeLast, column - 1) + 1) : best);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

const at = (row: number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY;
