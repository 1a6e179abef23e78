import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import { pressNowJob } from "@/modules/snapshots/press-jobs";
import type { Editor } from "@/modules/staff/staff";
import type { PromoInput, PromoRefusal, PromoSetting } from "./promo";

type Period = { from: Date | null; until: Date | null };
type Wanted = {
  promo: PromoInput;
  period: Period;
  /** The mark of the decision that the editor saw. */
  seenAt: Date | null;
};

/** Says what the bar on top of every page says, and when. Readers see it at once, and when its dates come. */
export async function decidePromo(
  editor: Editor,
  { promo, period, seenAt }: Wanted,
  now: Date,
): Promise<Result<undefined, PromoRefusal>> {
  const { from, until } = period;
  if (from && until && until <= from) return refuse("ends-before-it-begins");
  if (until && until <= now) return refuse("time-has-passed");

  return db().$transaction(async (transaction) => {
    if (!(await keep(transaction, settingOf(promo, period), seenAt, now))) return refuse("promo-changed");

    const details = { kind: promo.kind, ...(promo.kind === "free" && { text: promo.text, href: promo.href }) };
    await audit(transaction, { by: editor, action: "decided the promo bar", subject: "setting:promo", details }, now);
    await enqueue(transaction, pressJob({ kind: "now" }));
    for (const at of [from, until]) if (at && at > now) await enqueue(transaction, pressNowJob(at, "promo"));
    return ok(undefined);
  });
}

function settingOf(promo: PromoInput, { from, until }: Period): PromoSetting {
  if (promo.kind === "none") return promo;
  return { ...promo, from: from?.toISOString() ?? null, until: until?.toISOString() ?? null };
}

/** @returns false where somebody else decided meanwhile */
async function keep(transaction: Transaction, value: PromoSetting, seenAt: Date | null, now: Date): Promise<boolean> {
  const data = { value, changedAt: now };
  const { count } =
    seenAt === null
      ? await transaction.setting.createMany({ data: { key: "promo", ...data }, skipDuplicates: true })
      : await transaction.setting.updateMany({ where: { key: "promo", changedAt: seenAt }, data });
  return count === 1;
}
