import "server-only";
import { slugInLink } from "@/modules/picks/pasted-link";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import { pressNowJob } from "@/modules/snapshots/press-jobs";
import type { Editor } from "@/modules/staff/staff";
import type { AlertInput, AlertRefusal } from "./alert";

type Outcome = Promise<Result<{ alertId: string }, AlertRefusal>>;
/** The banner an editor saw while deciding. */
type Seen = { alertId: string; version: number };

/**
 * Puts a banner above every page, in place of the one that runs.
 * @param seen the running one that the editor saw; null where there was none
 */
export async function raiseAlert(editor: Editor, input: AlertInput, seen: Seen | null, now: Date): Outcome {
  if (input.endsAt && input.endsAt <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    const running = await holdRunning(transaction, now);
    if (running?.id !== seen?.alertId || running?.version !== seen?.version) return refuse("alert-changed");
    const target = await targetOf(transaction, input.link);
    if (!target) return refuse("story-absent");

    if (running) await endAll(transaction, now);
    const { kind, text, endsAt } = input;
    const data = { kind, text, endsAt, ...target, startsAt: now, raisedBy: editor.name };
    const { id } = await transaction.alert.create({ data, select: { id: true } });
    await announce(transaction, editor, { action: "raised a banner", alertId: id, text, endsAt }, now);
    return ok({ alertId: id });
  });
}

/** Other words, another link or another end for the banner that runs. Its time stays. */
export async function changeAlert(editor: Editor, input: AlertInput, seen: Seen, now: Date): Outcome {
  if (input.endsAt && input.endsAt <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    const target = await targetOf(transaction, input.link);
    if (!target) return refuse("story-absent");

    const { kind, text, endsAt } = input;
    const { count } = await transaction.alert.updateMany({
      where: { ...as(seen), ...runningAt(now) },
      data: { kind, text, endsAt, ...target, version: { increment: 1 } },
    });
    if (count === 0) return refuse("alert-changed");
    await announce(transaction, editor, { action: "changed the banner", alertId: seen.alertId, text, endsAt }, now);
    return ok({ alertId: seen.alertId });
  });
}

export async function endAlert(editor: Editor, seen: Seen, now: Date): Outcome {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.alert.updateMany({
      where: { ...as(seen), ...runningAt(now) },
      data: { endsAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("alert-changed");
    await announce(
      transaction,
      editor,
      { action: "ended the banner", alertId: seen.alertId, text: "", endsAt: null },
      now,
    );
    return ok({ alertId: seen.alertId });
  });
}

const as = ({ alertId, version }: Seen) => ({ id: alertId, version });
const runningAt = (now: Date) => ({ startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] });

/** The one that runs. Nobody else raises one until the transaction ends. */
async function holdRunning(transaction: Transaction, now: Date) {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('Alert'))::text`;
  return transaction.alert.findFirst({
    where: runningAt(now),
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { id: true, version: true },
  });
}

/** Those beneath it too: they must not come back when the new one ends. */
async function endAll(transaction: Transaction, now: Date): Promise<void> {
  await transaction.alert.updateMany({ where: runningAt(now), data: { endsAt: now, version: { increment: 1 } } });
}

/** Where a link leads: a story of ours follows its slug; null where it names a story that is not there. */
async function targetOf(transaction: Transaction, link: string) {
  if (link === "") return { articleId: null, href: null };
  const slug = slugInLink(link);
  if (slug === null) return { articleId: null, href: link };
  const story = await transaction.article.findUnique({ where: { slug }, select: { id: true } });
  return story && { articleId: story.id, href: null };
}

type Done = { action: string; alertId: string; text: string; endsAt: Date | null };

/** For the log, and for readers: now, and once more when it ends by itself. */
async function announce(transaction: Transaction, by: Editor, { action, alertId, text, endsAt }: Done, now: Date) {
  const details = { ...(text && { text }), ...(endsAt && { until: endsAt.toISOString() }) };
  await audit(transaction, { by, action, subject: `alert:${alertId}`, details }, now);
  await enqueue(transaction, pressJob({ kind: "now" }));
  if (endsAt) await enqueue(transaction, pressNowJob(endsAt, alertId));
}
