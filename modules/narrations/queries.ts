import "server-only";
import { db } from "@/modules/platform/db";
import { defaultNarrationRules, NARRATIONS_KEY, type NarrationRules, narrationRulesSchema } from "./narration";

/** The list of pronunciations, as the desk keeps it. */
export async function readNarrationRules(): Promise<NarrationRules> {
  const row = await db().setting.findUnique({ where: { key: NARRATIONS_KEY } });
  return row ? narrationRulesSchema.parse(row.value) : defaultNarrationRules;
}
