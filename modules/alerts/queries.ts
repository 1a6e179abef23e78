import "server-only";
import { z } from "zod";
import { publicAt } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { ALERT_KINDS, type Alert } from "./alert";

/** The newest alert that has begun and not ended; one that leads to a story waits until the story is public. */
export async function readAlert(now: Date): Promise<Alert | null> {
  const row = await db().alert.findFirst({
    where: {
      startsAt: { lte: now },
      AND: [
        { OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
        { OR: [{ articleId: null }, { article: publicAt(now) }] },
      ],
    },
    orderBy: { startsAt: "desc" },
    select: { kind: true, text: true, startsAt: true, article: { select: { id: true, slug: true } } },
  });
  return row && { ...row, kind: z.enum(ALERT_KINDS).parse(row.kind) };
}
