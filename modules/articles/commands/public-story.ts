import "server-only";
import { narrateJob } from "@/modules/narrations/narration";
import { audit } from "@/modules/platform/audit";
import type { Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import { withdrawAtOnce } from "@/modules/snapshots/shelf";
import { WITHDRAWN_PAGE } from "@/modules/snapshots/snapshot";
import type { Editor } from "@/modules/staff/staff";
import { followsHeadline, leadsElsewhere } from "../address";
import { articlePath, articleSubject, stateOf } from "../article";
import { callOffSeen, hideFromLists, type LockedArticle } from "../public-row";
import type { SeenSchedule } from "../schedule";
import { changing, type Outcome } from "./changing";

/** revisionId: the words readers had; left out by who looked at no words. */
export type SeenPublic = { schedule: SeenSchedule; revisionId?: string | null };

/**
 * Takes a story from readers: its address answers 410 when this returns, whether or not a worker runs.
 * @param seen what the editor decided on: where a colleague put it right or scheduled an update meanwhile, nothing is changed
 */
export async function withdrawArticle(editor: Editor, articleId: string, seen: SeenPublic, now: Date): Outcome {
  const withdrawn = await changing<{ slug: string }>(articleId, async (transaction, article) => {
    if (article.withdrawnAt) return refuse("already-withdrawn");
    if (!article.publishedAt) return refuse("not-public");
    if (seen.revisionId !== undefined && seen.revisionId !== article.publicRevisionId) return refuse("words-changed");
    if (!(await callOffSeen(transaction, articleId, seen.schedule, now))) return refuse("schedule-changed");

    await transaction.article.update({ where: { id: articleId }, data: { withdrawnAt: now } });
    await hideFromLists(transaction, articleId);
    await transaction.pick.deleteMany({ where: { articleId } });
    await transaction.frontSlot.deleteMany({ where: { articleId } });
    await enqueue(transaction, pressJob({ kind: "article", articleId, isToldAnew: true }));
    await enqueue(transaction, narrateJob(articleId));
    await audit(transaction, { by: editor, action: "withdrew", subject: articleSubject(articleId) }, now);
    return ok({ slug: article.slug });
  });
  if (!withdrawn.ok) return withdrawn;

  // Nobody may read a withdrawn story because the worker is busy or down.
  await withdrawAtOnce(articlePath(withdrawn.value.slug), WITHDRAWN_PAGE);
  return ok(undefined);
}

/**
 * Moves a story to another address. Once it was public, the former one leads there for good.
 * @param seen the address the editor saw; null where it followed the headline
 */
export async function changeSlug(
  editor: Editor,
  articleId: string,
  { slug, seen }: { slug: string; seen: string | null },
  now: Date,
): Outcome {
  return changing(articleId, async (transaction, article) => {
    if (article.slug === slug) return ok(undefined);
    if (seen !== (followsHeadline(article) ? null : article.slug)) return refuse("slug-changed");
    if (await leadsElsewhere(transaction, slug, articleId)) return refuse("slug-taken");

    await transaction.redirect.deleteMany({ where: { fromPath: articlePath(slug) } });
    const data = { slug, slugFollows: false, version: { increment: 1 } };
    await transaction.article.update({ where: { id: articleId }, data });
    if (article.publishedAt && article.publishedAt <= now) await keepFormerPath(transaction, article);
    await enqueue(transaction, pressJob({ kind: "article", articleId, formerSlug: article.slug, isToldAnew: true }));
    const details = { from: article.slug, to: slug };
    await audit(transaction, { by: editor, action: "moved", subject: articleSubject(articleId), details }, now);
    return ok(undefined);
  });
}

/** Says beneath a public story, and on the page of corrections, what was wrong in it. */
export async function correctArticle(editor: Editor, articleId: string, text: string, now: Date): Outcome {
  if (text.trim() === "") return refuse("text-missing");

  return changing(articleId, async (transaction, article) => {
    if (stateOf(article, now) !== "published") return refuse("not-public");

    const correction = { articleId, text: text.trim(), correctedBy: editor.name, correctedAt: now };
    await transaction.correction.create({ data: correction });
    await transaction.article.update({ where: { id: articleId }, data: { revisedAt: now } });
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    const details = { text: correction.text };
    await audit(transaction, { by: editor, action: "corrected", subject: articleSubject(articleId), details }, now);
    return ok(undefined);
  });
}

/** Has the press print a story and what stands around it once more: for a page that was not seen at its public address. */
export async function printAgain(editor: Editor, articleId: string, now: Date): Outcome {
  return changing(articleId, async (transaction, article) => {
    if (!article.publishedAt) return refuse("not-public");
    await enqueue(transaction, pressJob({ kind: "article", articleId }));
    await audit(transaction, { by: editor, action: "printed again", subject: articleSubject(articleId) }, now);
    return ok(undefined);
  });
}

async function keepFormerPath(transaction: Transaction, former: LockedArticle): Promise<void> {
  const fromPath = articlePath(former.slug);
  const target = { articleId: former.id, toPath: null };
  await transaction.redirect.upsert({ where: { fromPath }, create: { fromPath, ...target }, update: target });
}
