import { z } from "zod";
import { isKeptSlug } from "@/modules/articles/slug";
import { orNone, words } from "@/modules/platform/form";

/** An author as the desk writes them. */
export const authorInput = z.object({
  name: words(120).min(1, "Give them a name"),
  slug: words(200).refine(isKeptSlug, "Small Latin letters, digits and hyphens only"),
  role: words(120),
  bio: words(2_000),
  imageId: orNone(z.uuid()),
  /** The member of staff who writes under this name; null for guests and agencies. */
  personId: orNone(z.uuid()),
});
export type AuthorInput = z.output<typeof authorInput>;

/** An author as one saw them when one began. */
export const seenAuthor = z.object({ authorId: z.uuid(), version: z.int().min(0) });
export type SeenAuthor = z.infer<typeof seenAuthor>;

export type AuthorRefusal =
  | "absent"
  /** Somebody changed them meanwhile. */
  | "stale"
  | "slug-taken"
  /** This member of staff writes under another name already. */
  | "person-taken"
  /** Stories name them: merge instead. */
  | "in-use"
  | "same-author";

/** An author as the desk opens them. */
export type AuthorSheet = {
  id: string;
  version: number;
  name: string;
  slug: string;
  role: string;
  bio: string;
  personId: string | null;
  picture: { id: string; url: string } | null;
  storyCount: number;
};

/** As a form sends them, to tell what somebody else changed. */
export const valuesOf = (author: AuthorSheet): Record<string, string> => ({
  ...{ name: author.name, slug: author.slug, role: author.role, bio: author.bio },
  ...{ personId: author.personId ?? "", imageId: author.picture?.id ?? "" },
});
