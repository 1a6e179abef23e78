import "server-only";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { store } from "@/modules/platform/storage";
import { pressJob } from "@/modules/snapshots/change";
import { removeSoundsJob } from "../narration";

export type NarrationFacts = {
  path: string;
  timesPath: string | null;
  mediaType: string;
  durationInSeconds: number;
  sizeInBytes: number;
  isSynthetic: boolean;
  scriptHash: string;
  speaker: string;
};

/** Puts a reading in the place of the one before, and has the pages printed that show it. */
export async function putNarration(
  transaction: Transaction,
  articleId: string,
  facts: NarrationFacts,
  now: Date,
): Promise<void> {
  const before = await transaction.narration.findUnique({ where: { articleId } });
  await transaction.narration.upsert({
    where: { articleId },
    create: { articleId, ...facts, createdAt: now },
    update: { ...facts, createdAt: now },
  });
  const settled = { state: "made" as const, problem: "", triedCount: 0, changedAt: now };
  await transaction.narrationOrder.upsert({ where: { articleId }, create: { articleId, ...settled }, update: settled });
  const old = before ? pathsOf(before).filter((path) => !pathsOf(facts).includes(path)) : [];
  if (old.length > 0) await enqueue(transaction, removeSoundsJob(old, now));
  await enqueue(transaction, pressJob({ kind: "narration", articleId }));
}

/** A story that is withdrawn or shall not be heard: its files go at once, whoever holds their address. */
export async function silence(articleId: string, now: Date): Promise<void> {
  const gone = await db().$transaction(async (transaction) => {
    const [narration] = await transaction.$queryRaw<{ path: string; timesPath: string | null }[]>`
      DELETE FROM "Narration" WHERE "articleId" = ${articleId}::uuid RETURNING "path", "timesPath"`;
    if (!narration) return null;
    await enqueue(transaction, removeSoundsJob(pathsOf(narration), now, true));
    await enqueue(transaction, pressJob({ kind: "narration", articleId }));
    return narration;
  });
  if (gone) await removeSounds(pathsOf(gone));
}

/** Removes the named sounds, but for those that a story has meanwhile. */
export async function removeSounds(paths: string[]): Promise<void> {
  const rows = await db().narration.findMany({
    where: { OR: [{ path: { in: paths } }, { timesPath: { in: paths } }] },
    select: { path: true, timesPath: true },
  });
  const known = new Set(rows.flatMap(pathsOf));
  for (const path of paths) if (!known.has(path)) await store("media").remove(path);
}

export const pathsOf = ({ path, timesPath }: { path: string; timesPath: string | null }): string[] =>
  timesPath === null ? [path] : [path, timesPath];
