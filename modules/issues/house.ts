import type { Transaction } from "@/modules/platform/db";
import { defaultPaper, type Paper, paperSchema } from "@/modules/settings/paper";

/** The paper's own settings, as of this transaction. */
export async function readPaperIn(transaction: Transaction): Promise<Paper> {
  const row = await transaction.setting.findUnique({ where: { key: "paper" } });
  return row ? paperSchema.parse(row.value) : defaultPaper;
}
