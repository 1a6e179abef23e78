/** A conversation as it would stand by itself: level with its words, so many pixels high. level null: its words are gone. */
export type Wanted = { id: string; level: number | null; height: number };

const GAP_IN_PIXELS = 12;

/**
 * How far down the margin each conversation stands. The one that somebody is in stands level with its words; those above move
 * up as far as there is room, those below make room. What has no words stands at the end.
 * @returns pixels by id
 */
export function levelsOf(wanted: Wanted[], activeId: string | null): Map<string, number> {
  const inOrder = wanted.toSorted((one, other) => (one.level ?? LAST) - (other.level ?? LAST));
  const active = inOrder.findIndex(({ id }) => id === activeId);
  const levels = new Map<string, number>();
  let bottom = 0;
  let neededAbove = 0;
  for (const [index, { id, level, height }] of inOrder.entries()) {
    const least = index === active ? neededAbove : bottom;
    levels.set(id, level === null ? bottom : Math.max(level, least));
    bottom = (levels.get(id) ?? 0) + height + GAP_IN_PIXELS;
    neededAbove += height + GAP_IN_PIXELS;
  }
  pushUp(inOrder.slice(0, active + 1), levels);
  return levels;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** From the last one of these on: it stays, the others keep clear of it. */
function pushUp(inOrder: Wanted[], levels: Map<string, number>): void {
  let ceiling = levels.get(inOrder.at(-1)?.id ?? "") ?? 0;
  for (const { id, height } of inOrder.slice(0, -1).toReversed()) {
    const level = Math.min(levels.get(id) ?? 0, ceiling - height - GAP_IN_PIXELS);
    levels.set(id, level);
    ceiling = level;
  }
}
