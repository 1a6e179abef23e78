import type { Job } from "@/modules/platform/job";

/** Something that readers will see differently from now on. What it touches: affected-paths.ts. */
export type Change =
  /** Published, revised, corrected, withdrawn or moved; the worker reads what it carries (tags, authors, months). */
  | { kind: "article"; articleId: string; formerSlug?: string; formerTagSlugs?: string[]; formerAuthorSlugs?: string[] }
  /** Picks, front slots, promo bar, breaking news. */
  | { kind: "front" }
  | { kind: "now" }
  | { kind: "tag"; slug: string; formerSlug?: string }
  | { kind: "author"; slug: string; formerSlug?: string }
  | { kind: "page"; slug: string; formerSlug?: string }
  | { kind: "newsletter"; slug: string }
  | { kind: "magazine"; slug: string }
  /** A picture's renditions are ready: every page that shows it. */
  | { kind: "image"; imageId: string }
  /** Name, navigation, colours, an import, a new build: everything. */
  | { kind: "everything"; reason: string };

export const pressJob = (change: Change): Job => ({ name: "press", payload: { change } });
