import type { ArticleCard, ArticleLine } from "@/modules/articles/article";
import { listCards, listFrontCandidates, listIdsByTag, listLines } from "@/modules/articles/queries";
import { composeFront, FRONT_DEPTH, type FrontPlan } from "@/modules/picks/front";
import { listFrontPlaces, listPickedIds } from "@/modules/picks/queries";
import { listSections } from "@/modules/tags/queries";
import type { Section } from "@/modules/tags/tag";

/** The front page as it is shown. */
export type Front = {
  lead: ArticleCard | null;
  also: ArticleCard[];
  slots: ArticleCard[];
  picks: ArticleCard[];
  feed: ArticleLine[];
  more: ArticleCard[];
  bands: { section: Section; layout: "wide" | "columns"; articles: ArticleCard[] }[];
};

/** More than are shown: the lead and its lines may be picks too, and stand once. */
const PICKS_TO_DEAL_FROM = 12;

/** Deals by ids first, which the indexes alone give, and then loads each story that is shown once. */
export async function readFront(now: Date): Promise<Front> {
  const sections = await listSections();
  const plan = composeFront({
    placed: await listFrontPlaces(now),
    pickedIds: await listPickedIds(now, PICKS_TO_DEAL_FROM),
    newest: await listFrontCandidates(now, FRONT_DEPTH),
    sections: await Promise.all(
      sections.map(async ({ id, slug }) => ({ slug, articleIds: await listIdsByTag(id, now, FRONT_DEPTH) })),
    ),
  });

  const [cards, feed] = await Promise.all([listCards(cardIdsOf(plan), now), listLines(plan.feedIds, now)]);
  return { ...arrange(plan, cards, sections), feed };
}

const cardIdsOf = (plan: FrontPlan) => [
  ...(plan.leadId ? [plan.leadId] : []),
  ...[plan.alsoIds, plan.slotIds, plan.pickIds, plan.moreIds].flat(),
  ...plan.bands.flatMap((band) => band.articleIds),
];

/** A story withdrawn since it was dealt is left out. */
function arrange(plan: FrontPlan, cards: ArticleCard[], sections: Section[]): Omit<Front, "feed"> {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const cardsOf = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const sectionOf = (slug: string) => sections.filter((section) => section.slug === slug);

  return {
    lead: cardsOf(plan.leadId ? [plan.leadId] : [])[0] ?? null,
    also: cardsOf(plan.alsoIds),
    slots: cardsOf(plan.slotIds),
    picks: cardsOf(plan.pickIds),
    more: cardsOf(plan.moreIds),
    bands: plan.bands.flatMap(({ slug, layout, articleIds }) =>
      sectionOf(slug).map((section) => ({ section, layout, articles: cardsOf(articleIds) })),
    ),
  };
}
