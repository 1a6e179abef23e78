import "server-only";
import { publicAt } from "@/modules/articles/article";
import { focusOf } from "@/modules/media/crops";
import { pictureSelect, toPicture } from "@/modules/media/picture";
import { db } from "@/modules/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import { type Board, boardSchema, type Displaced, displacedBy, keptTo, moved, storiesOf } from "./board";
import type { BoardMove, BoardPicture, BoardState, BoardStory, StoryFilter, Visitor } from "./board-state";
import { boardPictureSelect, boardStorySelect, toBoardPicture, toBoardStory } from "./board-story";
import type { DressedStory, PlacedStory } from "./front";
import { readLiveBoard, withoutLostSections } from "./standing";

const MAX_PLACES = 48;
const MOVES_SHOWN = 30;
const MOST_FOUND = 40;
const MOST_VISITORS = 20;
const HERE_FOR_MILLISECONDS = 10_000;

/** What editors placed on the front page, public stories only. */
export async function listFrontPlaces(now: Date): Promise<(PlacedStory & DressedStory)[]> {
  const rows = await db().frontSlot.findMany({
    where: { article: publicAt(now) },
    orderBy: { place: "asc" },
    take: MAX_PLACES,
    select: { place: true, articleId: true, headline: true, focus: true, image: { select: pictureSelect } },
  });
  return rows.map(({ image, focus, ...slot }) => ({
    ...slot,
    picture: image && toPicture(image),
    focus: focusOf(focus),
  }));
}

/** Editors' Picks by their ids, in the editors' order; public stories only. */
export async function listPickedIds(now: Date, limit: number): Promise<string[]> {
  const picks = await db().pick.findMany({
    where: { article: publicAt(now) },
    orderBy: { position: "asc" },
    take: limit,
    select: { articleId: true },
  });
  return picks.map((pick) => pick.articleId);
}

/** A board as readers would see it at an instant: what `listFrontPlaces` and `listPickedIds` give, of a board that is not live. */
export async function readPlacesOf(board: Board, at: Date) {
  const rows = await db().article.findMany({
    where: { id: { in: storiesOf(board) }, ...publicAt(at) },
    select: { id: true },
  });
  const shown = keptTo(board, new Set(rows.map(({ id }) => id)));
  const images = await db().image.findMany({ where: { id: { in: picturesOf(board) } }, select: pictureSelect });
  const pictures = new Map(images.map((image) => [image.id, toPicture(image)]));

  const placed = Object.entries(shown.places).map(([place, { imageId, ...story }]) => ({
    ...{ place, ...story, picture: (imageId && pictures.get(imageId)) || null },
  }));
  return { placed, pickedIds: shown.picks };
}

/** The front page in the making, beside the live one. Stories that may not stand on it any more have left it. */
export async function readBoard(now: Date): Promise<BoardState> {
  const [draft, lastMoves, liveBoard, picks] = await Promise.all([
    db().frontDraft.findUnique({ where: { id: "draft" } }),
    listMoves(),
    db().$transaction(readLiveBoard),
    db().pick.findMany({ select: { articleId: true, pickedAt: true }, take: MAX_PLACES }),
  ]);
  const board = draft ? await withoutLostSections(db(), boardSchema.parse(draft.board)) : liveBoard;
  const stories = await listBoardStories([...storiesOf(board), ...storiesOf(liveBoard)], now);
  const mayStand = new Set(stories.map(({ id }) => id));

  return {
    version: draft?.version ?? 0,
    draft: keptTo(board, mayStand),
    live: keptTo(liveBoard, mayStand),
    liveAt: draft?.liveAt ?? null,
    liveBy: draft?.liveBy ?? null,
    pickedAt: Object.fromEntries(picks.map(({ articleId, pickedAt }) => [articleId, pickedAt])),
    moves: lastMoves,
    stories,
    pictures: await listBoardPictures([...picturesOf(board), ...picturesOf(liveBoard)]),
  };
}

/** Stories that may stand on the front page, whatever their order. */
export async function listBoardStories(ids: string[], now: Date): Promise<BoardStory[]> {
  if (ids.length === 0) return [];
  const rows = await db().article.findMany({
    where: { id: { in: ids }, withdrawnAt: null, OR: [{ publishedAt: { not: null } }, { stage: "ready" }] },
    select: boardStorySelect,
  });
  return rows.map((row) => toBoardStory(row, now));
}

type Search = { text: string; states: readonly StoryFilter[]; without: string[] };

/** Stories to put on the front page by words of their headline or their section's name; ready ones first, then the newest. */
export async function findBoardStories({ text, states, without }: Search, now: Date): Promise<BoardStory[]> {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const rows = await db().article.findMany({
    where: {
      withdrawnAt: null,
      id: { notIn: without },
      AND: [{ OR: states.map((state) => inState(state, now)) }, ...words.map(saying)],
    },
    orderBy: [{ publishedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST_FOUND,
    select: boardStorySelect,
  });
  return rows.map((row) => toBoardStory(row, now));
}

/** The story behind a link that somebody pasted; null where it leads to none that may stand on the front page. */
export async function findLinkedStory(slug: string, now: Date): Promise<BoardStory | null> {
  const row = await db().article.findUnique({ where: { slug }, select: { id: true } });
  const moved = row ? null : await db().redirect.findUnique({ where: { fromPath: `/articles/${slug}` } });
  const id = row?.id ?? moved?.articleId;
  return id ? ((await listBoardStories([id], now))[0] ?? null) : null;
}

/** Who else has the board open. */
export async function listVisitors(personId: string | null, now: Date): Promise<Visitor[]> {
  const visits = await db().frontVisit.findMany({
    where: { seenAt: { gt: new Date(now.getTime() - HERE_FOR_MILLISECONDS) }, NOT: personId ? { personId } : [] },
    orderBy: { personId: "asc" },
    take: MOST_VISITORS,
    select: { personId: true, person: { select: { name: true } } },
  });
  return visits.map(({ personId: id, person }) => ({ personId: id, name: person.name }));
}

/** Whom a story would send elsewhere if it came to this place of the live page now, in the order of the page. */
export async function listDisplaced(articleId: string, place: string): Promise<(Displaced & { headline: string })[]> {
  const before = await db().$transaction(readLiveBoard);
  const displaced = displacedBy(before, moved(before, { kind: "place", articleId, place }), articleId);
  const rows = await db().article.findMany({
    where: { id: { in: displaced.map((one) => one.articleId) } },
    select: { id: true, headline: true },
  });
  const headlines = new Map(rows.map(({ id, headline }) => [id, headline]));
  return displaced.map((one) => ({ ...one, headline: headlines.get(one.articleId) ?? "" }));
}

async function listMoves(): Promise<BoardMove[]> {
  const rows = await db().frontMove.findMany({
    orderBy: { version: "desc" },
    take: MOVES_SHOWN,
    select: { version: true, what: true, movedBy: true, movedAt: true, undoneAt: true },
  });
  return rows.map(({ undoneAt, ...move }) => ({ ...move, isUndone: undoneAt !== null }));
}

async function listBoardPictures(ids: string[]): Promise<BoardPicture[]> {
  if (ids.length === 0) return [];
  const rows = await db().image.findMany({
    where: { id: { in: ids } },
    select: boardPictureSelect,
  });
  return rows.map(toBoardPicture);
}

const picturesOf = (board: Board) => Object.values(board.places).flatMap(({ imageId }) => imageId ?? []);

function inState(state: StoryFilter, now: Date): Prisma.ArticleWhereInput {
  if (state === "ready") return { publishedAt: null, stage: "ready" };
  return { publishedAt: state === "live" ? { lte: now } : { gt: now } };
}

const saying = (word: string): Prisma.ArticleWhereInput => ({
  OR: [
    { headline: { contains: word, mode: "insensitive" } },
    { section: { name: { contains: word, mode: "insensitive" } } },
  ],
});
