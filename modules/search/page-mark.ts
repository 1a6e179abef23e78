import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { SearchQuery } from "./search";

/** Where a page of hits ended. askedAt: ranks depend on the hour, so all pages are ranked as of the first. */
export type PageMark = { score: number; articleId: string; askedAt: Date };

const markSchema = z.tuple([z.number(), z.uuid(), z.coerce.date()]);

/** Opaque, and good for this query only. */
export function sealPageMark(mark: PageMark, query: SearchQuery, secret: string): string {
  const content = JSON.stringify([mark.score, mark.articleId, mark.askedAt.getTime()]);
  return `${Buffer.from(content).toString("base64url")}.${signature(content, query, secret)}`;
}

/** @returns null for a mark that was changed, or belongs to another query */
export function openPageMark(sealed: string, query: SearchQuery, secret: string): PageMark | null {
  const [encoded = "", signed = ""] = sealed.split(".");
  const content = Buffer.from(encoded, "base64url").toString();
  const expected = Buffer.from(signature(content, query, secret));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;

  const [score, articleId, askedAt] = markSchema.parse(JSON.parse(content));
  return { score, articleId, askedAt };
}

function signature(content: string, { words, tag, author, year }: SearchQuery, secret: string): string {
  const signed = JSON.stringify(["search", content, words, tag, author, year]);
  return createHmac("sha256", secret).update(signed).digest("base64url").slice(0, 22);
}
