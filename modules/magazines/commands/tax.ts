import "server-only";
import { audit } from "@/modules/platform/audit";
import { db } from "@/modules/platform/db";
import { enqueue } from "@/modules/platform/queue";
import { ok, type Result, refuse } from "@/modules/platform/result";
import { pressJob } from "@/modules/snapshots/change";
import type { FreshAdmin } from "@/modules/staff/staff";
import type { TaxRate } from "../quote";
import { TAX_KEY } from "../tax";

/** All rates at once. Orders that are in keep the tax they were told of; what is on sale is printed with the new one. */
export async function saveTaxRates(
  admin: FreshAdmin,
  version: number,
  rates: TaxRate[],
  now: Date,
): Promise<Result<undefined, "stale">> {
  return db().$transaction(async (transaction) => {
    const first = { key: TAX_KEY, value: { version: 0 }, changedAt: now };
    await transaction.setting.createMany({ data: first, skipDuplicates: true });
    const { count } = await transaction.setting.updateMany({
      where: { key: TAX_KEY, value: { equals: { version } } },
      data: { value: { version: version + 1 }, changedAt: now },
    });
    if (count === 0) return refuse("stale");

    await transaction.taxRate.deleteMany();
    await transaction.taxRate.createMany({ data: rates });
    const onSale = await transaction.magazine.findMany({ where: { state: "open" }, select: { slug: true } });
    for (const { slug } of onSale) await enqueue(transaction, pressJob({ kind: "magazine", slug }));
    const details = { rates: rates.length };
    await audit(transaction, { by: admin, action: "changed the tax rates", subject: "tax-rates", details }, now);
    return ok(undefined);
  });
}
