import { articlePath, publicAt } from "@/modules/articles/article";
import { type Body, newsletterSlugsOf, relatedArticleIdsOf } from "@/modules/articles/body";
import { newsletterPath } from "@/modules/newsletters/newsletter";
import type { Transaction } from "@/modules/platform/db";
import type { IssueBlock } from "./issue";
import type { SheetCard } from "./sheet";

export type Cards = ReadonlyMap<string, SheetCard>;

/** What the related cards and newsletter boxes in an issue's texts lead to, by id or slug: only what readers can open. */
export async function readCards(transaction: Transaction, blocks: IssueBlock[], now: Date): Promise<Cards> {
  const bodies = blocks.flatMap((block) => (block.kind === "text" ? [block.body] : []));
  const stories = await transaction.article.findMany({
    where: { id: { in: bodies.flatMap(relatedArticleIdsOf) }, ...publicAt(now) },
    select: { id: true, slug: true, headline: true, language: true },
  });
  const newsletters = await transaction.newsletter.findMany({
    where: { slug: { in: bodies.flatMap(newsletterSlugsOf) }, retiredAt: null },
    select: { slug: true, name: true, language: true },
  });
  return new Map([
    ...stories.map(({ id, slug, headline, language }) => entry(id, articlePath(slug), headline, language)),
    ...newsletters.map(({ slug, name, language }) => entry(slug, newsletterPath(slug), name, language)),
  ]);
}

const entry = (name: string, path: string, title: string, language: string): [string, SheetCard] => [
  name,
  { path, title, language },
];

/** Those of one text. */
export function cardsIn(body: Body, cards: Cards): Record<string, SheetCard> {
  const named = [...relatedArticleIdsOf(body), ...newsletterSlugsOf(body)];
  return Object.fromEntries(
    named.flatMap((name) => {
      const card = cards.get(name);
      return card ? [[name, card]] : [];
    }),
  );
}
