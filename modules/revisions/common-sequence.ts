/** Where the same thing stands in two sequences: one index in each, both growing. */
export type Match = readonly [before: number, after: number];

/** So many differences are looked for exactly (Myers 1986); beyond, the sequences are parted at what is in both once. */
const MOST_DIFFERENCES = 1_200;

/** The longest run of equal things in the same order, or nearly so where two long sequences share little. */
export function matchesOf(before: readonly string[], after: readonly string[]): Match[] {
  return matchesWithin({ before, after, from: [0, 0], until: [before.length, after.length] });
}

type Stretch = {
  before: readonly string[];
  after: readonly string[];
  from: readonly [number, number];
  until: readonly [number, number];
};

function matchesWithin(whole: Stretch): Match[] {
  const { before, after } = whole;
  let [i, j] = whole.from;
  let [iEnd, jEnd] = whole.until;
  const head: Match[] = [];
  while (i < iEnd && j < jEnd && before[i] === after[j]) head.push([i++, j++]);
  const tail: Match[] = [];
  while (i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]) tail.push([--iEnd, --jEnd]);

  const middle: Stretch = { before, after, from: [i, j], until: [iEnd, jEnd] };
  const between = i === iEnd || j === jEnd ? [] : (exactMatches(middle) ?? matchesByAnchors(middle));
  return [...head, ...between, ...tail.reverse()];
}

/** null where the two differ too much to be compared at a bearable cost. */
function exactMatches({ before, after, from: [i, j], until: [iEnd, jEnd] }: Stretch): Match[] | null {
  const length = iEnd - i;
  const width = jEnd - j;
  const most = Math.min(length + width, MOST_DIFFERENCES);
  const reach = new Int32Array(2 * most + 3);
  const steps: Int32Array[] = [];

  for (let differences = 0; differences <= most; differences++) {
    steps.push(reach.slice(most + 1 - differences - 1, most + 1 + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const at = most + 1 + diagonal;
      const isDown =
        diagonal === -differences || (diagonal !== differences && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
      let x = isDown ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
      while (x < length && x - diagonal < width && before[i + x] === after[j + x - diagonal]) x++;
      reach[at] = x;
      if (x >= length && x - diagonal >= width) return walkBack(steps, length, width, i, j);
    }
  }
  return null;
}

/** From the end to the beginning, through what was reached with one difference less each time. */
function walkBack(steps: Int32Array[], length: number, width: number, i: number, j: number): Match[] {
  const matches: Match[] = [];
  let x = length;
  let y = width;
  for (let differences = steps.length - 1; x > 0 || y > 0; differences--) {
    const reach = steps[differences] ?? new Int32Array(0);
    const reached = (diagonal: number) => reach[diagonal + differences + 1] ?? 0;
    const diagonal = x - y;
    const isDown =
      diagonal === -differences || (diagonal !== differences && reached(diagonal - 1) < reached(diagonal + 1));
    const fromX = differences === 0 ? 0 : reached(isDown ? diagonal + 1 : diagonal - 1);
    const fromY = differences === 0 ? 0 : fromX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) matches.push([i + --x, j + --y]);
    if (differences === 0) break;
    x = fromX;
    y = fromY;
  }
  return matches.reverse();
}

/** Parts the two at things that are in both exactly once and in the same order. */
function matchesByAnchors(stretch: Stretch): Match[] {
  const { before, after } = stretch;
  const anchors = longestRising(sharedOnce(stretch));
  if (anchors.length === 0) return [];

  const matches: Match[] = [];
  let from = stretch.from;
  for (const [i, j] of anchors) {
    matches.push(...matchesWithin({ before, after, from, until: [i, j] }), [i, j]);
    from = [i + 1, j + 1];
  }
  return [...matches, ...matchesWithin({ before, after, from, until: stretch.until })];
}

function sharedOnce({ before, after, from, until }: Stretch): Match[] {
  const placesBefore = placesOf(before, from[0], until[0]);
  const placesAfter = placesOf(after, from[1], until[1]);
  return [...placesBefore].flatMap(([thing, i]) => {
    const j = placesAfter.get(thing);
    return i >= 0 && j !== undefined && j >= 0 ? [[i, j] as const] : [];
  });
}

/** -1: it stands there more than once. */
function placesOf(things: readonly string[], from: number, until: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < until; at++) {
    const thing = things[at] ?? "";
    places.set(thing, places.has(thing) ? -1 : at);
  }
  return places;
}

/** Patience sorting. @param matches by their first index */
function longestRising(matches: Match[]): Match[] {
  const piles: number[] = [];
  const beneath: number[] = [];
  const last = (pile: number) => matches[piles[pile] ?? 0]?.[1] ?? 0;
  for (const [index, [, j]] of matches.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (last(middle) < j) low = middle + 1;
      else high = middle;
    }
    beneath[index] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = index;
  }

  const rising: Match[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = beneath[index] ?? -1) {
    const match = matches[index];
    if (match) rising.push(match);
  }
  return rising.reverse();
}
