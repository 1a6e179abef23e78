import "server-only";
import { audit } from "@/modules/platform/audit";
import { db, type Transaction } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { FreshAdmin } from "@/modules/staff/staff";
import { defaultForms, FORMS_KEY, type FormRules, formsSchema } from "./forms";
import { defaultPaper, type Paper, paperSchema } from "./paper";
import type { PaperChange, PaperSection } from "./paper-sections";
import { defaultPublishing, PUBLISHING_KEY, type PublishingRules, publishingSchema } from "./publishing";
import { type Difference, reconcile, rulesOf, shownForms, shownOf, shownRules } from "./shown";

export type SettingsRefusal =
  /** Somebody else saved the same fields since the form was opened. */
  | { reason: "changed-meanwhile"; asked: Difference[] }
  /** It has left the library. */
  | { reason: "picture-absent" };

type Outcome = Promise<Result<{ changedAt: Date }, SettingsRefusal>>;

/**
 * Saves one section of what the paper says of itself, and has every page printed anew. Fields that only a colleague changed
 * stay as they left them.
 * @param seen what the section held when the form was opened: `shownOf`
 */
export async function savePaper(
  admin: FreshAdmin,
  { section, change, seen }: { section: PaperSection; change: PaperChange; seen: string },
  now: Date,
): Outcome {
  return db().$transaction(async (transaction) => {
    const row = await lockSetting(transaction, "paper");
    const paper = row ? paperSchema.parse(row.value) : defaultPaper;
    const mine = shownOf({ ...paper, ...change }, section);
    const { merged, asked } = reconcile(seen, shownOf(paper, section), mine);
    if (asked.length > 0) return refuse({ reason: "changed-meanwhile", asked });

    const value = paperSchema.parse({ ...paper, ...merged });
    if (!(await areInLibrary(transaction, value.logo))) return refuse({ reason: "picture-absent" });
    const saved = await transaction.setting.upsert({
      where: { key: "paper" },
      create: { key: "paper", value, changedAt: now },
      update: { value, changedAt: now },
    });
    const details = { changed: Object.keys(change).join(", ") };
    await audit(transaction, { by: admin, action: "changed settings", subject: "setting:paper", details }, now);
    await enqueue(transaction, pressJob({ kind: "everything", reason: `settings:${now.toISOString()}` }));
    return ok({ changedAt: saved.changedAt });
  });
}

/**
 * Saves what a story must have before it is published. It counts from the next look at a ready list on; readers see nothing of it.
 * @param seen the rules on the form when it was opened: `shownRules`
 */
export const savePublishing = (admin: FreshAdmin, wanted: PublishingRules, seen: string, now: Date): Outcome =>
  saveRules(admin, PUBLISHING, { wanted, seen }, now);

/**
 * Saves how readers' forms keep machines away: counts from the next form on.
 * @param seen the rules on the form when it was opened: `shownForms`
 */
export const saveForms = (admin: FreshAdmin, wanted: FormRules, seen: string, now: Date): Outcome =>
  saveRules(admin, FORMS, { wanted, seen }, now);

/** Rules that are one setting. */
type Ruling<Rules> = {
  key: string;
  initial: Rules;
  parse: (value: unknown) => Rules;
  shown: (rules: Rules) => string;
  ofShown: (fields: Record<string, unknown>) => unknown;
  noted: (rules: Rules) => Record<string, string>;
};

const PUBLISHING: Ruling<PublishingRules> = {
  ...{ key: PUBLISHING_KEY, initial: defaultPublishing, shown: shownRules, ofShown: rulesOf },
  parse: (value) => publishingSchema.parse(value),
  noted: ({ required }) => ({ required: required.join(", ") }),
};
const FORMS: Ruling<FormRules> = {
  ...{ key: FORMS_KEY, initial: defaultForms, shown: shownForms, ofShown: (fields) => fields },
  parse: (value) => formsSchema.parse(value),
  noted: (rules) => rules,
};

async function saveRules<Rules extends PublishingRules | FormRules>(
  admin: FreshAdmin,
  { key, initial, parse, shown, ofShown, noted }: Ruling<Rules>,
  { wanted, seen }: { wanted: Rules; seen: string },
  now: Date,
): Outcome {
  return db().$transaction(async (transaction) => {
    const row = await lockSetting(transaction, key);
    const { merged, asked } = reconcile(seen, shown(row ? parse(row.value) : initial), shown(wanted));
    if (asked.length > 0) return refuse({ reason: "changed-meanwhile", asked });

    const value = parse(ofShown(merged));
    const details = noted(value);
    const saved = await transaction.setting.upsert({
      where: { key },
      create: { key, value, changedAt: now },
      update: { value, changedAt: now },
    });
    await audit(transaction, { by: admin, action: "changed settings", subject: `setting:${key}`, details }, now);
    return ok({ changedAt: saved.changedAt });
  });
}

/** They are held until the logo names them: who deletes one meanwhile finds it in use. */
async function areInLibrary(transaction: Transaction, { day, night }: Paper["logo"]): Promise<boolean> {
  const wanted = [...new Set([day, night])].filter((id) => id !== null);
  const held = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Image" WHERE "id" = ANY(${wanted}::uuid[]) AND "deletedAt" IS NULL FOR SHARE`;
  return held.length === wanted.length;
}

/** Held even where there is no row yet: two who save the first settings wait for each other too. */
async function lockSetting(transaction: Transaction, key: string) {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`Setting:${key}`}))`;
  return transaction.setting.findUnique({ where: { key } });
}
