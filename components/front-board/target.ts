import { type Board, type Move, moved, PLACES, placeName, placeOf, sectionPlace } from "@/modules/picks/board";
import { FRONT_SIZES } from "@/modules/picks/front";
import { shortened } from "@/modules/picks/words";

/** Where a story can be put: a place, or a position among the picks ("pick-1" … "pick-5"). */
export type Target = string;

type Section = { slug: string; name: string };

const isPick = (target: Target) => target.startsWith("pick-");

export const pickTarget = (index: number): Target => `pick-${index + 1}`;

/** All targets in the order of the board: also the order in which arrows go through them. */
export const targetsOf = (board: Board, sections: Section[]): Target[] => [
  ...PLACES.filter((place) => !place.startsWith("also-")),
  ...Array.from({ length: Math.min(board.picks.length + 1, FRONT_SIZES.picks) }, (_, index) => pickTarget(index)),
  ...PLACES.filter((place) => place.startsWith("also-")),
  ...sections.map(({ slug }) => sectionPlace(slug)),
];

export const moveTo = (target: Target, articleId: string): Move =>
  isPick(target)
    ? { kind: "pick", articleId, position: Number(target.slice("pick-".length)) - 1 }
    : { kind: "place", articleId, place: target };

/** Where it stands, picks among them; null where nowhere. */
export function targetOf(board: Board, articleId: string): Target | null {
  const index = board.picks.indexOf(articleId);
  return placeOf(board, articleId) ?? (index < 0 ? null : pickTarget(index));
}

/** "Lead", "Slot 2", "Editors’ Pick 3", "First in Energy". */
export function targetTitle(target: Target, sections: Section[]): string {
  if (isPick(target)) return `Editors’ Pick ${target.slice("pick-".length)}`;
  const names = Object.fromEntries(sections.map(({ slug, name }) => [slug, name]));
  const name = placeName(target, names);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "slot 2 of 4", for who cannot see the board. */
export function targetInWords(target: Target, sections: Section[]): string {
  const of = (name: string, size: number) => (target.startsWith(name) ? ` of ${size}` : "");
  const title = targetTitle(target, sections);
  return title + of("slot-", FRONT_SIZES.slots) + of("also-", FRONT_SIZES.also) + of("pick-", FRONT_SIZES.picks);
}

/** What else a move does: "“Grain cooperative” moves to slot 3." Empty where nobody else moves. */
export function consequence(
  board: Board,
  move: Move,
  sections: Section[],
  headlineOf: (articleId: string) => string,
): string {
  const after = moved(board, move);
  const own = "articleId" in move ? move.articleId : null;
  const standing = targetsOf(board, sections).flatMap((target) => {
    const id = storyAt(board, target);
    return id && id !== own ? [{ id, target }] : [];
  });

  const displaced = standing
    .map(({ id, target }) => ({ id, from: target, to: targetOf(after, id) }))
    .filter(({ from, to }) => from !== to);
  const [first] = displaced;
  const last = displaced.find(({ to }) => to === null);
  return [...new Set([first, last])].flatMap((one) => (one ? [fate(one.id, one.to)] : [])).join(" ");

  function fate(id: string, to: Target | null): string {
    const story = `“${shortened(headlineOf(id))}”`;
    return to === null ? `${story} leaves the front page.` : `${story} moves to ${lower(targetTitle(to, sections))}.`;
  }
}

export const storyAt = (board: Board, target: Target): string | null =>
  (isPick(target) ? board.picks[Number(target.slice("pick-".length)) - 1] : board.places[target]?.articleId) ?? null;

const lower = (title: string) =>
  title.startsWith("Editors’") ? title : title.charAt(0).toLowerCase() + title.slice(1);
