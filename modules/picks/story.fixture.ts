import { randomUUID } from "node:crypto";
import type { Transaction } from "@/modules/platform/db";

type Fields = { headline?: string; publishedAt?: Date; withdrawnAt?: Date; stage?: "ready" };

/** A story of the tests' own, with words of its own when it is public. @returns its id */
export async function makeStory(
  db: Transaction,
  { headline = "Ice on the river", ...fields }: Fields,
): Promise<string> {
  const { id } = await db.article.create({ data: { slug: `story-${randomUUID()}`, headline }, select: { id: true } });
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: headline }] }] };
  const revision = { articleId: id, number: 1, headline, standfirst: "", body, createdBy: "Ann" };
  const { id: publicRevisionId } = await db.revision.create({ data: revision, select: { id: true } });
  await db.article.update({ where: { id }, data: { ...fields, publicRevisionId } });
  return id;
}
