import { focusOf } from "@/modules/media/crops";
import type { Transaction } from "@/modules/platform/db";
import { type Board, PLACES, type Standing, sectionPlace } from "./board";
import { FRONT_SIZES } from "./front";

/** Rows of the live front page, read and written as a board inside somebody's transaction. */

export async function readLiveBoard(transaction: Transaction): Promise<Board> {
  const slots = await transaction.frontSlot.findMany({
    select: { place: true, articleId: true, headline: true, imageId: true, focus: true },
  });
  const picks = await transaction.pick.findMany({
    orderBy: { position: "asc" },
    take: FRONT_SIZES.picks,
    select: { articleId: true },
  });
  return withoutLostSections(transaction, {
    places: Object.fromEntries(slots.map(({ place, focus, ...story }) => [place, { ...story, focus: focusOf(focus) }])),
    picks: picks.map(({ articleId }) => articleId),
  });
}

/** A section that was renamed or deleted has no first place any more: its story is free for another. */
export async function withoutLostSections(transaction: Transaction, board: Board): Promise<Board> {
  const sections = await transaction.tag.findMany({ where: { kind: "section" }, select: { slug: true } });
  const known = new Set([...PLACES, ...sections.map(({ slug }) => sectionPlace(slug))]);
  const standing = Object.entries(board.places).filter(([place]) => known.has(place));
  return { ...board, places: Object.fromEntries(standing) };
}

/**
 * Which of these stories may stand on the front page: public or planned ones, and those an editor called ready. They are held
 * until the transaction ends, so that none is withdrawn while it is being placed.
 */
export async function listWhoMayStand(transaction: Transaction, articleIds: string[]): Promise<Set<string>> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Article"
    WHERE "id" = ANY(${articleIds}::uuid[]) AND "withdrawnAt" IS NULL AND ("publishedAt" IS NOT NULL OR "stage" = 'ready')
    ORDER BY "id" FOR SHARE`;
  return new Set(rows.map(({ id }) => id));
}

/** A section's first place is there as long as the section is. */
export async function isPlace(transaction: Transaction, place: string): Promise<boolean> {
  if (!place.startsWith("section:")) return true;
  const slug = place.slice("section:".length);
  return (await transaction.tag.count({ where: { slug, kind: "section" } })) === 1;
}

/** Rows that say the same already stay as they are, with who placed them and when. */
export async function writeLiveBoard(transaction: Transaction, board: Board, by: string, now: Date): Promise<void> {
  await writeSlots(transaction, await withoutLostPictures(transaction, board.places), by, now);
  await writePicks(transaction, board.picks, by, now);
}

async function writeSlots(transaction: Transaction, places: Board["places"], by: string, now: Date) {
  const former = (await readLiveBoard(transaction)).places;
  const isKept = (place: string) => JSON.stringify(inOrder(former[place])) === JSON.stringify(inOrder(places[place]));

  await transaction.frontSlot.deleteMany({ where: { place: { notIn: Object.keys(places).filter(isKept) } } });
  await transaction.frontSlot.createMany({
    data: Object.entries(places)
      .filter(([place]) => !isKept(place))
      .map(([place, { focus, ...story }]) => ({
        ...{ place, ...story, placedBy: by, placedAt: now },
        ...(focus && { focus }),
      })),
  });
}

const inOrder = (story: Standing | undefined) => story && [story.articleId, story.headline, story.imageId, story.focus];

async function writePicks(transaction: Transaction, picks: string[], by: string, now: Date) {
  const former = new Map((await transaction.pick.findMany()).map((pick) => [pick.articleId, pick]));

  await transaction.pick.deleteMany({});
  await transaction.pick.createMany({
    data: picks.map((articleId, index) => {
      const { pickedBy, pickedAt } = former.get(articleId) ?? { pickedBy: by, pickedAt: now };
      return { articleId, position: index + 1, pickedBy, pickedAt };
    }),
  });
}

/** A picture that left the library since it was chosen gives way to the story's own, and what was said of it with it. */
async function withoutLostPictures(transaction: Transaction, places: Board["places"]): Promise<Board["places"]> {
  const wanted = Object.values(places).flatMap(({ imageId }) => imageId ?? []);
  const kept = await transaction.image.findMany({ where: { id: { in: wanted } }, select: { id: true } });
  const known = new Set(kept.map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(places).map(([place, story]) => [
      place,
      story.imageId === null || known.has(story.imageId) ? story : { ...story, imageId: null, focus: null },
    ]),
  );
}
