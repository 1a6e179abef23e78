import { z } from "zod";
import { type FocusPoint, focusSchema } from "@/modules/media/crops";
import { FRONT_SIZES } from "./front";

/**
 * What stands at a place: a story, and what is said of it there and nowhere else (null = its own headline, its own picture, what
 * stays in view of the picture everywhere).
 */
export type Standing = {
  articleId: string;
  headline: string | null;
  imageId: string | null;
  focus: FocusPoint | null;
};

/** Who stands where on the front page, in the making or live. Picks in their order. */
export type Board = { places: Record<string, Standing>; picks: string[] };

const HEADLINE_MOST = 200;

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);

/** Places that flow into each other: whoever is pushed off the lead stands in slot 1, and so on down. */
const FRONT_RUN = ["lead", ...numbered("slot", FRONT_SIZES.slots)];
const ALSO_RUN = numbered("also", FRONT_SIZES.also);

export const sectionPlace = (slug: string) => `section:${slug}`;
export const PLACES: readonly string[] = [...FRONT_RUN, ...ALSO_RUN];
/** Places of Editors' Picks, which flow together as a list. */
const PICK_PLACES: readonly string[] = numbered("pick", FRONT_SIZES.picks);
export const isPickPlace = (place: string): boolean => PICK_PLACES.includes(place);

export const placeSchema = z
  .string()
  .max(220)
  .refine((place) => PLACES.includes(place) || /^section:[^\s/:]+$/.test(place), "No such place");

const standing = z.object({
  articleId: z.uuid(),
  headline: z.string().max(HEADLINE_MOST).nullable(),
  imageId: z.uuid().nullable(),
  focus: focusSchema.nullable().default(null),
});
export const boardSchema: z.ZodType<Board> = z.object({
  places: z.record(placeSchema, standing),
  picks: z.array(z.uuid()).max(FRONT_SIZES.picks),
});

/** One move of a hand. position: from 0. */
export const moveSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("place"), articleId: z.uuid(), place: placeSchema }),
  z.object({ kind: z.literal("pick"), articleId: z.uuid(), position: z.int().min(0).max(FRONT_SIZES.picks) }),
  z.object({ kind: z.literal("clear"), place: placeSchema }),
  z.object({ kind: z.literal("unpick"), articleId: z.uuid() }),
  z.object({
    kind: z.literal("dress"),
    place: placeSchema,
    headline: z.string().trim().max(HEADLINE_MOST).nullable(),
    imageId: z.uuid().nullable(),
    focus: focusSchema.nullable().default(null),
  }),
]);
export type Move = z.infer<typeof moveSchema>;

/** The board after a move. A move that changes nothing gives the same board back. */
export function moved(board: Board, move: Move): Board {
  const next = applied(board, move);
  return areEqual(board, next) ? board : next;
}

function applied(board: Board, move: Move): Board {
  switch (move.kind) {
    case "place":
      return unpicked(placed(board, standingOf(board, move.articleId), move.place), move.articleId);
    case "pick":
      return { ...offItsPlace(board, move.articleId), picks: picked(board.picks, move.articleId, move.position) };
    case "clear":
      return { ...board, places: without(board.places, move.place) };
    case "unpick":
      return unpicked(board, move.articleId);
    case "dress":
      return dressed(board, move);
  }
}

/**
 * A story comes to a place. From elsewhere in the same run the others close up; from a place of another kind the two change
 * places; from outside, whoever stood there moves down to the next gap, and the last one leaves.
 */
function placed(board: Board, story: Standing, place: string): Board {
  const origin = placeOf(board, story.articleId);
  if (origin === place) return board;

  const cleared = origin === null ? board.places : without(board.places, origin);
  const run = runOf(place);
  if (origin !== null && !run.includes(origin)) return { ...board, places: exchanged(cleared, story, place, origin) };

  const isFromAbove = origin !== null && run.indexOf(origin) < run.indexOf(place);
  return { ...board, places: pushed(cleared, story, place, isFromAbove ? run.toReversed() : run) };
}

/**
 * A story takes a place over, one among the picks too, and nobody moves for it: whoever stood there leaves, or takes the place
 * it came from.
 */
export function replaced(board: Board, articleId: string, place: string): Board {
  if (isPickPlace(place)) return pickReplaced(board, articleId, PICK_PLACES.indexOf(place));
  const origin = placeOf(board, articleId);
  if (origin === place) return board;

  const story = standingOf(board, articleId);
  const places =
    origin === null
      ? { ...board.places, [place]: story }
      : exchanged(without(board.places, origin), story, place, origin);
  return unpicked({ ...board, places }, articleId);
}

/** A place beyond the last pick is the next free one. */
function pickReplaced(board: Board, articleId: string, position: number): Board {
  const former = board.picks[position];
  const others = board.picks.flatMap((id) => (id === articleId ? (former ?? []) : id));
  return { ...offItsPlace(board, articleId), picks: others.toSpliced(position, 1, articleId) };
}

function exchanged(places: Board["places"], story: Standing, place: string, origin: string): Board["places"] {
  const former = places[place];
  return { ...places, [place]: story, ...(former && { [origin]: former }) };
}

function pushed(places: Board["places"], story: Standing, place: string, run: readonly string[]): Board["places"] {
  const next = { ...places };
  let held: Standing | undefined = story;
  for (const spot of run.slice(run.indexOf(place))) {
    const former: Standing | undefined = next[spot];
    next[spot] = held;
    held = former;
    if (!held) break;
  }
  return next;
}

/** A story stands on the front page once. */
const unpicked = (board: Board, articleId: string): Board => ({
  ...board,
  picks: board.picks.filter((id) => id !== articleId),
});

function offItsPlace(board: Board, articleId: string): Board {
  const place = placeOf(board, articleId);
  return place === null ? board : { ...board, places: without(board.places, place) };
}

function picked(picks: string[], articleId: string, position: number): string[] {
  const others = picks.filter((id) => id !== articleId);
  return others.toSpliced(position, 0, articleId).slice(0, FRONT_SIZES.picks);
}

function dressed(board: Board, { place, headline, imageId, focus }: Extract<Move, { kind: "dress" }>): Board {
  const story = board.places[place];
  if (!story) return board;
  return { ...board, places: { ...board.places, [place]: { ...story, headline: headline || null, imageId, focus } } };
}

const runOf = (place: string): readonly string[] => [FRONT_RUN, ALSO_RUN].find((run) => run.includes(place)) ?? [place];

function without(places: Board["places"], place: string): Board["places"] {
  const { [place]: _taken, ...rest } = places;
  return rest;
}

/** As it stands now, with what is said of it here; a story from outside comes as it is. */
function standingOf(board: Board, articleId: string): Standing {
  const place = placeOf(board, articleId);
  return (place !== null && board.places[place]) || asItIs(articleId);
}

/** Where a story stands, picks apart; null where nowhere. */
export const placeOf = (board: Board, articleId: string): string | null =>
  Object.keys(board.places).find((place) => board.places[place]?.articleId === articleId) ?? null;

/** Whom a move sends somewhere else. to: null = off the front page. */
export type Displaced = { articleId: string; from: string; to: string | null };

/** Everybody whose place is another one after a change, but the one that came. */
export function displacedBy(before: Board, after: Board, articleId: string): Displaced[] {
  const leavers = Object.entries(before.places).filter(([, story]) => story.articleId !== articleId);
  return leavers
    .map(([from, story]) => ({ articleId: story.articleId, from, to: placeOf(after, story.articleId) }))
    .filter(({ from, to }) => from !== to);
}

export const storiesOf = (board: Board): string[] => [
  ...new Set([...Object.values(board.places).map((story) => story.articleId), ...board.picks]),
];

/** The board without stories that may not stand on it any more. */
export const keptTo = (board: Board, mayStand: ReadonlySet<string>): Board => ({
  places: Object.fromEntries(Object.entries(board.places).filter(([, story]) => mayStand.has(story.articleId))),
  picks: board.picks.filter((id) => mayStand.has(id)),
});

/** What putting the draft live would change, in the order of the page. Picks count as one change each. */
export type Difference = { place: string; before: Standing | null; after: Standing | null };

export function differences(live: Board, draft: Board): Difference[] {
  const places = [...new Set([...PLACES, ...Object.keys(live.places), ...Object.keys(draft.places)])];
  const ofPlaces = places.map((place) => ({
    place,
    before: live.places[place] ?? null,
    after: draft.places[place] ?? null,
  }));
  return [...ofPlaces, ...differentPicks(live.picks, draft.picks)].filter(
    ({ before, after }) => !isSame(before, after),
  );
}

function differentPicks(live: string[], draft: string[]): Difference[] {
  return numbered("pick", FRONT_SIZES.picks).map((place, index) => ({
    place,
    before: bare(live[index]),
    after: bare(draft[index]),
  }));
}

const bare = (articleId: string | undefined): Standing | null => (articleId === undefined ? null : asItIs(articleId));

const asItIs = (articleId: string): Standing => ({ articleId, headline: null, imageId: null, focus: null });

const isSame = (one: Standing | null, other: Standing | null) =>
  one?.articleId === other?.articleId &&
  one?.headline === other?.headline &&
  one?.imageId === other?.imageId &&
  one?.focus?.x === other?.focus?.x &&
  one?.focus?.y === other?.focus?.y;

export const areEqual = (one: Board, other: Board): boolean => differences(one, other).length === 0;

/** "lead", "slot 2", "also 1", "Energy first", "pick 3". */
export function placeName(place: string, sectionNames: Record<string, string> = {}): string {
  if (!place.startsWith("section:")) return place.replace("-", " ");
  const slug = place.slice("section:".length);
  return `first in ${sectionNames[slug] ?? slug}`;
}
