import type { ArticleCard, ArticleLine } from "@/modules/articles/article";
import { listCards, listFrontCandidates, listIdsByTag, listLines } from "@/modules/articles/queries";
import { focusedOn } from "@/modules/media/crops";
import { composeFront, type DressedStory, FRONT_DEPTH, type FrontPlan, type PlacedStory } from "@/modules/picks/front";
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
  bands: { section: Section; layout: "wide" | "columns"; articles: ArticleCard[]; hasLead: boolean }[];
};

/** More than are shown: the lead and its lines may be picks too, and stand once. */
const PICKS_TO_DEAL_FROM = 12;

/** What editors placed, live or on a board in the making. */
export type FrontPlaces = { placed: (PlacedStory & DressedStory)[]; pickedIds: string[] };

/** The front page that readers see now. */
export async function readFront(now: Date): Promise<Front> {
  const placed = await listFrontPlaces(now);
  return readFrontOf({ placed, pickedIds: await listPickedIds(now, PICKS_TO_DEAL_FROM) }, now);
}

/** Deals by ids first, which the indexes alone give, and then loads each story that is shown once. */
export async function readFrontOf(places: FrontPlaces, now: Date): Promise<Front> {
  const sections = await listSections();
  const plan = await planFront(places, sections, now);

  const [cards, feed] = await Promise.all([listCards(cardIdsOf(plan), now), listLines(plan.feedIds, now)]);
  return { ...arrange(plan, dressed(cards, places.placed), sections), feed };
}

/** Who stands where, by ids alone: what editors placed, and what stands in where they left a gap. */
export async function planFront(places: FrontPlaces, sections: Section[], now: Date): Promise<FrontPlan> {
  return composeFront({
    ...places,
    newest: await listFrontCandidates(now, FRONT_DEPTH),
    sections: await Promise.all(
      sections.map(async ({ id, slug }) => ({ slug, articleIds: await listIdsByTag(id, now, FRONT_DEPTH) })),
    ),
  });
}

/** With the headline and the picture that an editor gave them for the front page. A story stands on it once. */
function dressed(cards: ArticleCard[], placed: DressedStory[]): ArticleCard[] {
  const byId = new Map(placed.map((story) => [story.articleId, story]));
  return cards.map((card) => {
    const dress = byId.get(card.id);
    if (!dress) return card;
    const picture = dress.picture ?? card.picture;
    return { ...card, headline: dress.headline ?? card.headline, picture: picture && focusedOn(picture, dress.focus) };
  });
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
    bands: plan.bands.flatMap(({ slug, layout, articleIds, hasLead }) =>
      sectionOf(slug).map((section) => ({ section, layout, hasLead, articles: cardsOf(articleIds) })),
    ),
  };
}
