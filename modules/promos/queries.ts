import "server-only";
import { db } from "@/modules/platform/db";
import { DEFAULT_PROMO, type PromoSetting, promoSettingSchema } from "./promo";

/** What editors decided of the bar on top of every page. */
export async function readPromoSetting(): Promise<PromoSetting> {
  return (await readPromoDecision()).setting;
}

/** With the mark of this decision, for who changes it. changedAt: null while nobody has decided anything. */
export async function readPromoDecision(): Promise<{ setting: PromoSetting; changedAt: Date | null }> {
  const row = await db().setting.findUnique({ where: { key: "promo" } });
  if (!row) return { setting: DEFAULT_PROMO, changedAt: null };
  return { setting: promoSettingSchema.parse(row.value), changedAt: row.changedAt };
}
