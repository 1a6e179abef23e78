import type { Match } from "./common-sequence";
import { textOf, type Unit, type UnitKind } from "./unit";

/** Less alike than this, and it is another paragraph in the same place. */
const PAIRED_IF_SO_SIMILAR = 0.3;
/** Beyond so many comparisons each stands beside the one at its own place. */
const MOST_COMPARISONS = 250_000;

/** Which units of a gap are former and later selves of each other: the sum of their likeness is the greatest there is. */
export function pairsOf(before: Unit[], after: Unit[]): Match[] {
  if (before.length * after.length > MOST_COMPARISONS) return pairsByPlace(before, after);

  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  const likeness = likenessTable(before, after);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = (likeness[i * after.length + j] ?? 0) + (sums[(i + 1) * width + j + 1] ?? 0);
      const skipped = Math.max(sums[(i + 1) * width + j] ?? 0, sums[i * width + j + 1] ?? 0);
      sums[i * width + j] = Math.max(paired, skipped);
    }
  }

  const pairs: Match[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const here = sums[i * width + j];
    if (here === sums[(i + 1) * width + j]) i++;
    else if (here === sums[i * width + j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

function pairsByPlace(before: Unit[], after: Unit[]): Match[] {
  const shorter = Math.min(before.length, after.length);
  return Array.from({ length: shorter }, (_, index): Match => [index, index]).filter(([i, j]) => {
    const [was, is] = [before[i], after[j]];
    return was && is && similarityOf(was, is) >= PAIRED_IF_SO_SIMILAR;
  });
}

function likenessTable(before: Unit[], after: Unit[]): Float64Array {
  const table = new Float64Array(before.length * after.length);
  const bagsAfter = after.map(bagOf);
  for (const [i, was] of before.entries()) {
    const bag = bagOf(was);
    for (const [j, is] of after.entries()) {
      const similarity = similarityOfBags(was, bag, is, bagsAfter[j] ?? new Map());
      if (similarity >= PAIRED_IF_SO_SIMILAR) table[i * after.length + j] = similarity;
    }
  }
  return table;
}

/** @returns 0 for nothing in common, 1 for the same */
export const similarityOf = (was: Unit, is: Unit): number => similarityOfBags(was, bagOf(was), is, bagOf(is));

type Bag = Map<string, number>;

function similarityOfBags(was: Unit, before: Bag, is: Unit, after: Bag): number {
  if (!mayPair(was.kind, is.kind)) return 0;
  if (was.kind === "headline" || was.kind === "standfirst") return 1;
  if (was.imageId !== null) return was.imageId === is.imageId ? 1 : 0.4; // a picture that was replaced
  const size = sizeOf(before) + sizeOf(after);
  if (size === 0) return 1;

  let common = 0;
  for (const [word, count] of before) common += Math.min(count, after.get(word) ?? 0);
  return (2 * common) / size;
}

/** A paragraph may become a heading; a picture never becomes one. */
const mayPair = (one: UnitKind, other: UnitKind) => one === other || (TEXTS.has(one) && TEXTS.has(other));
const TEXTS = new Set<UnitKind>(["paragraph", "heading", "pullQuote"]);

function bagOf(unit: Unit): Bag {
  const bag: Bag = new Map();
  for (const word of textOf(unit)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

function sizeOf(bag: Bag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
