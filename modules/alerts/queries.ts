import "server-only";
import { z } from "zod";
import { publicAt, stateOf } from "@/modules/articles/article";
import { db } from "@/modules/platform/db";
import { ALERT_KINDS, type Alert, type RunningAlert } from "./alert";

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
    select: { kind: true, text: true, startsAt: true, href: true, article: { select: { id: true, slug: true } } },
  });
  return row && { ...row, kind: kindSchema.parse(row.kind) };
}

/** The alert that runs or waits for its story, as editors handle it; null where there is none. */
export async function readRunningAlert(now: Date): Promise<RunningAlert | null> {
  const row = await db().alert.findFirst({
    where: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, kind: true, text: true, startsAt: true, endsAt: true, href: true, raisedBy: true, version: true },
      article: { select: { id: true, slug: true, headline: true, publishedAt: true, withdrawnAt: true } },
    },
  });
  if (!row) return null;

  const { article, ...alert } = row;
  return {
    ...alert,
    kind: kindSchema.parse(row.kind),
    article: article && { id: article.id, slug: article.slug },
    headline: article?.headline ?? null,
    isWaiting: article !== null && stateOf(article, now) !== "published",
  };
}

const kindSchema = z.enum(ALERT_KINDS);
