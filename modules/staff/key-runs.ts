/** Keys as they lie beneath each other: English, German, French, Ukrainian, Russian. */
const KEYBOARDS = [
  ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ["1234567890", "qwertzuiopü", "asdfghjklöä", "yxcvbnm"],
  ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"],
  ["1234567890", "йцукенгшщзхї", "фівапролджє", "ячсмитьбю"],
  ["1234567890", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
];

type Place = { row: number; column: number };

const PLACES = KEYBOARDS.map(
  (rows) =>
    new Map(rows.flatMap((keys, row) => [...keys].map((key, column): [string, Place] => [key, { row, column }]))),
);

const LEAST_RUN = 4;

/**
 * How far a finger goes from here without lifting: along neighbouring keys ("1q2w3e4r"), through an alphabet ("abcdef", "7654"),
 * or on one key ("aaaa").
 * @returns letters; 0 where it is no run
 */
export function runAt(text: string, start: number): number {
  const isWalk = PLACES.map((places) =>
    runOf(text, start, (one, other) => areNeighbours(places.get(one), places.get(other))),
  );
  const rises = runOf(text, start, (one, other) => stepOf(one, other) === 1);
  const falls = runOf(text, start, (one, other) => stepOf(one, other) === -1);
  const stays = runOf(text, start, (one, other) => one === other);
  const longest = Math.max(...isWalk, rises, falls, stays);
  return longest >= LEAST_RUN ? longest : 0;
}

function runOf(text: string, start: number, goesOn: (one: string, other: string) => boolean): number {
  let end = start;
  while (end + 1 < text.length && goesOn(text.charAt(end), text.charAt(end + 1))) end++;
  return end - start + 1;
}

const stepOf = (one: string, other: string) => other.charCodeAt(0) - one.charCodeAt(0);

function areNeighbours(one: Place | undefined, other: Place | undefined): boolean {
  if (!one || !other || one === other) return false;
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1;
}
