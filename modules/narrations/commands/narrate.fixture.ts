import { randomUUID } from "node:crypto";
import { db } from "@/modules/platform/db";

const PUBLISHED_AT = new Date("2026-11-23T09:00:00Z");

/** A public story of these sentences. */
export async function publicStory(sentences: string[], language = "en"): Promise<string> {
  const data = { slug: `story-${randomUUID()}`, language, headline: "Ice" };
  const { id } = await db().article.create({ data });
  await putWords(id, sentences);
  return id;
}

export async function putWords(articleId: string, sentences: string[]) {
  const number = (await db().revision.count({ where: { articleId } })) + 1;
  const text = sentences.join(" ");
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
  const words = { articleId, number, headline: "Ice on the river", standfirst: "", body, createdBy: "Ilka" };
  const { id } = await db().revision.create({ data: words });
  await db().article.update({ where: { id: articleId }, data: { publicRevisionId: id, publishedAt: PUBLISHED_AT } });
}

/** A sentence that nobody has spoken yet. */
export const unique = () => `Boat number ${Math.floor(Math.random() * 1e9)} came home.`;
