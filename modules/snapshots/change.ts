import type { Job } from "@/modules/platform/job";

/** Something that readers will see differently from now on. What it touches: affected-paths.ts. */
export type Change =
  /** Published, revised, corrected, withdrawn or moved; the worker reads what it carries (tags, authors, months). */
  | {
      kind: "article";
      articleId: string;
      formerSlug?: string;
      formerTagSlugs?: string[];
      formerAuthorSlugs?: string[];
      /** It was public, and is told of in other words now, or not at all: every page that names it is printed anew. */
      isToldAnew?: boolean;
    }
  /** It is read aloud, anew, or no longer. */
  | { kind: "narration"; articleId: string }
  /** Picks, front slots, promo bar, breaking news. */
  | { kind: "front" }
  | { kind: "now" }
  | { kind: "tag"; slug: string; formerSlug?: string }
  | { kind: "author"; slug: string; formerSlug?: string }
  | { kind: "page"; slug: string; formerSlug?: string }
  /** issueId: nothing but this letter of it began to be sent, or was cancelled on its way. */
  | { kind: "newsletter"; slug: string; issueId?: string; formerSlug?: string }
  | { kind: "magazine"; slug: string }
  /** A picture's renditions are ready: every page that shows it. */
  | { kind: "image"; imageId: string }
  /** Name, navigation, colours, an import, a new build: everything. */
  | { kind: "everything"; reason: string };

export const pressJob = (change: Change): Job => ({ name: "press", payload: { change } });

/** What changed, as a run of the press is found by: "article:<id>", "front", "tag:<slug>". */
export function changeSubject(change: Change): string {
  if (change.kind === "narration") return `narration:${change.articleId}`;
  if ("articleId" in change) return `article:${change.articleId}`;
  if ("imageId" in change) return `image:${change.imageId}`;
  if ("slug" in change) return `${change.kind}:${change.slug}`;
  return change.kind;
}
