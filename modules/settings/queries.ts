import "server-only";
import { db } from "@/modules/platform/db";
import { defaultPaper, type Paper, paperSchema } from "./paper";

/** The paper's own settings; the defaults where nobody has set any. */
export async function readPaper(): Promise<Paper> {
  const row = await db().setting.findUnique({ where: { key: "paper" } });
  return row ? paperSchema.parse(row.value) : defaultPaper;
}
