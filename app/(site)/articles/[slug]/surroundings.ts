import type { ArticleReading } from "@/modules/articles/article";
import { relatedArticleIdsOf } from "@/modules/articles/body";
import { listCards, listNewestCards, listNewestLines, listRelated } from "@/modules/articles/queries";
import { listPublicSlugsAmong } from "@/modules/pages/queries";
import { listPickedIds } from "@/modules/picks/queries";
import { policyPaths, policySlugs } from "@/modules/settings/policies";
import { alertOfThisPage } from "../../alert";
import { paperOfThisPage } from "../../paper";
import { shared } from "../../shared";

const LINES_IN_RAIL = 8;
const PICKS = 4;
const RELATED = 5; // one for the card in the story, four beneath it
const MORE_NEWS = 6;
/** Enough for any story to leave out what stands on its page already. */
const SPARE_PICKS = 4;
const SPARE_NEWS = 18;

const newestLines = shared(() => listNewestLines(new Date(), LINES_IN_RAIL));
const newestCards = shared(() => listNewestCards(new Date(), MORE_NEWS + SPARE_NEWS));
const pickedCards = shared(async () => {
  const now = new Date();
  return listCards(await listPickedIds(now, PICKS + SPARE_PICKS), now);
});
export const policiesOfThisPage = shared(async () => {
  const { policies } = await paperOfThisPage();
  return policyPaths(await listPublicSlugsAmong(policySlugs(policies), new Date()), policies);
});

/** What stands around a story. No story stands there twice, nor the story itself. */
export async function readSurroundings(article: ArticleReading, now: Date) {
  const [lines, alert, allRelated, picked, newest] = await Promise.all([
    newestLines(),
    alertOfThisPage(),
    listRelated(article.id, now, RELATED),
    pickedCards(),
    newestCards(),
  ]);

  const placedByWriter = relatedArticleIdsOf(article.body);
  const related = allRelated.filter(({ id }) => !placedByWriter.includes(id));
  const shown = new Set([article.id, ...placedByWriter, ...related.map(({ id }) => id)]);
  const picks = picked.filter(({ id }) => !shown.has(id)).slice(0, PICKS);
  for (const { id } of picks) shown.add(id);
  const moreNews = newest.filter(({ id }) => !shown.has(id)).slice(0, MORE_NEWS);

  return { lines, alert, related, picks, moreNews };
}
