import "server-only";
import { publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import type { PlacedStory } from "./front";

const MAX_PLACES = 24;

/** What editors placed on the front page, public stories only. */
export async function listFrontPlaces(now: Date): Promise<PlacedStory[]> {
  return db().frontSlot.findMany({
    where: { article: publicAt(now) },
    orderBy: { place: "asc" },
    take: MAX_PLACES,
    select: { place: true, articleId: true },
  });
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
