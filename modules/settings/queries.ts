import "server-only";
import { db } from "@/modules/platform/db";
import { defaultForms, FORMS_KEY, type FormRules, formsSchema } from "./forms";
import { defaultPaper, type Paper, paperSchema } from "./paper";
import { defaultPublishing, PUBLISHING_KEY, type PublishingRules, publishingSchema } from "./publishing";

/** The paper's own settings; the defaults where nobody has set any. */
export async function readPaper(): Promise<Paper> {
  const row = await db().setting.findUnique({ where: { key: "paper" } });
  return row ? paperSchema.parse(row.value) : defaultPaper;
}

/** What a story must have before it is published; the defaults where nobody has said anything. */
export async function readPublishing(): Promise<PublishingRules> {
  const row = await db().setting.findUnique({ where: { key: PUBLISHING_KEY } });
  return row ? publishingSchema.parse(row.value) : defaultPublishing;
}

/** How readers' forms keep machines away. */
export async function readFormRules(): Promise<FormRules> {
  const row = await db().setting.findUnique({ where: { key: FORMS_KEY } });
  return row ? formsSchema.parse(row.value) : defaultForms;
}
