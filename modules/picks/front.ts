import type { FocusPoint } from "@/modules/media/crops";
import type { Picture } from "@/modules/media/image";

/** A story an editor put on the front page: "lead", "also-1"…"also-3", "slot-1"…"slot-4", "section:<slug>". */
export type PlacedStory = { place: string; articleId: string };

/** What is said of a story at its place and nowhere else; null = its own headline, its own picture, what stays in view of it everywhere. */
export type DressedStory = {
  articleId: string;
  headline: string | null;
  picture: Picture | null;
  focus: FocusPoint | null;
};

/** What the queries give, everything newest first but the picks, which stand in the editors' order. */
export type FrontMaterial = {
  placed: PlacedStory[];
  pickedIds: string[];
  newest: { id: string; hasPicture: boolean }[];
  sections: { slug: string; articleIds: string[] }[];
};

/**
 * wide: one big story beside two columns; columns: up to four equal ones.
 * hasLead: an editor put the first one there, so it stands first with or without a picture.
 */
export type FrontBand = { slug: string; layout: "wide" | "columns"; articleIds: string[]; hasLead: boolean };

export type FrontPlan = {
  leadId: string | null;
  alsoIds: string[];
  slotIds: string[];
  pickIds: string[];
  feedIds: string[];
  moreIds: string[];
  bands: FrontBand[];
};

export const FRONT_SIZES = { also: 3, slots: 4, picks: 5, feed: 14, more: 8, wideBand: 7, columns: 4 } as const;
const FEWEST_FOR_A_WIDE_BAND = 4;

/** How many of the newest, or of a section, composeFront needs so that what others took leaves enough. */
export const FRONT_DEPTH = 48;

/**
 * Deals the stories out over the front page: what editors placed comes first, the newest fill the gaps, and no story stands
 * on it twice. A thin day leaves the lower places empty.
 */
export function composeFront({ placed, pickedIds, newest, sections }: FrontMaterial): FrontPlan {
  const deal = dealer();
  const at = (place: string) => placed.filter((story) => story.place === place).map((story) => story.articleId);
  const newestIds = newest.map((story) => story.id);
  const pictured = newest.filter((story) => story.hasPicture).map((story) => story.id);

  const [leadId = null] = deal([...at("lead"), ...pictured, ...newestIds], 1);
  const alsoIds = places("also", FRONT_SIZES.also).flatMap((place) => deal(at(place), 1));
  const placedSlots = places("slot", FRONT_SIZES.slots).map((place) => deal(at(place), 1));
  const sectionLeads = sections.map(({ slug }) => deal(at(`section:${slug}`), 1));
  const pickIds = deal(pickedIds, FRONT_SIZES.picks);
  const slotIds = placedSlots.flatMap((placedId) => (placedId.length > 0 ? placedId : deal(newestIds, 1)));

  const feedIds = deal(newestIds, shareOf(deal.left(newestIds), FRONT_SIZES.feed));
  const moreIds = deal(newestIds, shareOf(deal.left(newestIds), FRONT_SIZES.more));
  return { leadId, alsoIds, slotIds, pickIds, feedIds, moreIds, bands: composeBands(sections, sectionLeads, deal) };
}

function composeBands(sections: FrontMaterial["sections"], leads: string[][], deal: Dealer): FrontBand[] {
  const bands = sections.map(({ slug, articleIds }, index): FrontBand => {
    const lead = leads[index] ?? [];
    const ids = [...lead, ...deal(articleIds, FRONT_SIZES.wideBand - lead.length)];
    const layout = ids.length < FEWEST_FOR_A_WIDE_BAND ? "columns" : "wide";
    return { slug, layout, articleIds: ids, hasLead: lead.length > 0 };
  });
  const filled = bands.filter((band) => band.articleIds.length > 0);
  return filled.map((band, index) => (index > 0 && index === filled.length - 1 ? inColumns(band) : band));
}

/** The last band closes the page quietly. */
const inColumns = (band: FrontBand): FrontBand => ({
  ...band,
  layout: "columns",
  articleIds: band.articleIds.slice(0, FRONT_SIZES.columns),
});

/** Where there are few stories, each list leaves half of them for those beneath it. */
const shareOf = (left: number, most: number) => Math.min(most, Math.ceil(left / 2));

const places = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

type Dealer = { (ids: string[], most: number): string[]; left(ids: string[]): number };

/** Gives each story away once. */
function dealer(): Dealer {
  const dealt = new Set<string>();
  const deal = (ids: string[], most: number) => {
    const given = [...new Set(ids)].filter((id) => !dealt.has(id)).slice(0, most);
    for (const id of given) dealt.add(id);
    return given;
  };
  return Object.assign(deal, { left: (ids: string[]) => ids.filter((id) => !dealt.has(id)).length });
}
