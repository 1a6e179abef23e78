import "server-only";
import { db } from "@/modules/platform/db";
import type { Promo } from "./magazine";

/** The newest magazine on sale that wants a bar; null when there is none. */
export async function readPromo(now: Date): Promise<Promo | null> {
  const row = await db().magazine.findFirst({
    where: { state: "open", publishedAt: { lte: now }, promo: { not: "" } },
    orderBy: { publishedAt: "desc" },
    select: { slug: true, title: true, promo: true },
  });
  return row && { slug: row.slug, title: row.title, text: row.promo };
}
