import "server-only";
import { db } from "@/modules/platform/db";
import { hashOf } from "@/modules/staff/secret";
import type { PreviewLink } from "./preview";

/** The story a link opens now; null for one that ended, was taken back, or never was: nobody learns which. */
export async function readPreviewed(token: string, now: Date): Promise<{ articleId: string; expiresAt: Date } | null> {
  return db().previewLink.findFirst({
    where: { tokenHash: hashOf(token), revokedAt: null, expiresAt: { gt: now } },
    select: { articleId: true, expiresAt: true },
  });
}

export const MOST_OPEN_LINKS = 20;

/** The links that open a story now, newest first. */
export async function listPreviewLinks(articleId: string, now: Date): Promise<PreviewLink[]> {
  return db().previewLink.findMany({
    where: { articleId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_OPEN_LINKS,
    select: { id: true, madeBy: true, personId: true, createdAt: true, expiresAt: true },
  });
}
