import type { Mark } from "@/modules/articles/body";
import { matchesOf } from "./common-sequence";
import type { Run } from "./unit";

/** Some words of a field: in both versions, in the earlier one only, or in the later one only. */
export type Piece = { is: "kept" | "gone" | "new"; text: string; marks: readonly Mark[] };

type Token = { text: string; marks: readonly Mark[]; key: string };

/** Compares two texts word by word, in any script. A word that got bold or another link counts as another word. */
export function diffRuns(before: readonly Run[], after: readonly Run[]): Piece[] {
  const gone = tokensOf(before);
  const added = tokensOf(after);
  const keysOf = (tokens: Token[]) => tokens.map(({ key }) => key);

  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...matchesOf(keysOf(gone), keysOf(added)), [gone.length, added.length] as const]) {
    if (x > i || y > j) stretches.push({ isKept: false, gone: gone.slice(i, x), added: added.slice(j, y) });
    const token = added[y];
    if (token) keep(stretches, token);
    i = x + 1;
    j = y + 1;
  }
  return joined(withoutIslands(stretches).flatMap(piecesOf));
}

export const allAs = (is: Piece["is"], runs: readonly Run[]): Piece[] => runs.map((run) => ({ is, ...run }));

type Stretch = { isKept: boolean; gone: Token[]; added: Token[] };

function keep(stretches: Stretch[], token: Token): void {
  const last = stretches.at(-1);
  if (last?.isKept) {
    last.gone.push(token);
    last.added.push(token);
  } else stretches.push({ isKept: true, gone: [token], added: [token] });
}

/** "most of them" became "nine of the 14": nobody reads better for the "of" in between that stayed. */
function withoutIslands(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1);
    const isIsland = stretch.isKept && index > 0 && index < stretches.length - 1 && wordsIn(stretch.gone) <= 1;
    if (last && !last.isKept && (isIsland || !stretch.isKept)) {
      last.gone.push(...stretch.gone);
      last.added.push(...stretch.added);
    } else joined.push({ ...stretch, gone: [...stretch.gone], added: [...stretch.added] });
  }
  return joined;
}

const wordsIn = (tokens: Token[]) => tokens.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;

function piecesOf({ isKept, gone, added }: Stretch): Piece[] {
  const pieces = (is: Piece["is"], tokens: Token[]) => tokens.map(({ text, marks }): Piece => ({ is, text, marks }));
  return isKept ? pieces("kept", added) : [...pieces("gone", gone), ...pieces("new", added)];
}

function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.is === piece.is && sameMarks(last.marks, piece.marks)) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

const sameMarks = (one: readonly Mark[], other: readonly Mark[]) =>
  one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));

/** A word with its apostrophes and hyphens, a run of spaces, or one sign. */
const TOKENS = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‑.,][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

const tokensOf = (runs: readonly Run[]): Token[] =>
  runs.flatMap(({ text, marks }) => {
    const look = marks.length > 0 ? `\u0000${JSON.stringify(marks)}` : "";
    return (text.match(TOKENS) ?? []).map((token) => ({ text: token, marks, key: token + look }));
  });
