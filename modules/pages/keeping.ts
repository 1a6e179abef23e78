import { z } from "zod";
import type { Manuscript } from "@/modules/articles/manuscript";
import { isKeptSlug } from "@/modules/articles/slug";
import { line } from "@/modules/platform/form";

/** The state of a page that somebody had before them when they changed it. */
export type SeenPage = { pageId: string; version: number };
export type PageWords = Manuscript;

export type PageRefusal =
  | "absent"
  /** Somebody else saved it since. */
  | "stale"
  | "slug-taken"
  | "title-missing"
  /** It would be an empty page. */
  | "words-missing";

/** Addresses of the paper that are something else already. */
const TAKEN_BY_THE_PAPER = new Set([
  ...["articles", "tags", "authors", "news-feed", "newsletters", "magazine", "orders", "search", "corrections"],
  ...["fragments", "social", "sitemaps", "media", "assets", "preview", "gone", "missing"],
  ...["desk", "sign-in", "api", "originals"],
]);

export const isFreePageSlug = (slug: string): boolean => isKeptSlug(slug) && !TAKEN_BY_THE_PAPER.has(slug);

const slug = z
  .string()
  .trim()
  .refine(isKeptSlug, "Small Latin letters, digits and hyphens only, please")
  .refine(isFreePageSlug, "This address is something else already");

/** What is set about a page outside its words. */
export const pageFields = z.object({
  slug,
  language: z.string().regex(/^[a-z]{2,3}$/, "Two or three small letters, such as “en” or “uk”"),
});
export type PageFields = z.infer<typeof pageFields>;

export const newPageInput = z.object({ title: line("What is it called?", 200), slug });
