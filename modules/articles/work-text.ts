import type { Transaction } from "@/modules/platform/db";
import type { Body } from "./body";
import { publicationOf } from "./publication";

type Words = { headline: string; standfirst: string; body: Body };

/** The newest words of a story where readers do not have them: for whoever searches at the desk and may see them. */
export async function indexWork(
  transaction: Transaction,
  articleId: string,
  { headline, standfirst, body }: Words,
): Promise<void> {
  const { language } = await transaction.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { language: true },
  });
  const text = { language, headline, standfirst, body: publicationOf(body).plainText };
  await transaction.workText.upsert({ where: { articleId }, create: { articleId, ...text }, update: text });
}

/** Readers have these words: their search finds them. */
export async function forgetWork(transaction: Transaction, articleId: string): Promise<void> {
  await transaction.workText.deleteMany({ where: { articleId } });
}
