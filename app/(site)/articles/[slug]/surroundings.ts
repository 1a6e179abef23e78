import type { ArticleReading } from "@/modules/articles/article";
import { relatedArticleIdsOf } from "@/modules/articles/body";
import { listCards, listMoreNews, listNewestLines, listRelated } from "@/modules/articles/queries";
import { listPublicSlugsAmong } from "@/modules/pages/queries";
import { listPickedIds } from "@/modules/picks/queries";
import { POLICY_SLUGS, policyPaths } from "@/modules/settings/policies";
import { alertOfThisPage } from "../../alert";

const LINES_IN_RAIL = 8;
const PICKS = 4;
const RELATED = 5; // one for the card in the story, four beneath it
const MORE_NEWS = 6;

/** What stands around a story. No story stands there twice, nor the story itself. */
export async function readSurroundings(article: ArticleReading, now: Date) {
  const [lines, alert, allRelated, pickedIds, policySlugs] = await Promise.all([
    listNewestLines(now, LINES_IN_RAIL),
    alertOfThisPage(),
    listRelated(article.id, now, RELATED),
    listPickedIds(now, PICKS + 1),
    listPublicSlugsAmong(POLICY_SLUGS, now),
  ]);

  const placedByWriter = relatedArticleIdsOf(article.body);
  const related = allRelated.filter(({ id }) => !placedByWriter.includes(id));
  const shown = [article.id, ...placedByWriter, ...related.map(({ id }) => id)];
  const pickIds = pickedIds.filter((id) => !shown.includes(id)).slice(0, PICKS);
  const [picks, moreNews] = await Promise.all([
    listCards(pickIds, now),
    listMoreNews(now, [...shown, ...pickIds], MORE_NEWS),
  ]);

  return { lines, alert, related, picks, moreNews, policies: policyPaths(policySlugs) };
}
