import "server-only";
import { articleSubject } from "@/modules/articles/article";
import { lockArticle } from "@/modules/articles/public-row";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { hashOf, newSecret } from "@/modules/staff/secret";
import type { StoryReader } from "@/modules/staff/staff";
import type { PreviewHours, PreviewRefusal } from "./preview";
import { MOST_OPEN_LINKS } from "./queries";

type Made = { token: string; expiresAt: Date };

/** Makes a link that shows the story in work. Its secret is in the answer and nowhere else. */
export async function makePreviewLink(
  reader: StoryReader,
  hours: PreviewHours,
  now: Date,
): Promise<Result<Made, PreviewRefusal>> {
  const { articleId, personId, name } = reader;
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);

  return db().$transaction(async (transaction) => {
    if (!(await lockArticle(transaction, articleId))) return refuse("story-absent");
    const openCount = await transaction.previewLink.count({
      where: { articleId, revokedAt: null, expiresAt: { gt: now } },
    });
    if (openCount >= MOST_OPEN_LINKS) return refuse("too-many");

    const data = { articleId, tokenHash: hashOf(token), madeBy: name, personId, createdAt: now, expiresAt };
    await transaction.previewLink.create({ data });
    const record = { by: { personId, name }, action: "made a preview link of", subject: articleSubject(articleId) };
    await audit(transaction, { ...record, details: { hours } }, now);
    return ok({ token, expiresAt });
  });
}

/** Whoever opens it from now on finds nothing. */
export async function revokePreviewLink(
  reader: StoryReader,
  linkId: string,
  now: Date,
): Promise<Result<undefined, PreviewRefusal>> {
  const { articleId, personId, name } = reader;

  return db().$transaction(async (transaction) => {
    const { count } = await transaction.previewLink.updateMany({
      where: { id: linkId, articleId, revokedAt: null },
      data: { revokedAt: now, revokedBy: name },
    });
    if (count === 0) return refuse("link-absent");

    const record = {
      by: { personId, name },
      action: "took back a preview link of",
      subject: articleSubject(articleId),
    };
    await audit(transaction, record, now);
    return ok(undefined);
  });
}
