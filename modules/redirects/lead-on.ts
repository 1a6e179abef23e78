import "server-only";
import type { Transaction } from "@/modules/platform/db";

/**
 * From now on the old address leads to the new one, and so does all that led to the old: whoever comes is there in one hop. What
 * lies below it (archives, feeds) follows by itself: see `findSuccessor`.
 */
export async function leadOn(transaction: Transaction, from: string, to: string): Promise<void> {
  await clearWay(transaction, to);
  await transaction.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  const place = { articleId: null, toPath: to };
  await transaction.redirect.upsert({ where: { fromPath: from }, create: { fromPath: from, ...place }, update: place });
}

/** An address that is a page again leads nowhere else. */
export async function clearWay(transaction: Transaction, path: string): Promise<void> {
  await transaction.redirect.deleteMany({ where: { fromPath: path } });
}
