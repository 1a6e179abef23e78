/** What is printed before what: a changed story before the pages that list it, those before archives and reprints. */
export type Rank = "first" | "hot" | "tail";

const AHEAD: Record<Rank, readonly Rank[]> = { first: [], hot: ["first"], tail: ["first", "hot"] };

const busy: Record<Rank, number> = { first: 0, hot: 0, tail: 0 };
const waiting: (() => void)[] = [];

/** Does the work as one of this rank: meanwhile those behind it wait between two pages. */
export async function inRank<Value>(rank: Rank, work: () => Promise<Value>): Promise<Value> {
  busy[rank] += 1;
  try {
    return await work();
  } finally {
    busy[rank] -= 1;
    for (const goOn of waiting.splice(0)) goOn();
  }
}

/** Resolves when nobody ahead is printing, or when there is no more time to wait. */
export async function untilTurn(rank: Rank, signal: AbortSignal): Promise<void> {
  while (AHEAD[rank].some((ahead) => busy[ahead] > 0) && !signal.aborted) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}
