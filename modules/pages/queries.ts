import "server-only";
import { bodySchema } from "@/modules/articles/body";
import { db } from "@/modules/platform/db";
import type { PageReading } from "./page";

export async function readPage(slug: string, now: Date): Promise<PageReading | null> {
  const row = await db().page.findFirst({
    where: { slug, publishedAt: { lte: now } },
    select: { slug: true, language: true, title: true, standfirst: true, body: true, revisedAt: true },
  });
  return row && { ...row, body: bodySchema.parse(row.body) };
}

/** Which of these pages readers can open. */
export async function listPublicSlugsAmong(slugs: readonly string[], now: Date): Promise<string[]> {
  const rows = await db().page.findMany({
    where: { slug: { in: [...slugs] }, publishedAt: { lte: now } },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}
