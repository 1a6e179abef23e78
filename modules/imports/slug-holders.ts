import { slugCandidates } from "@/modules/articles/slug";

type SlugHolder = { id: string; slug: string };

const ROWS_AT_ONCE = 200;

/**
 * Adds rows whose slugs may be taken: those that the database refuses come again under their next candidate.
 * @param insert adds what does not conflict and says whose ids it added
 * @returns the slug that each id got
 */
export async function insertUnderFreeSlugs<Row extends SlugHolder>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<{ id: string }[]>,
): Promise<Map<string, string>> {
  const slugs = new Map<string, string>();
  for (const batch of batchesOf(rows)) await insertBatch(batch, insert, slugs);
  return slugs;
}

async function insertBatch<Row extends SlugHolder>(
  rows: readonly Row[],
  insert: (rows: Row[]) => Promise<{ id: string }[]>,
  slugs: Map<string, string>,
): Promise<void> {
  let waiting = rows.map((row) => ({ row, candidates: slugCandidates(row.slug) }));

  while (waiting.length > 0) {
    const tried = waiting.map(({ row, candidates }) => ({ ...row, slug: nextOf(candidates, row.slug) }));
    const added = new Set((await insert(tried)).map(({ id }) => id));
    for (const row of tried) if (added.has(row.id)) slugs.set(row.id, row.slug);
    waiting = waiting.filter(({ row }) => !added.has(row.id));
  }
}

function nextOf(candidates: Generator<string>, slug: string): string {
  const next = candidates.next();
  if (next.done) throw new Error(`No free address is left for "${slug}".`);
  return next.value;
}

export function* batchesOf<Value>(values: readonly Value[], size = ROWS_AT_ONCE): Generator<Value[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}
