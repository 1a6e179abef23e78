import type { Transaction } from "@/modules/platform/db";
import type { Actor } from "@/modules/staff/staff";
import { type Body, bodySchema } from "./body";
import { indexWork } from "./work-text";

/** What is kept of a story's words at one moment. */
export type Words = { headline: string; standfirst: string; body: Body };

/** Why it was kept. */
export type RevisionKind = "published" | "work" | "named" | "restored";

export type KeptWords = Words & { id: string };

/**
 * Adds the next revision of a story whose row the caller has locked: numbers have no gap and no two are alike.
 * @throws when the body does not fit the schema
 */
export async function keepRevision(
  transaction: Transaction,
  articleId: string,
  { headline, standfirst, body }: Words,
  { by, kind, name }: { by: Actor; kind: RevisionKind; name?: string },
): Promise<KeptWords> {
  const words = { headline, standfirst, body: bodySchema.parse(body) };
  const last = await newestRevision(transaction, articleId);

  const { id } = await transaction.revision.create({
    data: {
      ...{ articleId, number: (last?.number ?? 0) + 1, ...words },
      ...{ createdBy: by.name, personId: by.personId, kind, name: name ?? null },
    },
    select: { id: true },
  });
  await indexWork(transaction, articleId, words);
  return { id, ...words };
}

export const newestRevision = (transaction: Transaction, articleId: string) =>
  transaction.revision.findFirst({ where: { articleId }, orderBy: { number: "desc" } });

/** Whether two states of a story say the same to readers. A body that no schema knows any more is like none. */
export function isSameWords(one: LooseWords, other: LooseWords): boolean {
  const [first, second] = [bodySchema.safeParse(one.body), bodySchema.safeParse(other.body)];
  if (!first.success || !second.success) return false;
  // The schema puts a body's keys into one order.
  return spelled(one, first.data) === spelled(other, second.data);
}

type LooseWords = { headline: string; standfirst: string; body: unknown };

const spelled = ({ headline, standfirst }: LooseWords, body: Body) => JSON.stringify([headline, standfirst, body]);
