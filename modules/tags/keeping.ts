import { z } from "zod";
import { isKeptSlug } from "@/modules/articles/slug";
import { orNone, words } from "@/modules/platform/form";
import { TAG_KINDS, type TagKind } from "./tag";

/** A tag as the desk writes it. */
export const tagInput = z.object({
  name: words(80).min(1, "Give it a name"),
  slug: words(200).refine(isKeptSlug, "Small Latin letters, digits and hyphens only"),
  kind: z.enum(TAG_KINDS),
  description: words(1_000),
  /** null: whatever the paper's own is. */
  language: orNone(words(12)),
  parentId: orNone(z.uuid()),
  imageId: orNone(z.uuid()),
});
export type TagInput = z.output<typeof tagInput>;

/** A tag as one saw it when one began. */
export const seenTag = z.object({ tagId: z.uuid(), version: z.int().min(0) });
export type SeenTag = z.infer<typeof seenTag>;

export type TagRefusal =
  | "absent"
  /** Somebody changed it meanwhile. */
  | "stale"
  | "slug-taken"
  /** Stories carry it, or topics stand beneath it: merge it instead. */
  | "in-use"
  /** It would stand beneath itself, or beneath a tag that stands beneath another. */
  | "wrong-parent"
  | "same-tag";

/** A tag as the desk opens it. */
export type TagSheet = {
  id: string;
  version: number;
  name: string;
  slug: string;
  kind: TagKind;
  description: string;
  language: string | null;
  parentId: string | null;
  picture: { id: string; url: string } | null;
  storyCount: number;
};

/** As a form sends them, to tell what somebody else changed. */
export const valuesOf = (tag: TagSheet): Record<string, string> => ({
  ...{ name: tag.name, slug: tag.slug, kind: tag.kind, description: tag.description },
  ...{ language: tag.language ?? "", parentId: tag.parentId ?? "", imageId: tag.picture?.id ?? "" },
});
