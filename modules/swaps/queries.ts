import "server-only";
import { z } from "zod";
import { db } from "@/modules/platform/db";
import type { Swap } from "./swap";

const MOST = 50;
const shownState = z.enum(["waiting", "refused"]);

/** What waits for its minute, and what was refused and seen by nobody yet; the soonest first. */
export async function listSwaps(): Promise<Swap[]> {
  const rows = await db().frontSwap.findMany({
    where: { OR: [{ state: "waiting" }, { state: "refused", seenAt: null }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      ...{ id: true, at: true, place: true, articleId: true, plannedBy: true, state: true },
      article: { select: { headline: true } },
    },
  });
  return rows.map(({ article, state, ...swap }) => ({
    ...swap,
    headline: article.headline,
    state: shownState.parse(state),
  }));
}
